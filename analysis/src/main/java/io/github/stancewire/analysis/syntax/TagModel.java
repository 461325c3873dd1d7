package io.github.stancewire.analysis.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the universal and the Penn Treebank tag of each word ({@code VERB|VBD}), from left to right. Immutable, so
 * thread-safe; time is linear in the number of words.
 */
public final class TagModel {
    private final Lexicon lexicon;
    private final List<String> tags;
    private final RowModel rows;

    TagModel(Lexicon lexicon, List<String> tags, RowModel rows) {
        this.lexicon = lexicon;
        this.tags = List.copyOf(tags);
        this.rows = rows;
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
            int count = TagFeatures.fill(forms, i, before, second, features);
            rows.score(features, count, scores);
            int best = RowModel.best(scores);
            result.add(tags.get(best));
            second = before;
            before = best + 1;
        }
        return result;
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
