package io.github.stancewire.analysis.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.analysis.extract.ReceivedArticle.FeedEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartialPagesTest {
    private static final FeedEntry FEED = new FeedEntry(
            Optional.of("Quay Post"),
            Optional.of(Pages.TITLE),
            Optional.of(Pages.paragraphs(Pages.FIRST, Pages.SECOND)),
            Optional.empty(),
            Optional.empty());

    private static CleanArticle read(String html, FeedEntry feed) {
        return Received.article(new ReceivedArticle(
                html.getBytes(StandardCharsets.UTF_8),
                Optional.of("text/html"),
                Optional.of("utf-8"),
                Optional.empty(),
                feed));
    }

    @Test
    void ofAPageBehindAPaywallTheFeedsTextIsKept() {
        CleanArticle article = read(
                "<html><body><h1>" + Pages.TITLE
                        + "</h1><p>The harbour council decided on Tuesday to open its docks.</p>"
                        + "<p>Subscribe to continue reading.</p></body></html>",
                FEED);
        assertEquals(Pages.FIRST + "\n\n" + Pages.SECOND, article.text());
    }

    @Test
    void thatItIsPartialIsSaidWithTheReason() {
        CleanArticle article = read(
                "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script></head>"
                        + "<body><p>" + Pages.FIRST + "</p></body></html>",
                FeedEntry.NONE);
        assertEquals(List.of("partial:paywall"), article.warnings());
    }

    @Test
    void aWallOfConsentIsNoArticle() {
        CleanArticle article = read(
                "<html><head><title>Before you continue</title></head><body><p>We and our partners store data on your device and ask you to agree.</p></body></html>",
                FEED);
        assertEquals(List.of("partial:consent"), article.warnings());
    }

    @Test
    void aPageThatOnlyAScriptFillsGivesTheFeedsText() {
        CleanArticle article = read(
                "<html><body><noscript>Please enable JavaScript</noscript><div id=root></div><script>load()</script></body></html>",
                FEED);
        assertEquals(List.of("partial:script-only"), article.warnings());
    }

    @Test
    void aCheckForRobotsIsNoArticle() {
        CleanArticle article = read(
                "<html><head><title>Just a moment...</title></head><body><p>Checking your browser before you are let in, please wait.</p></body></html>",
                FEED);
        assertEquals(Pages.FIRST + "\n\n" + Pages.SECOND, article.text());
    }

    @Test
    void aWholePageIsNotPartial() {
        assertEquals(List.of(), read(Pages.with("", "", ""), FEED).warnings());
    }

    @Test
    void aWholePageGoesBeforeTheFeedsText() {
        assertEquals(Pages.text(), read(Pages.with("", "", ""), FEED).text());
    }
}
