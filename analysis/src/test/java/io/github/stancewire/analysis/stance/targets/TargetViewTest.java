package io.github.stancewire.analysis.stance.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetViewTest {
    private static TargetView view(Parsed parsed, String target) {
        return new TargetView(parsed.sentence(), parsed.tree(), parsed.places(target));
    }

    @Test
    void aNameOfSeveralWordsHasOneHead() {
        Parsed parsed = Parsed.of("The board dismissed Alice Harlow on Monday.");
        assertEquals(1, view(parsed, "Alice Harlow").heads().size());
    }

    @Test
    void eachMentionHasItsHead() {
        Parsed parsed = Parsed.of("Harlow said that voters trust Harlow.");
        assertEquals(List.of(0, 5), view(parsed, "Harlow").heads());
    }

    @Test
    void theWayLeadsFromTheTargetUpAndDown() {
        Parsed parsed = Parsed.of("Voters praised Harlow.");
        TargetView view = view(parsed, "Harlow");
        assertEquals("^obj", view.way(parsed.index("praised")));
        assertEquals("^obj nsubj", view.way(parsed.index("Voters")));
    }

    @Test
    void gapsCountFromTheNearestMention() {
        Parsed parsed = Parsed.of("Voters praised Harlow and Harlow smiled.");
        TargetView view = view(parsed, "Harlow");
        assertEquals(-2, view.gap(parsed.index("Voters")));
        assertEquals(0, view.gap(parsed.index("Harlow")));
        assertEquals(1, view.gap(parsed.index("smiled")));
    }

    @Test
    void wordsBetweenMarksAreQuoted() {
        Parsed parsed = Parsed.of("Harlow called it “a great day” and left.");
        TargetView view = view(parsed, "Harlow");
        assertTrue(view.isQuoted(parsed.index("great")));
        assertFalse(view.isQuoted(parsed.index("left")));
        assertFalse(view.isQuoted(parsed.index("called")));
    }
}
