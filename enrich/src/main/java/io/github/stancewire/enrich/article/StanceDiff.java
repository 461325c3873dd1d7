package io.github.stancewire.enrich.article;

import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.StanceOp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a revision changes in the stances that are in force.
 *
 * <ul>
 *   <li>no longer shown: RETRACT, the whole old record with the new revision's number;
 *   <li>shown for the first time: ADD;
 *   <li>shown elsewhere: MOVE, which leaves every sum as it is;
 *   <li>shown as before, but with another score, date or outlet, by which sums go: RETRACT of the old, with the number of
 *       the revision that sent it, and ADD of the new;
 *   <li>else nothing: whatever differs besides (tagger version, confidence, wording of the reason) changes no sum.
 * </ul>
 *
 * @param changes the records to send: retractions first, so that an id taken back and given anew ends as given
 * @param current the stances then in force, each as last sent, in order of the text
 */
public record StanceDiff(List<Stance> changes, List<Stance> current) {
    public StanceDiff {
        changes = List.copyOf(changes);
        current = List.copyOf(current);
    }

    /**
     * Compares the stances in force with those of a new revision.
     *
     * @param before as last sent, each id once
     * @param after all stances of the new revision with op ADD, each id once
     */
    public static StanceDiff between(List<Stance> before, List<Stance> after, int revision) {
        Map<String, Stance> left = new LinkedHashMap<>();
        before.forEach(stance -> left.put(stance.getStanceId(), stance));
        List<Stance> retracted = new ArrayList<>();
        List<Stance> sent = new ArrayList<>();
        List<Stance> current = new ArrayList<>(after.size());
        for (Stance now : after) {
            Stance then = left.remove(now.getStanceId());
            if (then != null && addsUpAlike(then, now) && standsAlike(then, now)) {
                current.add(then);
                continue;
            }
            boolean moved = then != null && addsUpAlike(then, now);
            if (then != null && !moved) {
                // With its own revision: readers take a retraction of the new one as the last word of that revision.
                retracted.add(withdrawn(then, then.getRevision()));
            }
            Stance change = Stance.newBuilder(now)
                    .setOp(moved ? StanceOp.MOVE : StanceOp.ADD)
                    .build();
            sent.add(change);
            current.add(change);
        }
        left.values().forEach(stance -> retracted.add(withdrawn(stance, revision)));
        retracted.addAll(sent);
        return new StanceDiff(retracted, current);
    }

    private static Stance withdrawn(Stance stance, int revision) {
        return Stance.newBuilder(stance)
                .setOp(StanceOp.RETRACT)
                .setRevision(revision)
                .build();
    }

    // Sums are kept in thousandths, so a smaller difference is none.
    private static boolean addsUpAlike(Stance then, Stance now) {
        return Math.round(then.getScore() * 1000) == Math.round(now.getScore() * 1000)
                && Objects.equals(then.getPublishedAt(), now.getPublishedAt())
                && Objects.equals(then.getOutlet(), now.getOutlet());
    }

    private static boolean standsAlike(Stance then, Stance now) {
        return then.getEvidence().getBegin() == now.getEvidence().getBegin()
                && then.getEvidence().getEnd() == now.getEvidence().getEnd();
    }
}
