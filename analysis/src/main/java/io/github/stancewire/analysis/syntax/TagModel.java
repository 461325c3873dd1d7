package io.github.stancewire.analysis.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the universal and the Penn Treebank tag of each word ({@code VERB|VBD}), from left to right. Immutable, so
 * thread-safe; time is linear in the number of words.
 */
public final class TagModel {
    /** Classes that hardly any new word joins: where a word had such a tag alone in training, it need not be weighed. */
    private static final Set<String> CLOSED = Set.of(
            "PUNCT|.",
            "PUNCT|,",
            "PUNCT|:",
            "DET|DT",
            "PRON|PRP",
            "PRON|PRP$",
            "CCONJ|CC",
            "AUX|MD",
            "NUM|CD",
            "SCONJ|IN",
            "ADV|WRB");

    private final Lexicon lexicon;
    private final List<String> tags;
    private final RowModel rows;
    /** By what {@link Lexicon} says of words that have no other one. */
    private final Map<Integer, Integer> certain = new HashMap<>();

    TagModel(Lexicon lexicon, List<String> tags, RowModel rows) {
        this.lexicon = lexicon;
        this.tags = List.copyOf(tags);
        this.rows = rows;
        for (int i = 0; i < tags.size(); i++) {
            if (CLOSED.contains(tags.get(i))) {
                certain.put(Lexicon.only(tags.get(i)), i);
            }
        }
    }

    /** The tagger of this module, which is loaded at the first call. */
    public static TagModel shared() {
        return Shared.MODEL;
    }

    private static final class Shared {
        static final TagModel MODEL = SyntaxModels.resource("tagger-en.bin", SyntaxModels::readTagger);
    }

    /** One tag for each word. */
    public List<String> tag(List<String> words) {
        Forms forms = Forms.of(words, lexicon);
        int[] features = new int[TagFeatures.COUNT];
        int[] scores = new int[tags.size()];
        List<String> result = new ArrayList<>(words.size());
        int before = 0;
        int second = 0;
        for (int i = 0; i < words.size(); i++) {
            Integer only = certain.get(forms.tags[i]);
            int best = only == null ? weigh(forms, i, before, second, features, scores) : only;
            result.add(tags.get(best));
            second = before;
            before = best + 1;
        }
        return result;
    }

    private int weigh(Forms forms, int word, int before, int second, int[] features, int[] scores) {
        rows.score(features, TagFeatures.fill(forms, word, before, second, features), scores);
        return RowModel.best(scores);
    }

    /** The class of each word that raw text of the news puts it in, fine and coarse in one number; 0 for none. */
    public int[] wordClasses(List<String> words) {
        Forms forms = Forms.of(words, lexicon);
        int[] result = new int[words.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = forms.fine[i] == 0 ? 0 : WordClasses.join(forms.coarse[i] - 1, forms.fine[i]);
        }
        return result;
    }

    /** How many features have a weight. */
    public int features() {
        return rows.features();
    }

    void write(DataOutputStream out) throws IOException {
        lexicon.write(out);
        out.writeByte(tags.size());
        for (String tag : tags) {
            out.writeUTF(tag);
        }
        rows.write(out);
    }

    static TagModel read(DataInputStream in) throws IOException {
        Lexicon lexicon = Lexicon.read(in);
        List<String> tags = new ArrayList<>();
        int size = in.readUnsignedByte();
        for (int i = 0; i < size; i++) {
            tags.add(in.readUTF());
        }
        return new TagModel(lexicon, tags, RowModel.read(in));
    }
}
