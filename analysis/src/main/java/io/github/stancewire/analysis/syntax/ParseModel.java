package io.github.stancewire.analysis.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the tree of a sentence: first the heads, by a beam over transitions, then the relations, from the root down.
 * Immutable, so thread-safe. Time is linear in the number of words; memory too, up to {@value #LONGEST} words, for longer
 * sentences are parsed in parts.
 */
public final class ParseModel {
    /** The parts of a longer sentence hang on the root of the first one. */
    static final int LONGEST = 400;

    static final String ROOT = "root";
    private static final String LOOSE = "parataxis";

    private final Lexicon lexicon;
    private final MoveModel moves;
    private final List<String> relations;
    private final RowModel rows;
    private final int width;

    ParseModel(Lexicon lexicon, MoveModel moves, List<String> relations, RowModel rows, int width) {
        this.lexicon = lexicon;
        this.moves = moves;
        this.relations = List.copyOf(relations);
        this.rows = rows;
        this.width = width;
    }

    /** The same model with another number of states kept at each step: more is slower and better. */
    public ParseModel withWidth(int states) {
        return new ParseModel(lexicon, moves, relations, rows, states);
    }

    /**
     * The tree of a sentence. It always has one root and no cycle.
     *
     * @param tags as {@link TagModel} tells them
     * @throws IllegalArgumentException if there is no word, or not one tag for each
     */
    public Dependencies parse(List<String> words, List<String> tags) {
        if (words.isEmpty() || words.size() != tags.size()) {
            throw new IllegalArgumentException(words.size() + " words and " + tags.size() + " tags");
        }
        int[] heads = new int[words.size()];
        String[] names = new String[words.size()];
        int root = -1;
        for (int begin = 0; begin < words.size(); begin += LONGEST) {
            int end = Math.min(words.size(), begin + LONGEST);
            int partRoot = parse(words.subList(begin, end), tags.subList(begin, end), begin, heads, names);
            if (root < 0) {
                root = partRoot;
            } else {
                heads[partRoot] = root;
                names[partRoot] = LOOSE;
            }
        }
        return new Dependencies(heads, Arrays.asList(names), tags);
    }

    /** Parses a part of a sentence; returns the index of its root. */
    private int parse(List<String> words, List<String> tags, int begin, int[] allHeads, String[] names) {
        Forms forms = Forms.of(words, lexicon);
        TagCodes codes = new TagCodes(tags);
        States states = new States(codes);
        Beam beam = new Beam(states, new StateFeatures(forms, codes, moves), width);
        int[] heads = states.heads(beam.run(words.size()));
        Arcs arcs = new Arcs(heads, codes);
        ArcFeatures features = new ArcFeatures(forms, codes, arcs);
        int[] scores = new int[relations.size()];
        for (int word : arcs.order) {
            int head = heads[word];
            if (head >= 0) {
                rows.score(features.slots, features.fill(word), scores);
                int best = RowModel.best(scores);
                features.told[word] = best + 1;
                names[begin + word] = relations.get(best);
                allHeads[begin + word] = begin + head;
            } else {
                names[begin + word] = ROOT;
                allHeads[begin + word] = -1;
            }
        }
        return begin + arcs.order[0];
    }

    void write(DataOutputStream out) throws IOException {
        lexicon.write(out);
        moves.write(out);
        out.writeByte(relations.size());
        for (String relation : relations) {
            out.writeUTF(relation);
        }
        rows.write(out);
        out.writeByte(width);
    }

    static ParseModel read(DataInputStream in) throws IOException {
        Lexicon lexicon = Lexicon.read(in);
        MoveModel moves = MoveModel.read(in);
        List<String> relations = new ArrayList<>();
        int size = in.readUnsignedByte();
        for (int i = 0; i < size; i++) {
            relations.add(in.readUTF());
        }
        RowModel rows = RowModel.read(in);
        return new ParseModel(lexicon, moves, relations, rows, in.readUnsignedByte());
    }
}
