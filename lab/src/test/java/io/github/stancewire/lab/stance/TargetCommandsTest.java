package io.github.stancewire.lab.stance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.stance.Stance;
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

class TargetCommandsTest {
    private static final List<String> NAMES = List.of("Harlow", "Banner", "Corden", "Dunlap", "Easton", "Fulmer");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeData() throws IOException {
        StringBuilder train = new StringBuilder();
        for (String name : NAMES) {
            train.append(row("The council blamed " + name + " for it.", name, "2.0"))
                    .append(row("The council thanked " + name + " for it.", name, "6.0"))
                    .append(row("The council met " + name + " on Monday.", name, "4.0"));
        }
        Files.writeString(folder.resolve("train.jsonl"), train);
        Files.writeString(
                folder.resolve("dev.jsonl"),
                row("The council blamed Gorman for it.", "Gorman", "2.0")
                        + row("The council thanked Hatton for it.", "Hatton", "6.0")
                        + row("The council met Irving on Monday.", "Irving", "4.0"));
    }

    private static String row(String sentence, String name, String polarity) {
        int at = sentence.indexOf(name);
        return "{\"sentence_normalized\": \"" + sentence + "\", \"targets\": [{\"from\": " + at + ", \"to\": "
                + (at + name.length()) + ", \"polarity\": " + polarity + "}]}\n";
    }

    private int lab(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private Path train(String name) {
        Path model = folder.resolve(name);
        assertEquals(0, lab("train-targets", "--data", folder.toString(), "--out", model.toString()), err::toString);
        return model;
    }

    @Test
    void whatIsLearntIsToldOfOtherNames() throws IOException {
        Path model = train("targets.bin");
        Path answers = folder.resolve("answers.jsonl");
        int code = lab(
                "newsmtsc",
                "--model",
                model.toString(),
                "--data",
                folder.resolve("dev.jsonl").toString(),
                "--out",
                answers.toString());
        assertEquals(0, code, err::toString);
        assertEquals(
                List.of(
                        "{\"row\":0,\"target\":0,\"polarity\":\"negative\"}",
                        "{\"row\":1,\"target\":0,\"polarity\":\"positive\"}",
                        "{\"row\":2,\"target\":0,\"polarity\":\"neutral\"}"),
                Files.readAllLines(answers));
        assertTrue(out.toString().contains("accuracy                     100.00"), out::toString);
    }

    @Test
    void theSameSentencesGiveTheSameModel() throws IOException {
        assertArrayEquals(Files.readAllBytes(train("one.bin")), Files.readAllBytes(train("two.bin")));
    }

    @Test
    void furtherMentionsArePlacesOfTheTargetToo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("two.jsonl"),
                "{\"sentence_normalized\": \"Harlow left as she had come.\", \"targets\": [{\"from\": 0, \"to\": 6,"
                        + " \"polarity\": 4.0, \"further_mentions\": [{\"from\": 15, \"to\": 18}]}]}");
        TargetRecord.Target target = TargetRecord.read(file).get(0).targets().get(0);
        assertEquals(List.of(new Span(0, 6), new Span(15, 18)), target.places());
        assertEquals(Stance.Polarity.NEUTRAL, target.polarity());
    }
}
