package io.github.stancewire.lab.syntax;

import io.github.stancewire.analysis.syntax.Tree;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences of a CoNLL-U file (universaldependencies.org/format.html): words with tags, heads and relations. Words that the
 * file itself adds (1.1) or joins (1-2) are passed over, for the tree is over the others.
 */
final class Treebank {
    private static final int COLUMNS = 10;
    private static final int FORM = 1;
    private static final int UNIVERSAL_TAG = 3;
    private static final int TAG = 4;
    private static final int HEAD = 6;
    private static final int RELATION = 7;

    private final Path file;
    private final List<Tree> trees = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<Integer> heads = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();
    private int line;

    private Treebank(Path file) {
        this.file = file;
    }

    /** @throws IOException with one line that names the file, and the line that is wrong */
    static List<Tree> read(Path file) throws IOException {
        Treebank treebank = new Treebank(file);
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                treebank.take(text);
            }
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + file, e);
        } catch (MalformedInputException e) {
            throw new IOException(file + ": after line " + treebank.line + " it is not UTF-8", e);
        }
        treebank.end();
        if (treebank.trees.isEmpty()) {
            throw new IOException(file + ": no sentence in it");
        }
        return treebank.trees;
    }

    private void take(String text) throws IOException {
        line++;
        if (text.isBlank()) {
            end();
        } else if (!text.startsWith("#")) {
            String[] columns = text.split("\t", -1);
            if (columns.length != COLUMNS) {
                throw wrong(columns.length + " columns, not " + COLUMNS);
            }
            if (columns[0].indexOf('-') < 0 && columns[0].indexOf('.') < 0) {
                word(columns);
            }
        }
    }

    private void word(String[] columns) throws IOException {
        if (!columns[0].equals(Integer.toString(words.size() + 1))) {
            throw wrong("word " + columns[0] + " where " + (words.size() + 1) + " is due");
        }
        if (columns[FORM].isEmpty()) {
            throw wrong("no word");
        }
        words.add(columns[FORM]);
        tags.add(columns[UNIVERSAL_TAG] + "|" + columns[TAG]);
        try {
            heads.add(columns[HEAD].equals("_") ? -1 : Integer.parseInt(columns[HEAD]) - 1);
        } catch (NumberFormatException e) {
            throw wrong("the head is " + columns[HEAD] + ", not a number");
        }
        relations.add(columns[RELATION]);
    }

    private void end() throws IOException {
        for (int head : heads) {
            if (head < -1 || head >= words.size()) {
                throw wrong("the sentence before it has a head " + (head + 1) + " but " + words.size() + " words");
            }
        }
        if (!words.isEmpty()) {
            trees.add(new Tree(words, tags, heads, relations));
        }
        words.clear();
        tags.clear();
        heads.clear();
        relations.clear();
    }

    private IOException wrong(String what) {
        return new IOException(file + ":" + line + ": " + what);
    }
}
