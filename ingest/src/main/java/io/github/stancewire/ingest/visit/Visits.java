package io.github.stancewire.ingest.visit;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Visits by the time at which they are due. Each host's wait behind one another, so that a slow host with many of them
 * does not stand in the way of others. About 1 kB of memory each. Not thread-safe.
 */
public final class Visits {
    private static final Comparator<Visit> DUE = Comparator.comparing(Visit::nextAt)
            .thenComparing(visit -> visit.page().sourceId())
            .thenComparing(visit -> visit.page().item());

    private final int most;
    private final Map<Key, Visit> byItem = new HashMap<>();
    private final Map<Lane, NavigableSet<Visit>> lanes = new HashMap<>();
    /** The first of each lane. */
    private final NavigableSet<Visit> heads = new TreeSet<>(DUE);

    private record Key(String sourceId, String item) {}

    /** Sources may be paused, hosts may be busy; both for all that is in a lane. */
    private record Lane(String host, String sourceId) {}

    /** @param most of them; those beyond are not taken in */
    public Visits(int most) {
        this.most = most;
    }

    /** Notes a visit instead of the one known for its item, where there is room. */
    public void put(Visit visit) {
        remove(visit.page().sourceId(), visit.page().item());
        if (byItem.size() < most) {
            byItem.put(key(visit), visit);
            Lane lane = lane(visit);
            change(lane, lanes.computeIfAbsent(lane, any -> new TreeSet<>(DUE)), visits -> visits.add(visit));
        }
    }

    public void remove(String sourceId, String item) {
        Visit known = byItem.remove(new Key(sourceId, item));
        if (known != null) {
            Lane lane = lane(known);
            change(lane, lanes.getOrDefault(lane, new TreeSet<>(DUE)), visits -> visits.remove(known));
        }
    }

    /** The visit that is known for an item. */
    public Optional<Visit> of(String sourceId, String item) {
        return Optional.ofNullable(byItem.get(new Key(sourceId, item)));
    }

    /** The first that is due, of a host and source that may be visited; it stays until it is replaced. */
    public Optional<Visit> due(Instant now, Predicate<Visit> may) {
        for (Visit head : heads) {
            if (head.nextAt().isAfter(now)) {
                break;
            }
            if (may.test(head)) {
                return Optional.of(head);
            }
        }
        return Optional.empty();
    }

    public int size() {
        return byItem.size();
    }

    private void change(Lane lane, NavigableSet<Visit> visits, Consumer<NavigableSet<Visit>> work) {
        if (!visits.isEmpty()) {
            heads.remove(visits.first());
        }
        work.accept(visits);
        if (visits.isEmpty()) {
            lanes.remove(lane);
        } else {
            heads.add(visits.first());
        }
    }

    private static Key key(Visit visit) {
        return new Key(visit.page().sourceId(), visit.page().item());
    }

    private static Lane lane(Visit visit) {
        return new Lane(visit.page().address().getHost(), visit.page().sourceId());
    }
}
