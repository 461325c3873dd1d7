package io.github.stancewire.analysis.names;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NameModelFileTest {
    private static final List<List<String>> SENTENCES =
            List.of(List.of("Greta", "Holm", "met", "the", "Zenda", "Council", "in", "1894", "."));

    private final Lexicon lexicon = Lexicon.empty();
    private byte[] bytes = new byte[0];

    @BeforeEach
    void write() throws IOException {
        lexicon.clusters().put(Hashes.ofPhrase("met"), 12);
        lexicon.lists().put(Hashes.ofPhrase("Zenda", "Council"), 5);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NameModelFile.write(SmallModel.over(SENTENCES, lexicon, 7), out);
        bytes = out.toByteArray();
    }

    private static NameModel read(byte[] bytes) throws IOException {
        return NameModelFile.read(new ByteArrayInputStream(bytes));
    }

    private static String failure(byte[] bytes) {
        return String.valueOf(assertThrows(IOException.class, () -> read(bytes)).getMessage());
    }

    @Test
    void whatIsReadFindsWhatWasWritten() throws IOException {
        assertEquals(
                new NameFinder(SmallModel.over(SENTENCES, lexicon, 7)).find(SENTENCES),
                new NameFinder(read(bytes)).find(SENTENCES));
    }

    @Test
    void whatIsReadIsWrittenAlike() throws IOException {
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        NameModelFile.write(read(bytes), again);
        assertArrayEquals(bytes, again.toByteArray());
    }

    @Test
    void aChangedByteIsNoticed() {
        bytes[bytes.length / 2] ^= 4;
        assertEquals("The model of names is damaged", failure(bytes));
    }

    @Test
    void aMissingEndIsNoticed() {
        assertEquals("The model of names is damaged", failure(Arrays.copyOf(bytes, bytes.length - 1)));
    }

    @Test
    void aHeaderThatIsCutOffIsNoticed() {
        assertEquals("The model of names is cut off", failure(Arrays.copyOf(bytes, 10)));
    }

    @Test
    void anotherFormatIsToldByItsNumber() {
        bytes[7] = 9;
        assertEquals("A model of names of format 9, not 1", failure(bytes));
    }

    @Test
    void anotherFileIsRefused() {
        assertEquals(
                "Not a model of names",
                failure("once upon a time, far away".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }
}
