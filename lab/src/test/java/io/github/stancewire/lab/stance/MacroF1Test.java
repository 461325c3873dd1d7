package io.github.stancewire.lab.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MacroF1Test {
    private static final double EXACT = 1e-9;
    private static final List<MacroF1.Case> CASES = List.of(
            new MacroF1.Case("a", "a"),
            new MacroF1.Case("a", "b"),
            new MacroF1.Case("b", "b"),
            new MacroF1.Case("c", "elsewhere"));

    @Test
    void everyClassOfTheTruthCountsTheSame() {
        // a: 1 right of 1 told and 2 true; b: 1 right of 2 told and 1 true; c: none
        assertEquals((2.0 / 3 + 2.0 / 3 + 0) / 3, MacroF1.of(CASES), EXACT);
    }

    @Test
    void coarserClassesAreFormedBeforeCounting() {
        assertEquals(
                (1.0 + 0) / 2, MacroF1.of(CASES, name -> name.equals("a") || name.equals("b") ? "ab" : name), EXACT);
    }

    @Test
    void accuracyIsTheShareOfRightOnes() {
        assertEquals(0.5, MacroF1.accuracy(CASES), EXACT);
    }
}
