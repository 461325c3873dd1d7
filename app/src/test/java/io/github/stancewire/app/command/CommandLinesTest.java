package io.github.stancewire.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {
    @TempDir
    Path temp;

    @Test
    void helpIsWhatWasAskedForSoItGoesToStandardOutput() {
        Captured run = Captured.run("--help");
        assertEquals(0, run.code());
        assertEquals("", run.err());
        assertTrue(run.out().contains("Examples:") && run.out().contains("Exit codes:"), run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"run", "annotate", "verify", "audit", "topics", "ingest", "enrich", "sink", "serve", "registry"})
    void everyCommandHelpsWithExamplesAndExitCodes(String command) {
        Captured run = Captured.run(command, "--help");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("Examples:") && run.out().contains("Exit codes:"), run.out());
    }

    @Test
    void withoutACommandThereIsHelp() {
        Captured run = Captured.run();
        assertEquals(0, run.code());
        assertTrue(run.err().contains("Usage: stancewire"), run.err());
    }

    @Test
    void theVersionIsPrinted() {
        assertTrue(Captured.run("--version").out().startsWith("stancewire "));
    }

    @Test
    void anUnknownFlagIsOneLineWithASuggestion() {
        Captured run = Captured.run("topics", "--partitons", "3");
        assertEquals(2, run.code());
        assertTrue(run.line().contains("'--partitons'"), run.err());
        assertTrue(run.line().contains("--partitions"), run.err());
        assertTrue(run.line().endsWith("see ./stancewire topics --help"), run.err());
    }

    @Test
    void anUnknownCommandIsOneLine() {
        Captured run = Captured.run("topisc");
        assertEquals(2, run.code());
        assertTrue(run.line().contains("topisc"), run.err());
    }

    @Test
    void aBadValueNamesFlagRangeAndWhatWasReceived() {
        Captured run = Captured.run("topics", "--partitions", "many");
        assertEquals(2, run.code());
        assertTrue(run.line().contains("--partitions"), run.err());
        assertTrue(run.line().contains("from 1 to 10000, received 'many'"), run.err());
    }

    @Test
    void aBadValueOfTheEnvironmentNamesTheVariable() {
        Captured run = Captured.runWith(Map.of("STANCEWIRE_PARTITIONS", "0"), "topics");
        assertEquals(2, run.code());
        assertTrue(run.line().contains("received '0'"), run.err());
        assertTrue(run.line().contains("(set by environment variable STANCEWIRE_PARTITIONS)"), run.err());
    }

    @Test
    void aFlagGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        Path file = Files.writeString(temp.resolve("s.properties"), "bootstrap.servers=file.invalid:1\n");
        Map<String, String> environment = Map.of("STANCEWIRE_BOOTSTRAP_SERVERS", "environment");
        assertTrue(Captured.runWith(environment, "topics", "--patience", "0", "--config", file.toString())
                .line()
                .contains("environment"));
        assertTrue(Captured.runWith(
                        environment, "topics", "--patience", "0", "--config=" + file, "--bootstrap-servers", "flag")
                .line()
                .contains("flag"));
    }

    @Test
    void aClusterThatCannotBeFoundIsOneLine() {
        Captured run = Captured.run("topics", "--patience", "0", "--bootstrap-servers", "nowhere.invalid:9092");
        assertEquals(3, run.code());
        assertTrue(run.line().contains("--bootstrap-servers"), run.err());
    }

    @Test
    void ingestNeedsASourceOrAPortForPushes() {
        String data = temp.resolve("data").toString();
        Captured without = Captured.run("ingest", "--data-dir", data);
        assertEquals(2, without.code());
        assertTrue(without.line().contains("--push-port"), without.err());
        Captured once = Captured.run("ingest", "--data-dir", data, "--once", "--push-port", "0");
        assertEquals(2, once.code());
        assertTrue(once.line().contains("--once needs a SOURCE"), once.err());
    }

    @Test
    void pushingFromOtherMachinesNeedsATokenBeforeAnythingStarts() {
        Captured run = Captured.runWith(
                Map.of("STANCEWIRE_INGEST_PUSH_PORT", "0"),
                "ingest",
                "--data-dir",
                temp.resolve("data").toString(),
                "--push-host",
                "0.0.0.0");
        assertEquals(2, run.code());
        assertTrue(run.line().contains("ingest.push.token must be set"), run.err());
    }

    @Test
    void aMisspeltVariableIsOneLine() {
        Captured run = Captured.runWith(Map.of("STANCEWIRE_PARTITONS", "3"), "topics");
        assertEquals(2, run.code());
        assertTrue(run.line().contains("STANCEWIRE_PARTITONS"), run.err());
    }
}
