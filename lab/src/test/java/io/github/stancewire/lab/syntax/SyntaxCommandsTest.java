package io.github.stancewire.lab.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.lab.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntaxCommandsTest {
    private static final String[] SUBJECTS = {"minister", "court", "army", "union"};
    private static final String[] VERBS = {"praised", "rejected", "left"};

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeData() throws IOException {
        StringBuilder trees = new StringBuilder();
        for (String subject : SUBJECTS) {
            for (String verb : VERBS) {
                trees.append(word(1, "The", "DET", "DT", 2, "det"))
                        .append(word(2, subject, "NOUN", "NN", 3, "nsubj"))
                        .append(word(3, verb, "VERB", "VBD", 0, "root"))
                        .append(word(4, "a", "DET", "DT", 5, "det"))
                        .append(word(5, "plan", "NOUN", "NN", 3, "obj"))
                        .append(word(6, ".", "PUNCT", ".", 3, "punct"))
                        .append('\n');
            }
        }
        for (String name : new String[] {"ud-ewt", "ud-gum-open"}) {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(folder.resolve(name + "/train.conllu"), trees);
            Files.writeString(folder.resolve(name + "/dev.conllu"), trees);
        }
        Files.createDirectories(folder.resolve("gmb_ner"));
        Files.writeString(folder.resolve("gmb_ner/train.conll"), "# sent_id = 1\nThe\tDT\tO\nharbour\tNN\tO\n\n");
    }

    private static String word(int number, String word, String universal, String tag, int head, String relation) {
        return String.join("\t", number + "", word, "_", universal, tag, "_", head + "", relation, "_", "_\n");
    }

    private int lab(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private Path trainTagger(String name) {
        Path model = folder.resolve(name);
        assertEquals(
                0,
                lab(
                        "train-tagger",
                        "--data",
                        folder.toString(),
                        "--out",
                        model.toString(),
                        "--date",
                        "2026-11-26",
                        "--passes",
                        "4"),
                err::toString);
        return model;
    }

    private Path trainParser(Path tagger) {
        Path model = folder.resolve("parser.bin");
        assertEquals(
                0,
                lab(
                        "train-parser",
                        "--data",
                        folder.toString(),
                        "--tagger",
                        tagger.toString(),
                        "--out",
                        model.toString(),
                        "--date",
                        "2026-11-26",
                        "--courses",
                        "2",
                        "--passes",
                        "4",
                        "--bits",
                        "14",
                        "--folds",
                        "2"),
                err::toString);
        return model;
    }

    @Test
    void whatIsTrainedParsesTheTreebankItLearnedFrom() throws IOException {
        Path tagger = trainTagger("tagger.bin");
        Path parser = trainParser(tagger);
        Path data = folder.resolve("ud-ewt/dev.conllu");
        Path told = folder.resolve("told.conllu");
        lab(
                "parse",
                "--data",
                data.toString(),
                "--out",
                told.toString(),
                "--tagger",
                tagger.toString(),
                "--parser",
                parser.toString());
        assertEquals(Treebank.read(data), Treebank.read(told));
        assertTrue(
                out.toString().lines().anyMatch(line -> line.matches("LAS +100.00  \\[100.00, 100.00\\]  n=12")),
                out::toString);
    }

    @Test
    void theSameCommandGivesTheSameTagger() throws IOException {
        assertArrayEquals(Files.readAllBytes(trainTagger("a.bin")), Files.readAllBytes(trainTagger("b.bin")));
    }

    @Test
    void theCardTellsTheCommandAndTheDay() throws IOException {
        trainTagger("tagger.bin");
        assertTrue(Files.readString(folder.resolve("tagger.md"))
                .contains("lab train-tagger --data DIR --out tagger-en.bin --date 2026-11-26 --seed 1 --passes 4"));
    }

    @Test
    void missingDataIsOneLine() {
        assertEquals(
                1,
                lab(
                        "train-tagger",
                        "--data",
                        folder.resolve("none").toString(),
                        "--out",
                        "x.bin",
                        "--date",
                        "2026-11-26"));
        assertEquals(
                "There is no file " + folder.resolve("none/ud-ewt/train.conllu"),
                err.toString().strip());
    }

    @Test
    void aFileThatIsNoModelIsOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("text.bin"), "This is a text and not a model.");
        assertEquals(
                1,
                lab(
                        "parse",
                        "--data",
                        folder.resolve("ud-ewt/dev.conllu").toString(),
                        "--out",
                        folder.resolve("out.conllu").toString(),
                        "--tagger",
                        text.toString(),
                        "--parser",
                        text.toString()));
        assertEquals(text + ": This is not the file of a tagger", err.toString().strip());
    }

    @Test
    void anImpossibleWidthIsRefused() {
        assertEquals(
                2,
                lab(
                        "train-parser",
                        "--data",
                        folder.toString(),
                        "--tagger",
                        "t.bin",
                        "--out",
                        "p.bin",
                        "--date",
                        "2026-11-26",
                        "--width",
                        "0"));
    }
}
