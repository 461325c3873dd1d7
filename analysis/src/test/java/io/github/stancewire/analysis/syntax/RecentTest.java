package io.github.stancewire.analysis.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecentTest {
    private final Recent recent = new Recent(3);

    @Test
    void whatWasPutLastIsFound() {
        for (long first = 1; first < 50; first++) {
            int place = recent.place(first, 7);
            recent.put(place, first, 7, -first);
            assertEquals(-first, recent.has(place, first, 7) ? recent.get(place) : 0);
        }
    }

    @Test
    void whatIsFoundIsNeverThatOfAnotherPair() {
        int found = 0;
        for (long first = 1; first < 50; first++) {
            recent.put(recent.place(first, -first), first, -first, first);
        }
        for (long first = 1; first < 50; first++) {
            int place = recent.place(first, -first);
            if (recent.has(place, first, -first)) {
                found++;
                assertEquals(first, recent.get(place));
            }
        }
        assertTrue(found > 0 && found <= 8, "found " + found);
    }

    @Test
    void nothingIsThereAtFirst() {
        assertFalse(recent.has(recent.place(1, 0), 1, 0));
    }
}
