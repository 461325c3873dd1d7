package io.github.stancewire.ingest.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.stancewire.ingest.SourceOptions;
import io.github.stancewire.ingest.feed.GuidPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTextTest {
    private static Catalogue read(String yaml) throws CatalogueException {
        return CatalogueText.read(yaml, "sources.yaml");
    }

    @Test
    void everyKeyIsRead() throws Exception {
        Catalogue catalogue = read("""
                sources:
                  - url: https://gazette.example/rss
                    name: "The Gazette: world"
                    folder: World/Europe
                    outlet: The Gazette
                    paused: true
                    follow: false
                    guids: words
                    shortest: 5m
                    longest: PT12H
                """);
        assertEquals(
                new CatalogueEntry(
                        "https://gazette.example/rss",
                        Optional.of("The Gazette: world"),
                        Optional.of("World/Europe"),
                        true,
                        new SourceOptions(
                                false,
                                GuidPolicy.WORDS,
                                Optional.of("The Gazette"),
                                Optional.of(Duration.ofMinutes(5)),
                                Optional.of(Duration.ofHours(12)))),
                catalogue.entries().get(0));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"~~", "~# nothing yet\n~", "~sources:\n~", "~sources: []\n~"})
    void aFileWithoutSourcesIsAnEmptyList(String yaml) throws Exception {
        assertEquals(Catalogue.EMPTY, read(yaml));
    }

    @Test
    void pausedSourcesAreNotActive() throws Exception {
        Catalogue catalogue =
                read("sources:\n- url: https://a.example/f\n- url: https://b.example/f\n  paused: true\n");
        assertEquals(
                List.of("https://a.example/f"),
                catalogue.active().stream().map(source -> source.id()).toList());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~source: []~ | ~sources.yaml:1: unknown key `source`; the only one here is `sources`~",
                "~sources: yes~ | ~sources.yaml:1: `sources` is a list; begin each source with `- url:`~",
                "~sources:\n- https://a.example/f~ | ~sources.yaml:2: a source is a block of `key: value` lines that begins with `- url:` or `- path:`~",
                "~sources:\n- url: https://a.example/f\n  pausd: true~ | ~sources.yaml:3: unknown key `pausd`; allowed are url, path, name, folder, outlet, paused, follow, guids, shortest, longest~",
                "~sources:\n- name: x~ | ~sources.yaml:2: a source has either `url` or `path`~",
                "~sources:\n- url: https://a.example/f\n  paused: maybe~ | ~sources.yaml:3: `paused` is true or false; it was maybe~",
                "~sources:\n- url: https://a.example/f\n  guids: id~ | ~sources.yaml:3: `guids` is link, guid or words; it was id~",
                "~sources:\n- url: https://a.example/f\n  shortest: soon~ | ~sources.yaml:3: `shortest` is a time from 1s to 30d, such as 5m or 6h; it was soon~",
                "~sources:\n- url: https://a.example/f\n- url: https://a.example/f#top~ | ~sources.yaml:3: https://a.example/f#top is the same source as that of line 2; remove one~"
            })
    void whatIsNotUnderstoodIsToldWithItsLine(String yaml, String message) {
        assertEquals(
                message,
                assertThrows(CatalogueException.class, () -> read(yaml)).getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "~sources: [~",
                "~a: &x [*x]~",
                "~sources:\n\t- url: x~",
                "~sources: !!javax.script.ScriptEngineManager []~"
            })
    void hostileAndBrokenFilesAreRefused(String yaml) {
        assertThrows(CatalogueException.class, () -> {
            Catalogue read = read(yaml);
            if (read.entries().isEmpty()) {
                throw new CatalogueException("nothing was made of it");
            }
        });
    }

    @Test
    void codeTableAndSchemaHaveTheSameKeys() throws Exception {
        Path docs = Path.of("..", "docs");
        List<String> schema = new ArrayList<>();
        new ObjectMapper()
                .readTree(docs.resolve("sources.schema.json").toFile())
                .at("/properties/sources/items/properties")
                .fieldNames()
                .forEachRemaining(schema::add);
        List<String> table = Files.readAllLines(docs.resolve("SOURCES.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertEquals(
                List.of(Set.copyOf(CatalogueText.KEYS), Set.copyOf(CatalogueText.KEYS)),
                List.of(Set.copyOf(schema), Set.copyOf(table)));
    }
}
