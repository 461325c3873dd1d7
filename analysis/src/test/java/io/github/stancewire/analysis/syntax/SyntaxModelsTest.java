package io.github.stancewire.analysis.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyntaxModelsTest {
    private static byte[] tagger() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SyntaxModels.write(SmallTreebank.tagger(), out);
        return out.toByteArray();
    }

    private static byte[] parser() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SyntaxModels.write(SmallTreebank.parser(), out);
        return out.toByteArray();
    }

    @Test
    void aTaggerThatWasWrittenTellsTheSame() throws IOException {
        TagModel read = SyntaxModels.readTagger(new ByteArrayInputStream(tagger()));
        Tree tree = SmallTreebank.trees().get(2);
        assertEquals(tree.tags(), read.tag(tree.words()));
    }

    @Test
    void aParserThatWasWrittenTellsTheSame() throws IOException {
        ParseModel read = SyntaxModels.readParser(new ByteArrayInputStream(parser()));
        Tree tree = SmallTreebank.trees().get(4);
        assertEquals(5, read.parse(tree.words(), tree.tags()).root());
    }

    @Test
    void trainingTwiceGivesTheSameBytes() throws IOException {
        assertArrayEquals(parser(), parser());
    }

    @Test
    void aParserIsNoTagger() throws IOException {
        byte[] bytes = parser();
        IOException failure =
                assertThrows(IOException.class, () -> SyntaxModels.readTagger(new ByteArrayInputStream(bytes)));
        assertEquals("This is not the file of a tagger", failure.getMessage());
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        byte[] bytes = tagger();
        bytes[11] = 77;
        IOException failure =
                assertThrows(IOException.class, () -> SyntaxModels.readTagger(new ByteArrayInputStream(bytes)));
        assertEquals("The tagger has format 77, but this program reads 1", failure.getMessage());
    }

    @Test
    void aParserOfOtherFeaturesIsRefused() throws IOException {
        byte[] bytes = parser();
        bytes[11] = 1;
        IOException failure =
                assertThrows(IOException.class, () -> SyntaxModels.readParser(new ByteArrayInputStream(bytes)));
        assertEquals("The parser has format 1, but this program reads 2", failure.getMessage());
    }

    @Test
    void aShortenedFileIsRefused() throws IOException {
        byte[] bytes = tagger();
        byte[] part = Arrays.copyOf(bytes, bytes.length / 2);
        assertThrows(IOException.class, () -> SyntaxModels.readTagger(new ByteArrayInputStream(part)));
    }

    @Test
    void tagsAndWordsOfATreeAreOfOneNumber() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Tree(List.of("word"), List.of(), List.of(-1), List.of("root")));
    }
}
