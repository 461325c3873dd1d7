package io.github.stancewire.analysis.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static List<String> reasons(String content, String type) {
        return DefaultArticleExtractor.create()
                .explain(Received.of(content.getBytes(StandardCharsets.UTF_8), type))
                .lines()
                .stream()
                .map(Explanation.Line::reason)
                .toList();
    }

    @Test
    void everyLineOfAPageHasAReason() {
        String page = "<html><body><nav><a href=/>Front page</a></nav><article><h1>" + Pages.TITLE
                + "</h1><p>By Jane Dock</p>" + Pages.story() + "</article><footer>© Quay Post</footer></body></html>";
        assertEquals(
                List.of("navigation", "headline", "byline", "story", "story", "story", "footer"),
                reasons(page, "text/html"));
    }

    @Test
    void everyLineOfADumpHasAReason() {
        String dump = String.join(
                "\n",
                "Front page",
                Pages.TITLE,
                "By Jane Dock",
                "6 March 2024",
                Pages.FIRST,
                "Share this article",
                Pages.SECOND,
                Pages.THIRD,
                "Related stories",
                "A bridge nobody wanted");
        assertEquals(
                List.of(
                        "before",
                        "headline",
                        "byline",
                        "date",
                        "story",
                        "furniture",
                        "story",
                        "story",
                        "after",
                        "after"),
                reasons(dump, "text/plain"));
    }

    @Test
    void whatIsKeptIsTheArticlesText() {
        Explanation explanation = DefaultArticleExtractor.create()
                .explain(Received.of(Pages.with("", "", "").getBytes(StandardCharsets.UTF_8), "text/html"));
        assertEquals(
                ((Extraction.Extracted) explanation.extraction()).article().text(),
                explanation.lines().stream()
                        .filter(Explanation.Line::kept)
                        .map(Explanation.Line::text)
                        .collect(Collectors.joining("\n\n")));
    }

    @Test
    void aPageWithoutAnArticleStillTellsWhatItSaysOfItself() {
        Explanation explanation = DefaultArticleExtractor.create()
                .explain(Received.of(
                        "<html><body><h1>Morning programme of the harbour</h1><time datetime=2024-03-06></time></body></html>"
                                .getBytes(StandardCharsets.UTF_8),
                        "text/html"));
        assertInstanceOf(Extraction.Rejected.class, explanation.extraction());
        assertEquals(
                "Morning programme of the harbour", explanation.fields().title().orElse(""));
        assertEquals(
                "2024-03-06",
                explanation.fields().published().map(PublicationDate::iso).orElse(""));
    }

    @Test
    void bytesThatAreNoTextHaveNoLines() {
        assertTrue(DefaultArticleExtractor.create()
                .explain(Received.of(new byte[] {0, 1, 2, 3}, "text/html"))
                .lines()
                .isEmpty());
    }
}
