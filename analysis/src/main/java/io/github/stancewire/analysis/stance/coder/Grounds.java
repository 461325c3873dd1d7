package io.github.stancewire.analysis.stance.coder;

import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.pairs.PairReader;
import java.util.OptionalDouble;

/**
 * What speaks for a stance.
 *
 * @param rule how sure the rule that found it is by its kind, from 0 to 1; empty where no rule did
 * @param learned probability of its side between the same two by {@link PairReader}; empty where one of them has no words of its own
 *     in the sentence, and for stances that take no side
 */
public record Grounds(OptionalDouble rule, OptionalDouble learned) {
    /** A stance with what speaks for it. */
    public record Weighed(Stance stance, Grounds grounds) {}

    static Grounds ofRule(double rule, OptionalDouble learned) {
        return new Grounds(OptionalDouble.of(rule), learned);
    }

    static Grounds ofLearned(double learned) {
        return new Grounds(OptionalDouble.empty(), OptionalDouble.of(learned));
    }

    /** Whether no rule found it. */
    public boolean isLearned() {
        return rule.isEmpty();
    }
}
