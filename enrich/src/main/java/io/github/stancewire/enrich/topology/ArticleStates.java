package io.github.stancewire.enrich.topology;

import io.github.stancewire.schemas.ArticleState;
import io.github.stancewire.schemas.identity.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What is remembered of articles, within the revision window. Time is that of the records, so that a replay decides as the
 * first run did. Used by one thread.
 */
final class ArticleStates {
    /** Entries looked at in one sweep: some milliseconds, far below the time a transaction may take. */
    static final int SWEEP_ENTRIES = 1000;

    private final KeyValueStore<String, ArticleState> store;
    private final Duration window;
    private Optional<String> sweepFrom = Optional.empty();

    ArticleStates(KeyValueStore<String, ArticleState> store, Duration window) {
        this.store = store;
        this.window = window;
    }

    /** What is known of an article at a record's time; one last seen longer ago than the window counts as unknown. */
    Optional<ArticleState> known(String articleId, Instant at) {
        return Optional.ofNullable(store.get(articleId)).filter(state -> !isForgotten(state, at));
    }

    void remember(String articleId, ArticleState state) {
        store.put(articleId, state);
    }

    /**
     * Deletes what the window has left behind, looking at the next {@link #SWEEP_ENTRIES} entries only, so that the work
     * does not grow with what is stored. The first sweep begins somewhere (ids are hashes), so that frequent restarts leave
     * no part of the store unswept.
     *
     * @return how many were deleted
     */
    int sweep(Instant at) {
        String from = sweepFrom.orElseGet(() -> Sha256.of(at.toString()).substring(0, 32));
        List<String> forgotten = new ArrayList<>();
        sweepFrom = Optional.of("");
        try (KeyValueIterator<String, ArticleState> entries = store.range(from, null)) {
            for (int seen = 0; entries.hasNext(); seen++) {
                KeyValue<String, ArticleState> entry = entries.next();
                if (seen == SWEEP_ENTRIES) {
                    sweepFrom = Optional.of(entry.key);
                    break;
                }
                if (isForgotten(entry.value, at)) {
                    forgotten.add(entry.key);
                }
            }
        }
        forgotten.forEach(store::delete);
        return forgotten.size();
    }

    private boolean isForgotten(ArticleState state, Instant at) {
        return state.getSeenAt().plus(window).isBefore(at);
    }
}
