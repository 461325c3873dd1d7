package io.github.stancewire.enrich.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.schemas.Evidence;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.StanceOp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StanceDiffTest {
    private static final int IDS = 8;

    @Test
    void equalSetsHaveNoChanges() {
        List<Stance> stances = List.of(stance(1, 0, -0.4), stance(2, 5, 0.3));
        assertTrue(StanceDiff.between(stances, stances, 2).changes().isEmpty());
    }

    @Test
    void aStanceThatIsNotSentAgainStaysAsLastSent() {
        Stance sent = stance(1, 0, -0.4);
        Stance again = Stance.newBuilder(sent)
                .setRevision(2)
                .setTaggerVersion("newer")
                .setConfidence(0.9)
                .build();
        assertEquals(
                List.of(sent),
                StanceDiff.between(List.of(sent), List.of(again), 2).current());
    }

    @Test
    void aScoreThatChangesByLessThanAThousandthChangesNothing() {
        List<Stance> before = List.of(stance(1, 0, -0.4));
        assertTrue(StanceDiff.between(before, List.of(stance(1, 0, -0.4001)), 2)
                .changes()
                .isEmpty());
    }

    @Test
    void anotherScoreTakesTheOldOneBackFirst() {
        List<Stance> changes = StanceDiff.between(List.of(stance(1, 0, -0.4)), List.of(stance(1, 0, -0.6)), 2)
                .changes();
        assertEquals(
                List.of("RETRACT -0.4", "ADD -0.6"),
                changes.stream()
                        .map(change -> change.getOp() + " " + change.getScore())
                        .toList());
    }

    @Test
    void aStanceThatIsTakenBackToBeGivenAnewEndsWithTheHigherRevision() {
        Stance rescored = stance(1, 0, -0.6);
        rescored.setRevision(2);
        List<Stance> changes = StanceDiff.between(List.of(stance(1, 0, -0.4)), List.of(rescored), 2)
                .changes();
        assertEquals(List.of(1, 2), changes.stream().map(Stance::getRevision).toList());
    }

    @Test
    void changesComeInTheOrderOfTheText() {
        List<Stance> changes = StanceDiff.between(
                        List.of(), List.of(stance(3, 0, 0.1), stance(1, 5, 0.1), stance(2, 9, 0.1)), 1)
                .changes();
        assertEquals(
                List.of("3", "1", "2"),
                changes.stream().map(Stance::getStanceId).toList());
    }

    @RepeatedTest(300)
    void applyingTheChangesToTheOldStancesGivesTheNew(RepetitionInfo repetition) {
        long seed = 20_260_301L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        List<Stance> inForce = List.of();
        for (int revision = 1; revision <= 4; revision++) {
            List<Stance> shown = shown(random, revision);
            StanceDiff diff = StanceDiff.between(inForce, shown, revision);
            Map<String, Stance> applied = applied(inForce, diff.changes());
            assertEquals(byId(diff.current()), applied, "seed " + seed);
            assertEquals(summed(shown), summed(List.copyOf(applied.values())), "seed " + seed);
            inForce = diff.current();
        }
    }

    /** What a reader of the topic does: ADD must be new, MOVE must be there and add up alike, RETRACT must be there. */
    private static Map<String, Stance> applied(List<Stance> before, List<Stance> changes) {
        Map<String, Stance> stances = byId(before);
        for (Stance change : changes) {
            Optional<Stance> there = Optional.ofNullable(stances.get(change.getStanceId()));
            if (change.getOp() == StanceOp.ADD) {
                assertEquals(Optional.empty(), there);
                stances.put(change.getStanceId(), change);
            } else if (change.getOp() == StanceOp.MOVE) {
                assertEquals(there.orElseThrow().getScore(), change.getScore(), 0.0005);
                stances.put(change.getStanceId(), change);
            } else {
                assertEquals(contentOf(there.orElseThrow()), contentOf(change));
                stances.remove(change.getStanceId());
            }
        }
        return stances;
    }

    private static Stance contentOf(Stance stance) {
        return Stance.newBuilder(stance).setOp(StanceOp.UNKNOWN).setRevision(0).build();
    }

    /** What sums and evidence see of a stance, revision and op aside. */
    private static Map<String, String> summed(List<Stance> stances) {
        Map<String, String> summed = new TreeMap<>();
        stances.forEach(stance -> summed.put(
                stance.getStanceId(),
                stance.getScore() + " " + stance.getPublishedAt() + " "
                        + stance.getEvidence().getBegin()));
        return summed;
    }

    private static Map<String, Stance> byId(List<Stance> stances) {
        Map<String, Stance> byId = new LinkedHashMap<>();
        stances.forEach(stance -> byId.put(stance.getStanceId(), stance));
        return new TreeMap<>(byId);
    }

    private static List<Stance> shown(Random random, int revision) {
        List<Stance> shown = new ArrayList<>();
        for (int id = 0; id < IDS; id++) {
            if (random.nextBoolean()) {
                Stance stance = stance(id, random.nextInt(3), random.nextInt(3) / 10.0);
                stance.setRevision(revision);
                stance.setPublishedAt(random.nextInt(4) == 0 ? "2026-01-02" : null);
                shown.add(stance);
            }
        }
        return shown;
    }

    private static Stance stance(int id, int begin, double score) {
        return Stance.newBuilder()
                .setStanceId(Integer.toString(id))
                .setOp(StanceOp.ADD)
                .setRevision(1)
                .setScore(score)
                .setEvidence(new Evidence(begin, begin + 3, "..."))
                .build();
    }
}
