package io.github.stancewire.lab.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.lab.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CoverageCommandTest {
    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(output));
        command.setErr(new PrintWriter(errors));
        return command.execute(arguments);
    }

    @Test
    void everyPartyHasItsLine() {
        assertEquals(0, run("gazetteer-coverage", "--from", "2021-02-01", "--to", "2021-02-28"), errors::toString);
        assertTrue(
                output.toString().lines().anyMatch(line -> line.matches("USA(\t1\\.00){4}\t\\d+")), output::toString);
    }

    @Test
    void aGapIsNamedByItsDays() {
        run("gazetteer-coverage", "--gaps", "--from", "2014-06-01", "--to", "2014-06-03");
        assertTrue(output.toString().contains("head_of_state 2014-06-01..2014-06-03"), output::toString);
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertEquals(1, run("gazetteer-coverage", "--from", "2021-02-02", "--to", "2021-02-01"));
        assertTrue(errors.toString().contains("--to 2021-02-01"), errors::toString);
    }
}
