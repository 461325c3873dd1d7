package io.github.stancewire.analysis.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.extract.ReceivedArticle.FeedEntry;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultArticleExtractorTest {
    private static final String STORY =
            "The foreign ministry of Peru said on Monday that it would not accept the new fees on copper.";

    @Test
    void noBytesAreEmpty() {
        assertEquals("empty", rejected(new byte[0], "text/plain"));
    }

    @Test
    void whiteSpaceIsEmpty() {
        assertEquals("empty", rejected(" \n\t\u00A0 ".getBytes(StandardCharsets.UTF_8), "text/plain"));
    }

    @Test
    void anImageIsNotText() {
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        assertEquals("not-text", rejected(image, "image/png"));
    }

    @Test
    void bytesFullOfControlsAreNotText() {
        assertEquals("not-text", rejected(new byte[5_000], "text/plain"));
    }

    @Test
    void aMenuAloneIsNoArticle() {
        assertEquals(
                "no-article",
                rejected("Home\nWorld\nSport\nSubscribe\n".getBytes(StandardCharsets.UTF_8), "text/plain"));
    }

    @Test
    void anArchiveIsTooLarge() {
        StringBuilder archive = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            archive.append("Number ").append(i).append(": ").append(STORY).append("\n\n");
        }
        assertEquals("too-large", rejected(archive.toString().getBytes(StandardCharsets.UTF_8), "text/plain"));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, ru, 'Министерство иностранных дел Сербии заявило в понедельник, что страна не примет новые условия договора.'",
        "Shift_JIS, ja, '外務省は月曜日に声明を発表し、新しい関税を受け入れないと述べた。政府は協議を求めている。'",
        "ISO-8859-2, pl, 'Ministerstwo Spraw Zagranicznych oświadczyło w poniedziałek, że kraj nie przyjmie nowych opłat na miedź.'",
        "UTF-16, ru, 'Министерство иностранных дел Сербии заявило в понедельник, что страна не примет новые условия договора.'"
    })
    void whatTheTransportNamesIsBelieved(String charset, String language, String story) {
        ReceivedArticle received = new ReceivedArticle(
                story.getBytes(Charset.forName(charset)),
                Optional.of("text/plain"),
                Optional.of(charset),
                Optional.empty(),
                FeedEntry.NONE);
        assertEquals(story, Received.article(received).text());
    }

    @Test
    void aWrongDeclarationIsSurvived() {
        String story =
                "Le ministère péruvien des Affaires étrangères a déclaré qu’il n’accepterait pas ces taxes élevées.";
        String page = "<html><head><meta charset=\"iso-8859-1\"></head><body><p>" + story + "</p></body></html>";
        assertEquals(story, Received.html(page).text());
    }

    @Test
    void aWrongDeclarationLeavesAWarning() {
        String story =
                "Министерство иностранных дел Сербии заявило в понедельник, что страна не примет новые условия договора.";
        ReceivedArticle received = new ReceivedArticle(
                story.getBytes(Charset.forName("windows-1251")),
                Optional.of("text/plain"),
                Optional.of("utf-8"),
                Optional.empty(),
                FeedEntry.NONE);
        assertEquals(
                List.of("charset-declared-wrongly:windows-1251"),
                Received.article(received).warnings());
    }

    @Test
    void cleanTextHasNoNullsHalfPairsOrNoBreakSpaces() {
        String text = Received.text(
                        "The envoy\u00A0of Peru 😀 said \u0007that he would not sign the treaty today. " + STORY)
                .text();
        assertTrue(text.startsWith("The envoy of Peru 😀 said that he would"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nobody had expected it.",
                "On the quay, the harbour master told the crowd:",
                "The council, he said, has a\n\nplan",
                "Ferries in the years to come"
            })
    void aLineInAStoryWithoutHeadlineDropsNothingBeforeIt(String line) {
        String story = """
                The council of the harbour town decided on Monday to close both of its piers to the ferries of the island for a year.

                Ferries had called at the two piers twice a day since the spring, and most of those who work in the town came with them.

                %s

                The mayor of the island said that boats of fishermen would have to do until the piers are open to all ships again.
                """.formatted(line);
        assertTrue(Received.article(plain(story)).text().startsWith("The council of the harbour town"));
    }

    @Test
    void aLineThatOpensWhatSomebodySaysIsPartOfTheStory() {
        String story = """
                Harbour town closes its piers to all ferries

                Speaking on the quay, the harbour master said:

                The piers are old, and nobody who has looked at their timber would want to walk on them in a storm of autumn.
                """;
        assertTrue(Received.article(plain(story)).text().startsWith("Speaking on the quay"));
    }

    private static ReceivedArticle plain(String text) {
        return new ReceivedArticle(
                text.getBytes(StandardCharsets.UTF_8),
                Optional.of("text/plain"),
                Optional.of("utf-8"),
                Optional.empty(),
                FeedEntry.NONE);
    }

    @Test
    void aLineBetweenTheHeadlineAndItsRepetitionIsNoneOfTheStory() {
        String text = Received.text(String.join(
                        "\n\n",
                        Pages.TITLE,
                        Pages.FIRST,
                        Pages.TITLE,
                        "Credit: Harbour Council",
                        Pages.SECOND,
                        Pages.THIRD))
                .text();
        assertEquals(Pages.SECOND + "\n\n" + Pages.THIRD, text);
    }

    @Test
    void aFeedsSummaryStandsInForAMissingBody() {
        FeedEntry feed = new FeedEntry(
                Optional.of("Example Wire"),
                Optional.of("Peru says no"),
                Optional.of("<p>" + STORY + "</p>"),
                Optional.of("2024-03-01T10:00:00Z"),
                Optional.of("Ana Quispe"));
        CleanArticle article = Received.article(
                new ReceivedArticle(new byte[0], Optional.of("text/html"), Optional.empty(), Optional.empty(), feed));
        assertEquals(STORY, article.text());
        assertEquals(
                PublicationDate.Evidence.FEED, article.published().orElseThrow().evidence());
    }

    @Test
    void anyBytesGiveAnAnswer() {
        long seed = 77_001;
        Random random = new Random(seed);
        String[] types = {"text/html", "text/plain", "application/json", ""};
        String[] pieces = {
            "<p>",
            "</p>",
            "<div class=\"",
            "<!--",
            "<script>",
            "{\"",
            "\"text\":",
            "[",
            "\u0000",
            "&#x0;",
            "&#xD800;",
            "😀",
            "By ",
            "©",
            "2024-13-45",
            "<html",
            " said.",
            "\n",
            "</html>",
            "\"",
            "<meta charset=\"x\">",
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":",
            "\uD83D"
        };
        for (int round = 0; round < 3_000; round++) {
            byte[] content;
            if (round % 2 == 0) {
                content = new byte[random.nextInt(300)];
                random.nextBytes(content);
            } else {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(40); i > 0; i--) {
                    text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(3) == 0 ? STORY : "");
                }
                content = text.toString().getBytes(StandardCharsets.UTF_8);
            }
            Extraction extraction = Received.extract(content, types[round % types.length]);
            if (extraction instanceof Extraction.Extracted extracted) {
                int at = round;
                assertTrue(isClean(extracted.article().text()), () -> "seed " + seed + ", round " + at);
            }
        }
    }

    private static boolean isClean(String text) {
        boolean paired = StandardCharsets.UTF_8.newEncoder().canEncode(text);
        return paired && text.indexOf('\u0000') < 0 && !text.isBlank() && text.equals(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<table><tr><td>",
                "<a href=x>",
                "<p>a</p>",
                "x",
                "x ",
                "{\"a\":",
                "[",
                "<!--",
                "\n",
                "By A",
                "1 ",
                "©",
                "- "
            })
    void muchOfOneThingIsDoneInBoundedTime(String unit) {
        byte[] content = unit.repeat(300_000 / unit.length()).getBytes(StandardCharsets.UTF_8);
        for (String type : List.of("text/html", "text/plain", "application/json")) {
            assertTimeout(Duration.ofSeconds(60), () -> Received.extract(content, type));
        }
    }

    @Test
    void thousandsOfAttributesDoNotHurt() {
        StringBuilder page = new StringBuilder("<html><body><div");
        for (int i = 0; i < 50_000; i++) {
            page.append(" a").append(i).append("=\"").append(i).append('"');
        }
        page.append("><p>").append(STORY).append("</p></div></body></html>");
        assertFalse(assertTimeout(Duration.ofSeconds(30), () -> Received.html(page.toString()))
                .text()
                .isBlank());
    }

    private static String rejected(byte[] content, String type) {
        return ((Extraction.Rejected) Received.extract(content, type)).reason();
    }
}
