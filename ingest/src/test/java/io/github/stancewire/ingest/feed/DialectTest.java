package io.github.stancewire.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {
    @ParameterizedTest
    @CsvSource({
        "<rss version='0.91'>, RSS 0.91",
        "<rss xmlns:atom='http://www.w3.org/2005/Atom' version=\"2.0\">, RSS 2.0",
        "<rdf:RDF xmlns='http://purl.org/rss/1.0/'>, RSS 1.0",
        "<rdf:RDF xmlns='http://my.netscape.com/rdf/simple/0.9/'>, RSS 0.90",
        "<feed xmlns='http://www.w3.org/2005/Atom'>, Atom 1.0",
        "<feed xmlns='http://purl.org/atom/ns#'>, Atom 0.3",
        "{\"version\": \"https://jsonfeed.org/version/1.1\"}, JSON Feed 1.1"
    })
    void everyDialectHasItsName(String head, String name) {
        assertEquals(Optional.of(name), Dialect.of(head.getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.of(name), Dialect.of(head.getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void whatDoesNotSayHasNone() {
        assertEquals(Optional.empty(), Dialect.of("<feed>".getBytes(StandardCharsets.UTF_8)));
    }
}
