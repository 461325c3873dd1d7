package io.github.stancewire.analysis.stance.pairs;

import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.Stance;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a sentence tells that a source stands towards a target: probabilities that add up to 1.
 *
 * @param none that it tells nothing
 * @param sides what it tells else; those left out have probability 0
 */
public record Relation(double none, Map<Side, Double> sides) {
    public Relation {
        // In one order always, so that sums are the same to the last bit.
        sides = Collections.unmodifiableMap(new LinkedHashMap<>(sides));
    }

    /** What is told: an event, and which side the source takes by it. */
    public record Side(EventType event, Stance.Polarity polarity) {}

    /** The likeliest of what may be told, whether or not anything is; empty where no side has a probability. */
    public Optional<Side> likeliest() {
        return likeliest(side -> true);
    }

    /** The likeliest of what may be told on this side. */
    public Optional<Side> likeliest(Stance.Polarity polarity) {
        return likeliest(side -> side.polarity() == polarity);
    }

    /** Of two that are as likely the first by name, so that it is always the same one. */
    private Optional<Side> likeliest(Predicate<Side> which) {
        return sides.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .max(Map.Entry.<Side, Double>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    /** Probability that the source takes this side. */
    public double of(Stance.Polarity polarity) {
        return sides.entrySet().stream()
                .filter(entry -> entry.getKey().polarity() == polarity)
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
