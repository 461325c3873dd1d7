package io.github.stancewire.analysis.stance.targets;

import io.github.stancewire.analysis.stance.Stance;

/**
 * How a sentence is for one of those it mentions, as probabilities that add up to 1.
 *
 * @param against that it is bad for them
 * @param neutral that it is neither
 * @param favour that it is good for them
 */
public record TargetReading(double against, double neutral, double favour) {
    /** The likeliest of the three. */
    public Stance.Polarity likeliest() {
        if (neutral >= against && neutral >= favour) {
            return Stance.Polarity.NEUTRAL;
        }
        return favour > against ? Stance.Polarity.SUPPORT : Stance.Polarity.OPPOSE;
    }
}
