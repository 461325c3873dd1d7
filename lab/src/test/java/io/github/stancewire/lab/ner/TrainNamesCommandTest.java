package io.github.stancewire.lab.ner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.lab.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainNamesCommandTest {
    private static final List<String> PERSONS = List.of("Greta Holm", "Ivo Marek", "Tarik Benali", "Sun Wei");
    private static final List<String> PLACES = List.of("Zenda", "Strelsau", "Hentzau", "Tarlenheim");

    @TempDir
    private Path folder;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void writeSentences() throws IOException {
        StringBuilder file = new StringBuilder();
        for (int round = 0; round < 8; round++) {
            for (int at = 0; at < PERSONS.size(); at++) {
                String[] person = PERSONS.get(at).split(" ", -1);
                file.append("Minister\tO\n")
                        .append(person[0])
                        .append("\tB-per\n")
                        .append(person[1]);
                file.append("\tI-per\nspoke\tO\nin\tO\n").append(PLACES.get((at + round) % 4));
                file.append("\tB-geo\n.\tO\n\n");
            }
        }
        Files.createDirectories(folder.resolve("gmb_ner"));
        Files.writeString(folder.resolve("gmb_ner/train.conll"), file);
        Files.writeString(
                folder.resolve("gmb_ner/dev.conll"),
                "# one\nMinister\tO\nIvo\tB-per\nHolm\tI-per\nspoke\tO\nin\tO\nZenda\tB-geo\n.\tO\n");
    }

    private int run(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(output));
        command.setErr(new PrintWriter(errors));
        return command.execute(arguments);
    }

    private Path train(String name) {
        Path out = folder.resolve(name);
        int code = run("train-names", "--data", folder.toString(), "--out", out.toString(), "--date", "2026-11-26");
        assertEquals(0, code, errors::toString);
        return out;
    }

    @Test
    void whatIsTrainedFindsNamesInNewPairs() throws IOException {
        Path out = train("out");
        Path predicted = folder.resolve("predicted.conll");
        Path dev = folder.resolve("gmb_ner/dev.conll");
        String model = out.resolve("names.model").toString();
        assertEquals(0, run("ner", "--data", dev.toString(), "--out", predicted.toString(), "--model", model));
        assertEquals(Files.readString(dev) + "\n", Files.readString(predicted));
        assertTrue(output.toString().contains("tokens/s"), output::toString);
    }

    @Test
    void theSameDataAndSeedGiveTheSameBytes() throws IOException {
        assertArrayEquals(
                Files.readAllBytes(train("one").resolve("names.model")),
                Files.readAllBytes(train("two").resolve("names.model")));
    }

    @Test
    void theCardNamesDataDateAndCommand() throws IOException {
        String card = Files.readString(train("out").resolve("README.md"));
        assertTrue(card.contains("| gmb_ner | 32 | 224 | 64 |"), card);
        assertTrue(card.contains("train-names --data DIR --date 2026-11-26 --seed 1"), card);
    }

    @Test
    void aFaultyLineIsOneLine() throws IOException {
        Files.writeString(folder.resolve("gmb_ner/train.conll"), "Oslo\tB-geo\nBergen\tB-town\n");
        assertEquals(
                1,
                run(
                        "train-names",
                        "--data",
                        folder.toString(),
                        "--out",
                        folder.resolve("out").toString(),
                        "--date",
                        "2026-11-26"));
        assertEquals(1, errors.toString().strip().lines().count(), errors::toString);
        assertTrue(errors.toString().contains("train.conll:2"), errors::toString);
    }

    @Test
    void aFileThatIsNoModelIsOneLine() throws IOException {
        Path faulty = Files.writeString(folder.resolve("faulty.model"), "no model of names at all");
        String dev = folder.resolve("gmb_ner/dev.conll").toString();
        assertEquals(1, run("ner", "--data", dev, "--model", faulty.toString()));
        assertTrue(errors.toString().strip().endsWith("faulty.model: Not a model of names"), errors::toString);
    }
}
