package io.github.stancewire.ingest.ledger;

import io.github.stancewire.schemas.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one source stands, by its entries in the ledger.
 *
 * @param last its latest look
 * @param day sums over the last 24 hours
 * @param all sums over all that the ledger still has
 * @param failures looks in a row, up to the latest, that the source did not answer
 * @param unbalanced entries that do not add up, of which there must be none
 */
public record SourceStanding(
        LedgerEntry last, LedgerSums day, LedgerSums all, int failures, long unbalanced, Habit habit) {
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * Takes one more look into account.
     *
     * @param before what was known without it
     * @param now when the last 24 hours end
     */
    static SourceStanding after(Optional<SourceStanding> before, LedgerEntry look, Instant now) {
        boolean latest = before.filter(known -> known.last.getEndedAt().isAfter(look.getEndedAt()))
                .isEmpty();
        LedgerSums day = before.map(SourceStanding::day).orElse(LedgerSums.NONE);
        int failures = before.map(SourceStanding::failures).orElse(0);
        Habit habit = before.map(SourceStanding::habit).orElse(Habit.NONE);
        return new SourceStanding(
                latest ? look : before.orElseThrow().last,
                look.getEndedAt().isAfter(now.minus(DAY)) ? day.plus(look) : day,
                before.map(SourceStanding::all).orElse(LedgerSums.NONE).plus(look),
                isAnswered(look) ? 0 : failures + 1,
                before.map(SourceStanding::unbalanced).orElse(0L) + (LedgerSums.isBalanced(look) ? 0 : 1),
                isAnswered(look) ? habit.answered(look.getEndedAt(), look.getPublished() > 0) : habit);
    }

    /** Whether the source itself gave an answer, if only that nothing changed. */
    static boolean isAnswered(LedgerEntry look) {
        return look.getOutcome().equals("read") || look.getOutcome().equals("not-modified");
    }

    /** Whether somebody should have a look. */
    public boolean isRemarkable() {
        return unbalanced > 0 || habit.isSilent() || failures >= 3;
    }

    public Instant lastAt() {
        return last.getEndedAt();
    }

    /** When it is looked at again; empty when unknown. */
    public Optional<Instant> nextAt() {
        return Optional.of(last.getNextAt()).filter(at -> at.isAfter(Instant.EPOCH));
    }
}
