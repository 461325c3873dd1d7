package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.pairs.PairTrainer.Example;
import io.github.stancewire.analysis.stance.pairs.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Counts how well relations of marked actors are told. Not thread-safe. */
final class PairScore {
    private static final double LEAST = 1e-9;

    private final List<MacroF1.Case> events = new ArrayList<>();
    private int pairs;
    private int right;
    private int predicted;
    private int expected;
    private double loss;

    void add(Example asked, Relation told) {
        Optional<Relation.Side> truth = asked.side();
        truth.ifPresent(side -> events.add(new MacroF1.Case(
                side.event(), told.likeliest().map(Relation.Side::event).orElse(EventType.CONSULT))));
        Optional<Stance.Polarity> polarity = polarity(told);
        pairs++;
        predicted += polarity.isPresent() ? 1 : 0;
        expected += truth.isPresent() ? 1 : 0;
        right += truth.isPresent() && truth.map(Relation.Side::polarity).equals(polarity) ? 1 : 0;
        double likely = truth.map(side -> told.sides().getOrDefault(side, 0.0)).orElse(told.none());
        loss -= Math.log(Math.max(LEAST, likely));
    }

    /** Minus the logarithm of the probability of all truths. */
    double loss() {
        return loss;
    }

    List<String> lines() {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%d pairs, %d with a stance; side of a pair: precision %.1f recall %.1f F1 %.1f",
                        pairs,
                        expected,
                        100.0 * right / Math.max(1, predicted),
                        100.0 * right / Math.max(1, expected),
                        200.0 * right / Math.max(1, predicted + expected)),
                String.format(
                        Locale.ROOT,
                        "where one is told: accuracy of the event %.1f, macro-F1 %.1f, of its kind %.1f, for or against %.1f",
                        100 * MacroF1.accuracy(events),
                        100 * MacroF1.of(events),
                        100 * MacroF1.of(events, event -> ((EventType) event).quad()),
                        100 * MacroF1.of(events, event -> ((EventType) event).isCooperation())));
    }

    /** The likeliest of support, opposition, neutral dealing and nothing; empty for nothing. */
    private static Optional<Stance.Polarity> polarity(Relation relation) {
        Optional<Stance.Polarity> best = Optional.empty();
        double most = relation.none();
        for (Stance.Polarity polarity : Stance.Polarity.values()) {
            if (relation.of(polarity) > most) {
                most = relation.of(polarity);
                best = Optional.of(polarity);
            }
        }
        return best;
    }
}
