package io.github.stancewire.lab.ner;

import io.github.stancewire.analysis.names.IntTable;
import io.github.stancewire.analysis.names.Lexicon;
import io.github.stancewire.analysis.names.NameFeatures;
import io.github.stancewire.analysis.names.NameTags;
import java.util.List;

/**
 * Sentences as the trainer wants them: for each token the rows of its features. Where annotators have other habits than those
 * that the model shall follow, further features tell so; they take on the difference while training, and are then left out.
 */
final class TrainingSet {
    private final int[] keys;
    private final IntTable habitual;
    private final int[][][] rows;
    private final int[][] tags;

    private TrainingSet(int[] keys, IntTable habitual, int[][][] rows, int[][] tags) {
        this.keys = keys;
        this.habitual = habitual;
        this.rows = rows;
        this.tags = tags;
    }

    /** The feature of each row. */
    int[] keys() {
        return keys;
    }

    /** Those of the keys that only tell the annotators' habits, and are no use beyond training. */
    IntTable habitual() {
        return habitual;
    }

    /** By sentence and token. */
    int[][][] rows() {
        return rows;
    }

    /** By sentence and token. */
    int[][] tags() {
        return tags;
    }

    /** The word and its shape come first among a token's features; habits are told by these. */
    private static final int HABITUAL = 4;

    /** @param documents sentences of one document stand together */
    static TrainingSet of(List<Document> documents, Lexicon lexicon, int rarest) {
        IntTable counts = new IntTable(1 << 22);
        IntTable habitual = new IntTable(1 << 10);
        for (Document document : documents) {
            scan(document, lexicon, (features, count) -> {
                for (int at = 0; at < count; at++) {
                    increment(counts, features.feature(at));
                }
                for (int at = 0; document.habits() > 0 && at < HABITUAL; at++) {
                    int key = habitual(document, features.feature(at));
                    increment(counts, key);
                    habitual.put(key, 1);
                }
            });
        }
        IntTable index = new IntTable(1 << 21);
        for (int key : counts.sortedKeys()) {
            if (counts.get(key) >= rarest) {
                index.put(key, index.size());
            }
        }
        int[] keys = index.sortedKeys();
        int total = documents.stream()
                .mapToInt(document -> document.sentences().size())
                .sum();
        int[][][] rows = new int[total][][];
        int[][] tags = new int[total][];
        int next = 0;
        for (Document document : documents) {
            NameFeatures features = new NameFeatures(document.sentences(), lexicon);
            for (int sentence = 0; sentence < document.sentences().size(); sentence++) {
                int size = document.sentences().get(sentence).size();
                features.sentence(sentence);
                rows[next] = new int[size][];
                for (int token = 0; token < size; token++) {
                    rows[next][token] = known(document, features, features.read(token), index);
                }
                tags[next++] = NameTags.encode(document.names().get(sentence), size);
            }
        }
        return new TrainingSet(keys, habitual, rows, tags);
    }

    private static void increment(IntTable counts, int key) {
        counts.put(key, Math.max(0, counts.get(key)) + 1);
    }

    private static int habitual(Document document, int feature) {
        return (feature ^ document.habits() * 0x9E3779B1) * 0x85EBCA6B;
    }

    private static int[] known(Document document, NameFeatures features, int count, IntTable index) {
        int[] rows = new int[count + HABITUAL];
        int size = 0;
        for (int at = 0; at < count; at++) {
            int row = index.get(features.feature(at));
            if (row != IntTable.ABSENT) {
                rows[size++] = row;
            }
        }
        for (int at = 0; document.habits() > 0 && at < HABITUAL; at++) {
            int row = index.get(habitual(document, features.feature(at)));
            if (row != IntTable.ABSENT) {
                rows[size++] = row;
            }
        }
        return java.util.Arrays.copyOf(rows, size);
    }

    private interface Visitor {
        void token(NameFeatures features, int count);
    }

    private static void scan(Document document, Lexicon lexicon, Visitor visitor) {
        NameFeatures features = new NameFeatures(document.sentences(), lexicon);
        for (int sentence = 0; sentence < document.sentences().size(); sentence++) {
            features.sentence(sentence);
            for (int token = 0; token < document.sentences().get(sentence).size(); token++) {
                visitor.token(features, features.read(token));
            }
        }
    }
}
