package io.github.stancewire.ingest.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {
    private static Kind of(String text) {
        return Kind.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>",
                "\uFEFF <!doctype HTML PUBLIC 'x'>",
                "<html lang='en'>",
                "<?xml version='1.0'?>\n<!-- a --><!DOCTYPE html>",
                "<!-- <rss> --><HTML>"
            })
    void pagesAreToldByTheirBeginning(String text) {
        assertEquals(Kind.PAGE, of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
                "<?xml version='1.0'?><sm:sitemapindex>",
                "https://gazette.example/a\nhttps://gazette.example/b\n",
                "https://gazette.example/a"
            })
    void sitemapsAreToldByTheirBeginning(String text) {
        assertEquals(Kind.SITEMAP, of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'>",
                "<rdf:RDF>",
                "{\"version\":\"https://jsonfeed.org/version/1\"}",
                "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>",
                "https://gazette.example/ is where to look",
                "<!-- without an end",
                ""
            })
    void allElseIsReadAsAFeed(String text) {
        assertEquals(Kind.FEED, of(text));
    }

    @Test
    void aBeginningOfManyOpenCommentsTakesNoTime() {
        assertEquals(Kind.FEED, of("<!--".repeat(100_000)));
    }
}
