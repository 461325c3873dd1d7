package io.github.stancewire.ingest.ledger;

import io.github.stancewire.schemas.LedgerEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches which sources are silent against their own {@link Habit}, and says in the log when that begins and ends. About two
 * kilobytes a source. Thread-safe.
 */
public final class Silence {
    private static final Logger LOG = LoggerFactory.getLogger(Silence.class);

    private final Map<String, Habit> habits = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private Set<String> watched = Set.of();
    private boolean settled;

    /** Watches these sources and no others from now on; what is known of them stays known. */
    public synchronized void watch(List<String> sourceIds) {
        watched = Set.copyOf(sourceIds);
        silent.retainAll(watched);
    }

    /** Takes a look that was made just now into account. */
    public synchronized void looked(LedgerEntry look) {
        learned(look);
        if (settled) {
            judge(look.getSourceId());
        }
    }

    /** Takes a look of the past into account, without saying anything. */
    public synchronized void learned(LedgerEntry look) {
        if (SourceStanding.isAnswered(look)) {
            Habit habit = habits.getOrDefault(look.getSourceId(), Habit.NONE);
            habits.put(look.getSourceId(), habit.answered(look.getEndedAt(), look.getPublished() > 0));
            names.put(look.getSourceId(), look.getName());
        }
    }

    /** The past is known now: half of it would make sources seem silent that are not. Until then nothing is judged. */
    public synchronized void settle() {
        settled = true;
    }

    /** How many of those watched are silent. */
    public synchronized int count() {
        return silent.size();
    }

    private void judge(String id) {
        Habit habit = habits.getOrDefault(id, Habit.NONE);
        String name = names.getOrDefault(id, id);
        if (habit.isSilent() && watched.contains(id)) {
            if (silent.add(id)) {
                LOG.warn(
                        "{} is silent: nothing new for {}, against at most {} by its habit; see what it shows with"
                                + " `stancewire sources test`",
                        name,
                        Spans.text(habit.quiet()),
                        Spans.text(habit.bound().orElseThrow()));
            }
        } else if (silent.remove(id)) {
            LOG.info("{} has news again", name);
        }
    }
}
