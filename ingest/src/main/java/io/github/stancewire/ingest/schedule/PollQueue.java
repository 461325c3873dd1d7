package io.github.stancewire.ingest.schedule;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Sources by the time at which they are due, one of a lane at a time: what is due while another of its lane is taken waits
 * for that one's release. Taking and adding cost the logarithm of their number. Not thread-safe.
 *
 * @param <S> a source
 */
public final class PollQueue<S> {
    private final Queue<Entry<S>> due = new PriorityQueue<>(
            Comparator.<Entry<S>, Instant>comparing(Entry::at).thenComparing(Entry::number));
    private final Map<String, Lane<S>> lanes = new HashMap<>();
    private long added;

    private record Entry<T>(T source, String lane, Instant at, long number) {}

    private static final class Lane<T> {
        private final Queue<Entry<T>> waiting = new ArrayDeque<>();
        private Instant freeAt = Instant.MIN;
        private boolean taken;
    }

    /** @param lane of which one is taken at a time, for example a host */
    public void add(S source, String lane, Instant at) {
        due.add(new Entry<>(source, lane, at, added++));
    }

    /** Takes what is due first and whose lane is free; its lane is then taken. Empty when nothing is. */
    public Optional<S> take(Instant now) {
        for (Entry<S> first = due.peek(); first != null && !first.at().isAfter(now); first = due.peek()) {
            due.remove();
            Lane<S> lane = lanes.computeIfAbsent(first.lane(), name -> new Lane<>());
            if (lane.taken) {
                lane.waiting.add(first);
            } else if (lane.freeAt.isAfter(now)) {
                due.add(new Entry<>(first.source(), first.lane(), lane.freeAt, first.number()));
            } else {
                lane.taken = true;
                return Optional.of(first.source());
            }
        }
        return Optional.empty();
    }

    /** @param freeAt when the next of the lane may be taken */
    public void release(String name, Instant freeAt) {
        Lane<S> lane = lanes.get(name);
        if (lane == null || !lane.taken) {
            throw new IllegalStateException("Nobody has taken the lane " + name);
        }
        lane.taken = false;
        lane.freeAt = freeAt;
        // The others wait for this one's release: a host with a thousand feeds has one in the queue.
        Entry<S> next = lane.waiting.poll();
        if (next != null) {
            due.add(new Entry<>(next.source(), name, freeAt, next.number()));
        }
    }

    /** Takes a source out that is not taken; nothing where it is not there. Costs their number. */
    public void remove(S source) {
        due.removeIf(entry -> entry.source().equals(source));
        lanes.values()
                .forEach(lane -> lane.waiting.removeIf(entry -> entry.source().equals(source)));
    }

    /** When {@link #take} may be worth trying again; empty when only a release or addition makes it so. */
    public Optional<Instant> nextAt() {
        return Optional.ofNullable(due.peek()).map(Entry::at);
    }
}
