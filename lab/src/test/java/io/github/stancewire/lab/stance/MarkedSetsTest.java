package io.github.stancewire.lab.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedSetsTest {
    private static final String HEADER = "id\tgold_root\tsource\ttarget\tmarked_sentence\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void marksOfAnyOrderAreTakenOut() {
        MarkedText text = MarkedText.of("By <t>Riga</t> and <s>Oslo</s>.", Map.of("<s>", "</s>", "<t>", "</t>"));
        assertEquals("By Riga and Oslo.", text.text());
        assertEquals("Oslo", text.find("<s>", "").orElseThrow().of(text.text()));
        assertEquals("Riga", text.find("<t>", "").orElseThrow().of(text.text()));
    }

    @Test
    void whatLacksItsMarkIsWhereItsWordsStand() {
        MarkedText text = MarkedText.of("By Riga and <s>Oslo</s>.", Map.of("<s>", "</s>", "<t>", "</t>"));
        assertEquals("Riga", text.find("<t>", "Riga").orElseThrow().of(text.text()));
    }

    @Test
    void rowsOfMarkedRelationsAreFoundByTheirHeader() throws IOException {
        PlvCommand.Row row = PlvCommand.Row.read(
                        write(HEADER + "1\tACCUSE\tOslo\tRiga\t<s>Oslo</s> blamed <t>Riga</t>.\n"))
                .get(0);
        assertEquals("ACCUSE", row.root());
        assertEquals("Oslo blamed Riga.", row.text());
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Path file = write(HEADER.replace("gold_root\t", ""));
        IOException failure = assertThrows(IOException.class, () -> PlvCommand.Row.read(file));
        assertTrue(String.valueOf(failure.getMessage()).endsWith("has no column gold_root"), failure.getMessage());
    }

    @Test
    void mentionsInBracketsAreFoundInTheirOrder() throws IOException {
        DseCommand.Row row = DseCommand.Row.read(write("[Oslo] blamed [Riga] (again).\tOslo\tRiga\t3\n"))
                .get(0);
        assertEquals("Oslo blamed Riga (again).", row.text());
        assertEquals("Oslo", row.first().of(row.text()));
        assertEquals("Riga", row.second().of(row.text()));
        assertEquals(3, row.label());
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("rows.txt"), content);
    }
}
