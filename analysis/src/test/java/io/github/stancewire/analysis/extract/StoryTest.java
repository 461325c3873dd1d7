package io.github.stancewire.analysis.extract;

import static io.github.stancewire.analysis.extract.Pages.FIRST;
import static io.github.stancewire.analysis.extract.Pages.SECOND;
import static io.github.stancewire.analysis.extract.Pages.THIRD;
import static io.github.stancewire.analysis.extract.Pages.TITLE;
import static io.github.stancewire.analysis.extract.Pages.paragraphs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Sign up for our newsletter and get the best of the harbour every morning.</p>",
                "<p>Lesen Sie auch: Streit um die Lampen</p>",
                "<p>Czytaj więcej</p>",
                "<p>Article continues below advertisement</p>",
                "<p>Jane Dock can be reached at jane@harbour.example.</p>",
                "<h3>Related coverage</h3>",
                "<div>The old docks seen from the lighthouse</div>",
                "<p>Photo: A. Keel / Harbour Press</p>",
                "<p>By Jane Dock and Tom Quay</p>",
                "<ul><li><a href=/1>Lamps: what the quarrel was about</a></li><li><a href=/2>Nets and their price</a> - analysis</li></ul>",
                "<figure><img src=x><figcaption>A ship of the republic, which has twelve of them, leaves the docks.</figcaption></figure>",
                "<span class='visually-hidden'>Opens in a new window, says the reader.</span>",
                "<p>2 May 2024</p>"
            })
    void whatStandsBetweenParagraphsIsLeftOut(String between) {
        String page =
                Pages.with("", "", between + paragraphs("And so the quarrel ended, as quarrels do, with a handshake."));
        assertEquals(
                Pages.text() + "\n\nAnd so the quarrel ended, as quarrels do, with a handshake.",
                Received.html(page).text());
    }

    @Test
    void headingsInsideTheStoryStay() {
        String page = Pages.with(
                "", "", "<h2>What the fishermen want</h2>" + paragraphs("They want quiet waters, they say."));
        assertTrue(Received.html(page).text().contains("\n\nWhat the fishermen want\n\n"));
    }

    @Test
    void aHeadingWithNothingBelowItGoes() {
        assertEquals(
                Pages.text(),
                Received.html(Pages.with("", "", "<h2>What the fishermen want</h2>"))
                        .text());
    }

    @Test
    void theHeadlineIsNotSaidAgain() {
        assertEquals(
                Pages.text(),
                Received.html(Pages.with("", "<p>" + TITLE + "</p>", "")).text());
    }

    @Test
    void whoTheAuthorIsIsNoPartOfTheStory() {
        String page = Pages.with(
                "<meta name=author content='Jane Dock'>",
                "",
                paragraphs("Jane Dock covers the harbour and its quarrels."));
        assertEquals(Pages.text(), Received.html(page).text());
    }

    @Test
    void listsOfTheStoryStay() {
        String page = Pages.with("", "", "<ul><li>Nets may be dried</li><li>Lamps may be lit</li></ul>");
        assertTrue(Received.html(page).text().endsWith("Nets may be dried\n\nLamps may be lit"));
    }

    @Test
    void embeddedQuotationsStay() {
        String page = Pages.with("", "", "<blockquote><p>We never liked the lamps, to be honest.</p></blockquote>");
        assertTrue(Received.html(page).text().contains("We never liked the lamps"));
    }

    @Test
    void tagsInTheClassesOfAnArticleDoNotMakeItAListOfTags() {
        String page =
                "<html><body><article class='post tag-harbour category-news hentry'>" + Pages.story() + "</article>"
                        + "<div class='cookie-box'>"
                        + paragraphs("This site keeps small files on your device, and so do its partners.")
                        + "</div></body></html>";
        assertEquals(Pages.text(), Received.html(page).text());
    }

    @Test
    void aNameThatWouldHideTheWholeStoryIsNotBelieved() {
        String page = "<html><body><div class='sidebar'>" + Pages.story() + "</div></body></html>";
        assertEquals(Pages.text(), Received.html(page).text());
    }

    @Test
    void paragraphsThatAreHiddenFromThoseWhoHaveNotPaidAreRead() {
        String page = "<html><body><div>" + paragraphs(FIRST) + "<div class=hide>" + paragraphs(SECOND)
                + "</div><div class=hide>" + paragraphs(THIRD) + "</div></div></body></html>";
        assertEquals(Pages.text(), Received.html(page).text());
    }

    @Test
    void aStoryCutIntoBoxesOfTheSameClassIsWhole() {
        String page = "<html><body><h1>" + TITLE + "</h1><div class='article-body'>" + paragraphs(FIRST, SECOND)
                + "</div><div class='slot'></div><div class='article-body'>"
                + paragraphs(THIRD, FIRST.replace("Tuesday", "Friday"))
                + "</div></body></html>";
        assertTrue(Received.html(page).text().contains(THIRD));
    }

    @Test
    void ofSeveralArticlesOnAPageTheOneBelowTheHeadlineIsTaken() {
        String other =
                "A much longer story follows here, about a bridge that nobody wanted and that was built all the same, twice.";
        String page = "<html><head><title>" + TITLE + "</title></head><body><main><article><h1>" + TITLE + "</h1>"
                + Pages.story()
                + paragraphs(FIRST.replace("Tuesday", "Wednesday"), SECOND.replace("eleven", "twelve"))
                + "</article><article><h1>A bridge</h1>"
                + paragraphs(
                        other,
                        other + " Again.",
                        other + " And again.",
                        other + " So it was.",
                        other + " Indeed.",
                        other + " End.")
                + "</article></main></body></html>";
        assertFalse(Received.html(page).text().contains("bridge"));
    }

    @Test
    void aStoryThatOnlyAScriptLoadsIsReadFromWhatSearchEnginesGet() {
        String page =
                "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" + TITLE
                        + "\",\"articleBody\":\"" + FIRST + "\\n\\n" + SECOND + "\\n\\n" + THIRD
                        + "\"}</script></head><body><div id=app></div></body></html>";
        assertEquals(Pages.text(), Received.html(page).text());
    }
}
