package io.github.stancewire.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAddressTest {
    private static Optional<String> address(String answered, String canonical) {
        String html = "<html><head><link rel=canonical href='" + canonical + "'></head><body></body></html>";
        return PageAddress.of(URI.create(answered), html.getBytes(StandardCharsets.UTF_8))
                .map(URI::toString);
    }

    @ParameterizedTest(name = "{0} that names {1} is {2}")
    @CsvSource({
        "https://amp.gazette.example/a/talks, https://www.gazette.example/talks, https://www.gazette.example/talks",
        "https://www.gazette.example/talks/amp, /talks, https://www.gazette.example/talks",
        "https://www.gazette.example/talks?amp=1, https://www.gazette.example/talks, https://www.gazette.example/talks",
        "https://www.gazette.example/talks?utm_source=feed, https://elsewhere.example/talks, https://www.gazette.example/talks",
        "https://www.gazette.example/talks, https://www.gazette.example/, https://www.gazette.example/talks",
        "https://one.co.uk/talks, https://other.co.uk/talks, https://one.co.uk/talks",
        "https://news.one.co.uk/talks, https://one.co.uk/talks, https://one.co.uk/talks"
    })
    void aCanonicalAddressIsObeyedOnTheSameSite(String answered, String canonical, String known) {
        assertEquals(Optional.of(known), address(answered, canonical));
    }

    @Test
    void withoutOneTheAddressIsWhereTheRedirectsEnded() {
        assertEquals(
                Optional.of(URI.create("https://gazette.example/talks")),
                PageAddress.of(
                        URI.create("https://gazette.example/talks#top"),
                        "<html></html>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aSitesOwnAddressIsItsFrontPage() {
        assertTrue(PageAddress.isFrontPage(URI.create("https://gazette.example/")));
    }
}
