package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.Span;
import java.util.Comparator;
import java.util.List;

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

    /**
     * How one actor stands to another.
     *
     * @param source where the source stands in the text
     * @param target where the target stands; the two do not overlap, and each covers a token of the sentence
     */
    public Relation read(Span source, Span target) {
        return read(text.place(source), text.place(target));
    }

    Relation read(PairView.Place source, PairView.Place target) {
        Features.Hashed features = new Features.Hashed();
        PairFeatures.add(new PairView(text, source, target), features);
        return model.read(features.rows());
    }

    /** The features that speak most for a side, the strongest first. */
    public List<Reason> why(Span source, Span target, Relation.Side side, int most) {
        Features.Named features = new Features.Named();
        PairFeatures.add(new PairView(text, text.place(source), text.place(target)), features);
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
