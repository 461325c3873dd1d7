package io.github.stancewire.analysis.stance.pairs;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.stance.clause.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pairs of actors of one sentence, as a trained model reads them. Thread-safe. */
public final class SentencePairs {
    private final PairText text;
    private final PairModel model;

    /**
     * A feature that speaks for a side.
     *
     * @param weight by how much it moves the logarithm of the odds of the side against nothing
     */
    public record Reason(String feature, double weight) {}

    SentencePairs(PairText text, PairModel model) {
        this.text = text;
        this.model = model;
    }

    PairText text() {
        return text;
    }

    /** How two places of the sentence hang together. */
    public PairView view(Place source, Place target) {
        return new PairView(text, source, target);
    }

    /**
     * How one actor stands to another.
     *
     * @param source where the source stands in the text
     * @param target where the target stands; the two do not overlap, and each covers a token of the sentence
     */
    public Relation read(Span source, Span target) {
        return read(text.place(source), text.place(target));
    }

    /** As {@link #read(Span, Span)}, by tokens of the sentence. */
    public Relation read(Place source, Place target) {
        return model.read(features(view(source, target)));
    }

    /** As {@link #read(Span, Span)}; empty where what is told, whatever it is, has less than some probability. */
    public Optional<Relation> read(PairView pair, double least) {
        return model.read(features(pair), least);
    }

    private static int[] features(PairView pair) {
        Features.Hashed features = new Features.Hashed();
        PairFeatures.add(pair, features);
        return features.rows();
    }

    /** The features that speak most for a side, the strongest first. */
    public List<Reason> why(Span source, Span target, Relation.Side side, int most) {
        return why(text.place(source), text.place(target), side, most);
    }

    /** As {@link #why(Span, Span, Relation.Side, int)}, by tokens of the sentence. */
    public List<Reason> why(Place source, Place target, Relation.Side side, int most) {
        Features.Named features = new Features.Named();
        PairFeatures.add(view(source, target), features);
        return features.names().stream()
                .map(parts -> new Reason(
                        String.join(" ", parts),
                        model.weight(Features.Hashed.hash(parts.toArray(new String[0])), side)))
                .filter(reason -> reason.weight() > 0)
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .limit(most)
                .toList();
    }
}
