package io.github.stancewire.analysis.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stancewire.analysis.Span;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependenciesTest {
    private static Dependencies of(int... heads) {
        return new Dependencies(
                heads, Collections.nCopies(heads.length, "dep"), Collections.nCopies(heads.length, "X|XX"));
    }

    @Test
    void aSubtreeIsAWordAndAllBelowIt() {
        assertEquals(List.of(0, 1, 2), of(1, 2, 3, -1, 3).subtree(2));
    }

    @Test
    void theExtentOfASubtreeEndsBehindItsLastWord() {
        assertEquals(new Span(3, 5), of(1, -1, 1, 4, 1).extent(4));
    }

    @Test
    void childrenStandFromLeftToRight() {
        assertEquals(List.of(0, 2, 4), of(1, -1, 1, 4, 1).children(1));
    }

    @Test
    void twoRootsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> of(-1, -1));
    }

    @Test
    void aCycleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> of(1, 0, -1));
    }
}
