package io.github.stancewire.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * One visitor at a host at a time, and a pause after each. Whoever wants to visit waits for his turn, in the order of
 * coming. Thread-safe; a thread that holds a turn must not ask for another one.
 */
final class Turns {
    /** Hosts remembered before those are forgotten that nobody waits for. */
    private static final int ROOM = 4_096;

    private final Duration delay;
    private final Clock clock;
    private final Sleeper sleeper;
    private final Map<String, Host> hosts = new HashMap<>();

    private static final class Host {
        private final Semaphore free = new Semaphore(1, true);
        private int visitors;
        private Instant next = Instant.EPOCH;
        private Instant closedUntil = Instant.EPOCH;
    }

    /** @param delay between the end of a visit and the next one, unless the host wants more */
    Turns(Duration delay, Clock clock, Sleeper sleeper) {
        this.delay = delay;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** A visit; to be closed when it is over. */
    final class Turn implements AutoCloseable {
        private final String name;
        private final Host host;
        private Duration pause = delay;

        private Turn(String name, Host host) {
            this.name = name;
            this.host = host;
        }

        String host() {
            return name;
        }

        /** The pause after this visit becomes this long, if it is longer than ours. */
        void pauseAtLeast(Duration wanted) {
            pause = wanted.compareTo(delay) > 0 ? wanted : delay;
        }

        /** The host asks to be left alone until then; empty when it does not. */
        Optional<Instant> closedUntil() {
            synchronized (hosts) {
                return Optional.of(host.closedUntil).filter(until -> until.isAfter(clock.instant()));
            }
        }

        void closeUntil(Instant until) {
            synchronized (hosts) {
                host.closedUntil = until;
            }
        }

        @Override
        public void close() {
            synchronized (hosts) {
                host.next = clock.instant().plus(pause);
                host.visitors--;
            }
            host.free.release();
        }
    }

    /** Waits until nobody visits the host and its pause is over. */
    Turn enter(String name) throws InterruptedException {
        Host host = host(name);
        boolean entered = false;
        try {
            host.free.acquire();
            entered = true;
            Duration wait = Duration.between(clock.instant(), next(host));
            if (!wait.isNegative() && !wait.isZero()) {
                sleeper.sleep(wait);
            }
            return new Turn(name, host);
        } catch (InterruptedException e) {
            synchronized (hosts) {
                host.visitors--;
            }
            if (entered) {
                host.free.release();
            }
            throw e;
        }
    }

    /** When a visit could begin without waiting, as far as that is known while somebody may be there. */
    Instant freeAt(String name) {
        synchronized (hosts) {
            Host host = hosts.get(name);
            return host == null ? Instant.EPOCH : host.next;
        }
    }

    private Instant next(Host host) {
        synchronized (hosts) {
            return host.next;
        }
    }

    private Host host(String name) {
        synchronized (hosts) {
            if (hosts.size() >= ROOM) {
                Instant now = clock.instant();
                hosts.values()
                        .removeIf(host ->
                                host.visitors == 0 && host.next.isBefore(now) && host.closedUntil.isBefore(now));
            }
            Host host = hosts.computeIfAbsent(name, unknown -> new Host());
            host.visitors++;
            return host;
        }
    }
}
