package io.github.stancewire.app;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.stancewire.analysis.extract.DefaultArticleExtractor;
import io.github.stancewire.analysis.extract.Extraction;
import io.github.stancewire.analysis.extract.ReceivedArticle;
import io.github.stancewire.ingest.push.PushedArticles;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ingest and analysis know the same fields, though they do not know each other. */
class PushedFieldsTest {
    static Stream<String> fields() {
        return PushedArticles.contentFields().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whatPushTakesExtractionReads(String field) {
        String json = "{\"" + field + "\": \"Norway and Iceland talk about herring in the capital.\"}";
        Extraction extraction = DefaultArticleExtractor.create()
                .extract(new ReceivedArticle(
                        json.getBytes(StandardCharsets.UTF_8),
                        Optional.of("application/json"),
                        Optional.empty(),
                        Optional.empty(),
                        ReceivedArticle.FeedEntry.NONE));

        assertInstanceOf(Extraction.Extracted.class, extraction, extraction::toString);
    }
}
