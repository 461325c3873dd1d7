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

class ConllFileTest {
    @TempDir
    private Path folder;

    private List<ConllSentence> read(String text) throws IOException {
        return ConllFile.read(Files.writeString(folder.resolve("some.conll"), text));
    }

    private List<Name> names(String... tags) {
        List<String> words = java.util.Collections.nCopies(tags.length, "w");
        return new ConllSentence(List.of(), words, words, List.of(tags)).names();
    }

    private String failure(String text) throws IOException {
        return failure(Files.writeString(folder.resolve("some.conll"), text));
    }

    private static String failure(Path file) {
        return String.valueOf(
                assertThrows(IOException.class, () -> ConllFile.read(file)).getMessage());
    }

    @Test
    void emptyLinesAndCommentsPartSentences() throws IOException {
        List<ConllSentence> sentences = read("# sent_id = 1\nOslo\tNNP\tB-geo\n\n# sent_id = 2\nNo\tO\n");
        assertEquals(List.of("Oslo"), sentences.get(0).words());
        assertEquals(List.of("# sent_id = 2"), sentences.get(1).head());
        assertEquals(List.of("O"), sentences.get(1).tags());
    }

    @Test
    void aHashWithATabIsAToken() throws IOException {
        assertEquals(List.of("#", "1"), read("#\tO\n1\tO\n").get(0).words());
    }

    @Test
    void aNameEndsWhereItsTypeDoes() {
        assertEquals(
                List.of(new Name(0, 2, NameType.PERSON, 1), new Name(2, 3, NameType.ORGANIZATION, 1)),
                names("B-per", "I-per", "I-org"));
    }

    @Test
    void anInsideTagBehindNothingBeginsAName() {
        assertEquals(List.of(new Name(1, 3, NameType.GEO, 1)), names("O", "I-geo", "I-geo"));
    }

    @Test
    void aSecondBeginningIsASecondName() {
        assertEquals(
                List.of(new Name(0, 1, NameType.GPE, 1), new Name(1, 2, NameType.GPE, 1)), names("B-gpe", "B-gpe"));
    }

    @Test
    void aFaultyTagIsToldWithItsLine() throws IOException {
        String failure = failure("Oslo\tB-geo\nBergen\tB-city\n");
        assertTrue(failure.endsWith("some.conll:2: not a tag of names: B-city"), failure);
    }

    @Test
    void aLineWithoutTagIsToldWithItsLine() throws IOException {
        String failure = failure("Oslo\tB-geo\n\nBergen\n");
        assertTrue(failure.contains("some.conll:3: "), failure);
    }

    @Test
    void aFileWithoutSentencesIsRefused() throws IOException {
        assertTrue(failure("# nothing\n\n").endsWith("no sentences"));
    }

    @Test
    void aFileThatIsNotTextIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xC3, 0x28, '\t', 'O'});
        assertTrue(failure(file).endsWith("not in UTF-8"));
    }

    @Test
    void aMissingFileIsNamed() {
        String failure = failure(folder.resolve("none.conll"));
        assertTrue(failure.endsWith("none.conll: no such file"), failure);
    }
}
