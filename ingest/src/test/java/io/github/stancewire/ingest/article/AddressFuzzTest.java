package io.github.stancewire.ingest.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.stancewire.schemas.identity.CanonicalUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whatever a page calls its address is one, in its one spelling, or none. */
class AddressFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void canonicalTwiceIsCanonicalOnce(byte[] bytes) {
        String given = "https://news.example/" + new String(bytes, StandardCharsets.UTF_8);
        requireStable(given);
        requireStable(new String(bytes, StandardCharsets.UTF_8));
    }

    @FuzzTest(maxDuration = "1m")
    void aPageNamesAnAddressOrNone(byte[] bytes) {
        CanonicalLink.of(bytes).ifPresent(url -> requireStable(url.toString()));
        CanonicalLink.of(bytes, URI.create("https://news.example/a"));
    }

    @FuzzTest(maxDuration = "1m")
    void anArticleInJsonNamesAnAddressOrNone(byte[] bytes) {
        JsonArticles.url(bytes).ifPresent(url -> requireStable(url.toString()));
    }

    private static void requireStable(String given) {
        Optional<URI> once = CanonicalUrl.of(given);
        assertEquals(once, once.flatMap(url -> CanonicalUrl.of(url.toString())), given);
    }
}
