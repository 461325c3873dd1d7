package io.github.stancewire.lab.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stancewire.analysis.syntax.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreebankTest {
    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.writeString(
                folder.resolve("t.conllu"), String.join("\n", lines).replace(' ', '\t') + "\n");
    }

    private String failure(String... lines) throws IOException {
        Path file = file(lines);
        String message =
                assertThrows(IOException.class, () -> Treebank.read(file)).getMessage();
        return String.valueOf(message).replace(file.toString(), "FILE");
    }

    @Test
    void wordsHaveTagsHeadsAndRelations() throws IOException {
        List<Tree> trees =
                Treebank.read(file("1 They they PRON PRP _ 2 nsubj _ _", "2 agreed agree VERB VBD _ 0 root _ _"));
        assertEquals(
                new Tree(
                        List.of("They", "agreed"),
                        List.of("PRON|PRP", "VERB|VBD"),
                        List.of(1, -1),
                        List.of("nsubj", "root")),
                trees.get(0));
    }

    @Test
    void anEmptyLineEndsASentence() throws IOException {
        assertEquals(
                2,
                Treebank.read(file("1 Yes yes INTJ UH _ 0 root _ _", "", "1 No no INTJ UH _ 0 root _ _"))
                        .size());
    }

    @Test
    void joinedAndAddedWordsArePassedOver() throws IOException {
        List<Tree> trees = Treebank.read(file(
                "1-2 can't _ _ _ _ _ _ _ _",
                "1 ca can AUX MD _ 0 root _ _",
                "2 n't not PART RB _ 1 advmod _ _",
                "2.1 go go VERB VB _ _ _ _ _"));
        assertEquals(List.of("ca", "n't"), trees.get(0).words());
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("none.conllu");
        assertEquals(
                "There is no file " + file,
                assertThrows(IOException.class, () -> Treebank.read(file)).getMessage());
    }

    @Test
    void aLineWithTooFewColumnsIsToldByItsNumber() throws IOException {
        assertEquals("FILE:2: 3 columns, not 10", failure("1 Yes yes INTJ UH _ 0 root _ _", "2 no no"));
    }

    @Test
    void aHeadThatIsNoNumberIsTold() throws IOException {
        assertEquals("FILE:1: the head is x, not a number", failure("1 Yes yes INTJ UH _ x root _ _"));
    }

    @Test
    void aHeadBehindTheSentenceIsTold() throws IOException {
        assertEquals(
                "FILE:2: the sentence before it has a head 7 but 1 words",
                failure("1 Yes yes INTJ UH _ 7 root _ _", ""));
    }

    @Test
    void aSkippedNumberIsTold() throws IOException {
        assertEquals("FILE:1: word 2 where 1 is due", failure("2 Yes yes INTJ UH _ 0 root _ _"));
    }

    @Test
    void aFileWithoutSentencesIsRefused() throws IOException {
        assertEquals("FILE: no sentence in it", failure("#"));
    }
}
