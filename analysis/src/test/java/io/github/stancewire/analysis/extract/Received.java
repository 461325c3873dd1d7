package io.github.stancewire.analysis.extract;

import io.github.stancewire.analysis.extract.ReceivedArticle.FeedEntry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes received articles, and reads them, for tests. */
final class Received {
    private static final ArticleExtractor EXTRACTOR = DefaultArticleExtractor.create();

    private Received() {}

    static ReceivedArticle of(byte[] content, String contentType) {
        return new ReceivedArticle(
                content, Optional.of(contentType), Optional.empty(), Optional.empty(), FeedEntry.NONE);
    }

    static Extraction extract(byte[] content, String contentType) {
        return EXTRACTOR.extract(of(content, contentType));
    }

    static CleanArticle text(String text) {
        return article(of(text.getBytes(StandardCharsets.UTF_8), "text/plain"));
    }

    static CleanArticle html(String html) {
        return article(of(html.getBytes(StandardCharsets.UTF_8), "text/html"));
    }

    static CleanArticle html(String html, URI url) {
        return article(new ReceivedArticle(
                html.getBytes(StandardCharsets.UTF_8),
                Optional.of("text/html"),
                Optional.of("utf-8"),
                Optional.of(url),
                FeedEntry.NONE));
    }

    static CleanArticle article(ReceivedArticle received) {
        Extraction extraction = EXTRACTOR.extract(received);
        if (extraction instanceof Extraction.Extracted extracted) {
            return extracted.article();
        }
        throw new AssertionError(extraction.toString());
    }
}
