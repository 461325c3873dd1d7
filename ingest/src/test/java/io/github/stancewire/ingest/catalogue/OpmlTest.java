package io.github.stancewire.ingest.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.ingest.SourceOptions;
import io.github.stancewire.ingest.feed.GuidPolicy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlTest {
    private static final String LIST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>Mine</title></head><body>
              <outline text="World">
                <outline text="Europe">
                  <outline type="rss" text="Gazette" title="The Gazette" xmlUrl="https://gazette.example/rss" htmlUrl="https://gazette.example/"/>
                </outline>
                <outline type="rss" text="Wire" xmlUrl="https://wire.example/feed"/>
              </outline>
              <outline text="Broken" type="rss" xmlUrl="ftp://old.example/feed"/>
              <outline text="Twice" type="rss" xmlUrl="https://wire.example/feed#x"/>
              <outline text="Just a note"/>
            </body></opml>
            """;

    private static Opml.Imported read(String opml) throws CatalogueException {
        return Opml.read(opml.getBytes(StandardCharsets.UTF_8), "list.opml");
    }

    @Test
    void nestedFoldersAreKept() throws Exception {
        assertEquals(
                List.of(Optional.of("World/Europe"), Optional.of("World")),
                read(LIST).catalogue().entries().stream()
                        .map(CatalogueEntry::folder)
                        .toList());
    }

    @Test
    void aBadEntryIsToldWithItsLineAndTheRestIsTaken() throws Exception {
        Opml.Imported imported = read(LIST);
        assertEquals(2, imported.catalogue().entries().size());
        assertTrue(
                imported.problems().get(0).startsWith("list.opml:9: ftp://old.example/feed"),
                imported.problems().toString());
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        Catalogue catalogue = read(LIST).catalogue();
        assertEquals(
                List.copyOf(new java.util.HashSet<>(catalogue.entries())).size(),
                read(Opml.write(catalogue)).catalogue().entries().size());
        assertEquals(
                new java.util.HashSet<>(catalogue.entries()),
                new java.util.HashSet<>(read(Opml.write(catalogue)).catalogue().entries()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<rss version='2.0'/>",
                "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml>&x;</opml>"
            })
    void whatIsNoOpmlIsRefused(String text) {
        assertThrows(CatalogueException.class, () -> read(text));
    }

    @Test
    void ofAFileThatIsCutOffTheBeginningIsTaken() throws Exception {
        Opml.Imported imported = read(LIST.substring(0, LIST.indexOf("<outline text=\"Broken\"")));
        assertEquals(
                List.of(2, 1),
                List.of(
                        imported.catalogue().entries().size(),
                        imported.problems().size()));
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "<opml><body>" + "<outline text='a'>".repeat(100) + "</body></opml>";
        assertThrows(CatalogueException.class, () -> read(deep));
    }

    @Test
    void oldSpellingsAndUndeclaredPrefixesAreUnderstood() throws Exception {
        assertEquals(
                List.of("http://a.example/rss", "https://b.example/x?a=1&b=2"),
                read(
                                "<OPML><BODY><OUTLINE TITLE='A' XMLURL='feed://a.example/rss'/>"
                                        + "<outline text='B' xmlurl='feed:https://b.example/x?a=1&b=2' nyt:x='1'/></BODY></OPML>")
                        .catalogue()
                        .entries()
                        .stream()
                        .map(CatalogueEntry::address)
                        .toList());
    }

    @Test
    void aWrongCharacterSetIsSurvived() throws Exception {
        byte[] bytes =
                "<?xml version='1.0' encoding='utf-8'?><opml><body><outline text='S\u00FCd' xmlUrl='https://a.example/f'/></body></opml>"
                        .getBytes(Charset.forName("windows-1252"));
        assertEquals(
                Optional.of("S\u00FCd"),
                Opml.read(bytes, "list.opml").catalogue().entries().get(0).name());
    }

    @Test
    void whatOnlyWeKnowSurvivesTheWayOutAndIn() throws Exception {
        Catalogue catalogue = new Catalogue(List.of(
                new CatalogueEntry(
                        "https://a.example/f?x=1&y=%22",
                        Optional.of("The \"One\" <& only>"),
                        Optional.of("World/Europe"),
                        true,
                        new SourceOptions(
                                false,
                                GuidPolicy.WORDS,
                                Optional.of("One"),
                                Optional.of(Duration.ofMinutes(5)),
                                Optional.of(Duration.ofHours(6)))),
                CatalogueEntry.of("https://b.example/f")));

        assertEquals(
                Set.copyOf(catalogue.entries()),
                Set.copyOf(read(Opml.write(catalogue)).catalogue().entries()));
    }

    @Test
    void aBadAttributeOfOursIsTheEntrysProblem() throws Exception {
        Opml.Imported imported = read("<opml><body><outline xmlUrl='https://a.example/f' stancewire:guids='all'/>"
                + "<outline xmlUrl='https://b.example/f'/></body></opml>");
        assertEquals(1, imported.catalogue().entries().size());
        assertTrue(
                imported.problems().get(0).contains("guids"),
                imported.problems().toString());
    }
}
