package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Tells how one actor of a sentence stands to another, by a trained model. Thread-safe. */
public final class PairReader {
    private final PairModel model;
    private final StanceLexicon lexicon;

    PairReader(PairModel model, StanceLexicon lexicon) {
        this.model = model;
        this.lexicon = lexicon;
    }

    /** @throws IOException if it is no such model */
    public static PairReader read(InputStream in) throws IOException {
        return new PairReader(
                PairModel.read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))),
                StanceLexicon.load());
    }

    /**
     * @param source where the source stands in the text
     * @param target where the target stands; the two do not overlap, and each covers a token of the sentence
     */
    public Relation read(Sentence sentence, Dependencies tree, Span source, Span target) {
        return model.read(features(sentence, tree, source, target, lexicon));
    }

    /** The same with its sums divided by another temperature: above 1 it is less sure, below surer. */
    public PairReader at(double temperature) {
        return new PairReader(model.at(temperature), lexicon);
    }

    /** What the model makes of an example. */
    public Relation read(PairTrainer.Example example) {
        return model.read(example.features());
    }

    public void write(OutputStream out) throws IOException {
        GZIPOutputStream zipped = new GZIPOutputStream(out);
        DataOutputStream data = new DataOutputStream(zipped);
        model.write(data);
        data.flush();
        zipped.finish();
    }

    static List<String> features(
            Sentence sentence, Dependencies tree, Span source, Span target, StanceLexicon lexicon) {
        return PairFeatures.of(
                new PairView(sentence.tokens(), tree, place(sentence, source), place(sentence, target)), lexicon);
    }

    static PairView.Place place(Sentence sentence, Span span) {
        int begin = -1;
        int end = -1;
        for (int at = 0; at < sentence.tokens().size(); at++) {
            if (sentence.tokens().get(at).span().overlaps(span)) {
                begin = begin < 0 ? at : begin;
                end = at + 1;
            }
        }
        if (begin < 0) {
            throw new IllegalArgumentException("No token of the sentence is at " + span);
        }
        return new PairView.Place(begin, end);
    }
}
