package io.github.stancewire.ingest.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stancewire.ingest.SourceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueEditsTest {
    private static final String LIST = """
            # Ours, do not sort.
            sources:
              # The best one.
              - url: https://gazette.example/rss   # daily
                name: Gazette

              - url: https://wire.example/feed
                paused: true
            # The end.
            """;

    private final CatalogueEdits edits = new CatalogueEdits("sources.yaml");

    @Test
    void anAddedSourceStandsAtTheEndAndTheRestStaysAsItIs() throws Exception {
        assertEquals(
                LIST.replace("# The end.", "  - url: https://new.example/rss\n# The end."),
                edits.add(LIST, CatalogueEntry.of("https://new.example/rss")));
    }

    @Test
    void theFirstSourceMakesTheFile() throws Exception {
        String made = edits.add("", CatalogueEntry.of("https://new.example/rss"));
        assertEquals(
                "https://new.example/rss",
                CatalogueText.read(made, "x").entries().get(0).address());
    }

    @Test
    void commentsOfAnEmptyListStay() throws Exception {
        assertEquals(
                "# Mine.\nsources:\n  - url: https://new.example/rss\n",
                edits.add("# Mine.\nsources: []\n", CatalogueEntry.of("https://new.example/rss")));
    }

    @Test
    void aPausedSourceSaysSo() throws Exception {
        assertEquals(
                LIST.replace("    name: Gazette\n", "    name: Gazette\n    paused: true\n"),
                edits.pause(LIST, "https://gazette.example/rss", true));
    }

    @Test
    void aResumedSourceKeepsItsLine() throws Exception {
        assertEquals(
                LIST.replace("paused: true", "paused: false"), edits.pause(LIST, "https://wire.example/feed", false));
    }

    @Test
    void aSourceIsFoundByItsNameAsWell() throws Exception {
        assertEquals(edits.pause(LIST, "https://gazette.example/rss", true), edits.pause(LIST, "Gazette", true));
    }

    @Test
    void aRemovedSourceGoesAndTheRestStaysAsItIs() throws Exception {
        assertEquals(
                LIST.replace("  - url: https://gazette.example/rss   # daily\n    name: Gazette\n", ""),
                edits.remove(LIST, "https://gazette.example/rss"));
    }

    @Test
    void theLastSourceCanBeRemoved() throws Exception {
        assertEquals(
                LIST.replace("  - url: https://wire.example/feed\n    paused: true\n", ""),
                edits.remove(LIST, "https://wire.example/feed"));
    }

    @Test
    void aSourceIsListedOnce() {
        CatalogueException told = assertThrows(
                CatalogueException.class, () -> edits.add(LIST, CatalogueEntry.of("HTTPS://Gazette.Example/rss#x")));
        assertEquals("HTTPS://Gazette.Example/rss#x is listed already in sources.yaml", told.getMessage());
    }

    @Test
    void whatIsNotListedCannotBeRemoved() {
        assertThrows(CatalogueException.class, () -> edits.remove(LIST, "https://other.example/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Gazette: world",
                "# one",
                "true",
                "12",
                "\"quoted\" and \\ slashed",
                "- dash",
                "Ünïcödé 新聞",
                "ends with: ",
                "{x}",
                "a'b",
                "*x",
                "@home",
                "https://x.example/?a=b&c=d#e"
            })
    void whateverNamesSayTheyAreReadBack(String name) throws Exception {
        CatalogueEntry entry = new CatalogueEntry(
                "https://new.example/rss", Optional.of(name.strip()), Optional.empty(), false, SourceOptions.DEFAULT);
        assertEquals(
                entry, CatalogueText.read(edits.add("", entry), "x").entries().get(0));
    }

    @Test
    void anEntryInBracesIsChangedInsideThem() throws Exception {
        assertEquals(
                "sources:\n- {url: 'https://a.example/f', name: A, paused: true, }\n",
                edits.pause("sources:\n- {url: 'https://a.example/f', name: A, }\n", "A", true));
    }

    @Test
    void aDashMayStandAboveItsEntry() throws Exception {
        assertEquals(
                "sources:\n# kept\n",
                edits.remove("sources:\n-\n  url: https://a.example/f\n# kept\n", "https://a.example/f"));
    }

    @Test
    void theCommentBehindAPauseStays() throws Exception {
        assertEquals(
                "sources:\n- url: https://a.example/f\n  paused: false # ask Ann\n",
                edits.pause(
                        "sources:\n- url: https://a.example/f\n  paused: true # ask Ann\n",
                        "https://a.example/f",
                        false));
    }

    @Test
    void linesOfWindowsStayLinesOfWindows() throws Exception {
        String text = edits.add(LIST.replace("\n", "\r\n"), CatalogueEntry.of("https://new.example/rss"));
        assertEquals(text.replaceAll("\r?\n", "\r\n"), text);
    }

    @Test
    void aTextOverSeveralLinesGoesAsAWhole() throws Exception {
        assertEquals(
                "sources:\n- url: https://b.example/f\n",
                edits.remove(
                        "sources:\n- url: https://a.example/f\n  name: \"One\n    of many\"\n- url: https://b.example/f\n",
                        "https://a.example/f"));
    }

    @Test
    void aListInBracketsIsRefusedInsteadOfSpoilt() {
        String brackets = "sources: [{url: 'https://a.example/f'}]\n";
        assertThrows(CatalogueException.class, () -> edits.add(brackets, CatalogueEntry.of("https://b.example/f")));
        assertThrows(CatalogueException.class, () -> edits.remove(brackets, "https://a.example/f"));
    }

    @Test
    void aCommentBehindAnEmptyListStays() throws Exception {
        assertEquals(
                "sources: # none yet\n  - url: https://a.example/f\n",
                edits.add("sources: [] # none yet\n", CatalogueEntry.of("https://a.example/f")));
    }

    @Test
    void aNameOfTwoNamesNeither() {
        String two = "sources:\n- {url: 'https://a.example/f', name: A}\n- {url: 'https://b.example/f', name: A}\n";
        assertThrows(CatalogueException.class, () -> edits.pause(two, "A", true));
    }

    @Test
    void whateverIsInANameIsReadAgain() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String signs = "abc :#-[]{}\"'\\,&*!|>%@`?~=+/.1tn\u00E9\u65E5\u2028\uFEFF\uD83D\uDE00";
        List<CatalogueEntry> entries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String name = random.ints(1 + random.nextInt(8), 0, signs.codePointCount(0, signs.length()))
                    .map(at -> signs.codePointAt(signs.offsetByCodePoints(0, at)))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString()
                    .strip();
            entries.add(new CatalogueEntry(
                    "https://a.example/" + i,
                    Optional.of(name).filter(any -> !any.isEmpty()),
                    Optional.empty(),
                    false,
                    SourceOptions.DEFAULT));
        }
        assertEquals(entries, CatalogueText.read(edits.addAll("", entries), "x").entries(), "seed " + seed);
    }
}
