package io.github.stancewire.lab.ner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.names.Name;
import io.github.stancewire.analysis.names.NameType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GumNamesTest {
    @TempDir
    private Path folder;

    private List<Document> read(String... rows) throws IOException {
        return GumNames.read(Files.writeString(folder.resolve("gum.conllu"), String.join("\n", rows) + "\n\n"));
    }

    private static String row(int number, String word, String tag, String entity) {
        return number + "\t" + word + "\t_\t" + tag + "\t_\t_\t0\t_\t_\t"
                + (entity.isEmpty() ? "_" : "Entity=" + entity);
    }

    @Test
    void theProperNounsAroundTheHeadAreTheName() throws IOException {
        List<Document> documents = read(
                row(1, "the", "DET", "(1-person-new-nnnnn-cf1-2,3-coref"),
                row(2, "Greta", "PROPN", ""),
                row(3, "Holm", "PROPN", ""),
                row(4, "of", "ADP", ""),
                row(5, "Zenda", "PROPN", "(2-place-new-nnnnn-cf1-1-sgl)1)"));
        assertEquals(
                List.of(new Name(1, 3, NameType.PERSON, 1), new Name(4, 5, NameType.GEO, 1)),
                documents.get(0).names().get(0));
    }

    @Test
    void aMentionWithoutProperNounIsNoName() throws IOException {
        assertEquals(
                List.of(),
                read(row(1, "guards", "NOUN", "(1-person-new-nnnnn-cf1-1-sgl)"))
                        .get(0)
                        .names()
                        .get(0));
    }

    @Test
    void eachNewDocumentStandsAlone() throws IOException {
        assertEquals(
                2,
                read("# newdoc id = a", row(1, "Yes", "INTJ", ""), "", "# newdoc id = b", row(1, "No", "INTJ", ""))
                        .size());
    }

    @Test
    void aFaultyLineIsTold() {
        IOException faulty = assertThrows(IOException.class, () -> read("1\tYes\tINTJ"));
        assertTrue(String.valueOf(faulty.getMessage()).endsWith("gum.conllu:1: 3 columns, not 10"));
    }
}
