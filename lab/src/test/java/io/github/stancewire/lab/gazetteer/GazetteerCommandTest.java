package io.github.stancewire.lab.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stancewire.lab.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GazetteerCommandTest {
    private static final String ENTRY = """
            {"fr": {"country_name": {"conventional short form": "Ruritania", "conventional long form": "Kingdom of Ruritania"},
              "capital": "Strelsau (royal capital); Zenda (winter capital)",
              "nationality": {"noun": "Ruritanian(s)", "adjective": "Ruritanian"},
              "chief_of_state": "President Rudolf Karl RASSENDYLL (since 3 Sep 2020)",
              "head_of_government": "Prime Minister XU Fritz (since June 2021)"},
             "xo": {"country_name": {}}}
            """;

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(new StringWriter()));
        command.setErr(new PrintWriter(errors));
        return command.execute(arguments);
    }

    private List<String> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        return lines.subList(3, lines.size());
    }

    private void generate() throws IOException {
        Path factbook = Files.writeString(folder.resolve("factbook.json"), ENTRY);
        assertEquals(
                0, run("gazetteer", "--factbook", factbook.toString(), "--out", folder.toString()), errors::toString);
    }

    @Test
    void anEntryBecomesACountry() throws IOException {
        generate();
        assertEquals(
                List.of("FRA\tRuritania\tKingdom of Ruritania\tRuritanian|Ruritanians\tStrelsau|Zenda\tfactbook"),
                rows(GazetteerCommand.COUNTRIES));
    }

    @Test
    void surnamesAreReadFromTheirCapitals() throws IOException {
        generate();
        assertEquals(
                List.of(
                        "Rudolf Rassendyll\tRassendyll\tRudolf Karl Rassendyll|Karl Rassendyll\tFRA:president 2020-09-03..\tfactbook",
                        "Xu Fritz\tXu\t\tFRA:prime-minister 2021-06-01..\tfactbook"),
                rows(GazetteerCommand.OFFICIALS));
    }

    @Test
    void aMissingFactbookIsOneLine() {
        assertEquals(
                1, run("gazetteer", "--factbook", folder.resolve("none.json").toString(), "--out", folder.toString()));
        assertEquals(1, errors.toString().strip().lines().count(), errors::toString);
        assertTrue(errors.toString().contains("none.json"), errors::toString);
    }

    @Test
    void theWholeFactbookGivesEveryState() throws IOException {
        String factbook = System.getenv("STANCEWIRE_FACTBOOK");
        assumeTrue(factbook != null, "STANCEWIRE_FACTBOOK does not name a factbook_entities.json");
        assertEquals(0, run("gazetteer", "--factbook", factbook, "--out", folder.toString()), errors::toString);
        assertTrue(rows(GazetteerCommand.COUNTRIES).size() > 230);
        assertTrue(rows(GazetteerCommand.OFFICIALS).size() > 250);
    }
}
