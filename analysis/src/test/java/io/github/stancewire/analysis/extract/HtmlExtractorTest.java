package io.github.stancewire.analysis.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlExtractorTest {
    private static final String FIRST =
            "The ministry of trade said on Monday, after long talks, that it would accept the offer of its neighbour.";
    private static final String SECOND =
            "Officials in both capitals called the step a first sign of trust, and promised to go on with their work.";
    private static final String BODY = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

    @Test
    void theStoryIsWhatIsLeftOfAPage() {
        CleanArticle article = Received.html(
                "<html><body><nav><a href=/>Home</a></nav><article><h1>Neighbours agree on trade at last</h1>" + BODY
                        + "</article><aside>"
                        + "<p>Subscribe to our letter, it is free and comes every day.</p></aside><footer>© Example</footer></body></html>");
        assertEquals(FIRST + "\n\n" + SECOND, article.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"related", "share-bar", "newsletter", "comments", "author-bio", "promo"})
    void boxesAroundTheStoryAreLeftOut(String name) {
        String box = "<div class=\"" + name
                + "\"><p>Another story, which has nothing to do with this one, is told here.</p></div>";
        assertFalse(Received.html("<html><body><div class=story>" + BODY + box + BODY.replace("ministry", "office")
                        + "</div></body></html>")
                .text()
                .contains("Another story"));
    }

    @Test
    void theVisibleHeadlineGoesBeforeTheOneForSharing() {
        CleanArticle article = Received.html(
                "<html><head><meta property=og:title content=\"Neighbours agree on trade at last | Example Post\"></head><body>"
                        + "<h1>Neighbours agree on trade at last</h1>" + BODY + "</body></html>");
        assertEquals(Optional.of("Neighbours agree on trade at last"), article.title());
    }

    @Test
    void brokenJsonLdStillTellsItsDate() {
        CleanArticle article = Received.html(
                "<html><head><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-01-02T03:04:05Z\","
                        + "\"headline\":\"x</script></head><body>" + BODY + "</body></html>");
        assertEquals(Optional.of("2024-01-02T03:04:05Z"), article.published().map(PublicationDate::iso));
    }

    @Test
    void theAddressIsTheLastEvidenceOfADate() {
        CleanArticle article = Received.html(
                "<html><body>" + BODY + "</body></html>", URI.create("https://example.org/2023/04/05/trade"));
        assertEquals(
                PublicationDate.Evidence.URL, article.published().orElseThrow().evidence());
    }

    @Test
    void aDateInTheStoryIsNotItsDate() {
        assertEquals(
                Optional.empty(),
                Received.html("<html><body>" + BODY
                                + "<p>The treaty was signed on 5 May 2010 in a small town.</p></body></html>")
                        .published());
    }

    @Test
    void linesBrokenInsideAParagraphAreParagraphs() {
        assertEquals(
                FIRST + "\n\n" + SECOND,
                Received.html("<html><body><div>" + FIRST + "<br><br>" + SECOND + "</div></body></html>")
                        .text());
    }

    @Test
    void thePageNamesItsLanguage() {
        assertEquals(
                Optional.of("pt"),
                Received.html("<html lang=\"pt-BR\"><body>" + BODY + "</body></html>")
                        .declaredLanguage());
    }

    @Test
    void aStoryInsideOneLinkIsNotLostForIt() {
        assertFalse(Received.html("<p>" + FIRST + " <a href=x>" + SECOND + "</a></p>")
                .text()
                .isBlank());
    }
}
