package io.github.stancewire.lab.syntax;

import io.github.stancewire.analysis.syntax.Tree;
import io.github.stancewire.analysis.syntax.WordClasses;
import io.github.stancewire.lab.words.WordExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What tagger and parser are trained and measured on: two treebanks, and raw text for classes of words, from a folder with
 * {@code ud-ewt}, {@code ud-gum-open} and {@code gmb_ner}.
 *
 * @param train trees to learn from
 * @param webDev trees of UD EWT to measure on
 * @param mixedDev trees of UD GUM to measure on
 * @param raw sentences without any annotation, those of {@code train} included
 */
record Corpus(List<Tree> train, List<Tree> webDev, List<Tree> mixedDev, List<List<String>> raw) {
    private static final int CLASS_PASSES = 12;
    /** A word seen more rarely has no class. */
    private static final int RAREST = 3;

    static Corpus read(Path folder) throws IOException {
        List<Tree> train = new ArrayList<>(Treebank.read(folder.resolve("ud-ewt/train.conllu")));
        train.addAll(Treebank.read(folder.resolve("ud-gum-open/train.conllu")));
        List<List<String>> raw = new ArrayList<>();
        train.forEach(
                tree -> raw.add(tree.words().stream().map(WordExchange::plain).toList()));
        raw.addAll(columns(folder.resolve("gmb_ner/train.conll")));
        return new Corpus(
                train,
                Treebank.read(folder.resolve("ud-ewt/dev.conllu")),
                Treebank.read(folder.resolve("ud-gum-open/dev.conllu")),
                raw);
    }

    /** The first column of a file with one word a line and an empty line after a sentence. */
    private static List<List<String>> columns(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("There is no file " + file);
        }
        List<List<String>> sentences = new ArrayList<>();
        List<String> words = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && (!line.startsWith("# ") || line.contains("\t"))) {
                    words.add(WordExchange.plain(line.substring(0, Math.max(1, line.indexOf('\t')))));
                } else if (!words.isEmpty()) {
                    sentences.add(List.copyOf(words));
                    words.clear();
                }
            }
        }
        if (!words.isEmpty()) {
            sentences.add(words);
        }
        return sentences;
    }

    /** Classes of all words seen often enough, as {@link WordClasses#join} puts them together. */
    Map<String, Integer> classes(Consumer<String> progress) {
        WordExchange fine = new WordExchange(raw, WordClasses.FINE, RAREST);
        WordExchange coarse = new WordExchange(raw, WordClasses.COARSE, RAREST);
        for (int pass = 1; pass <= CLASS_PASSES; pass++) {
            progress.accept("word classes, pass " + pass + ": " + fine.pass() + " fine and " + coarse.pass()
                    + " coarse ones changed");
        }
        Map<String, Integer> coarseClasses = coarse.classes();
        Map<String, Integer> classes = new HashMap<>();
        fine.classes()
                .forEach((word, number) ->
                        classes.put(word, WordClasses.join(coarseClasses.getOrDefault(word, 0), number + 1)));
        return classes;
    }
}
