package io.github.stancewire.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules of robots.txt by site. They are kept for a day (RFC 9309 section 2.4); where the file could not be had, it is
 * asked for again soon, and until then an older copy is obeyed, else nothing is asked for. Thread-safe.
 */
final class RobotsCache {
    static final Duration KEPT = Duration.ofHours(24);
    static final Duration RETRY = Duration.ofMinutes(15);
    /** A copy of that age says nothing any more. */
    static final Duration OLDEST = Duration.ofDays(30);

    /** Sites whose rules are kept: most have a hundred lines. */
    private static final int ROOM = 2_000;

    private final Clock clock;
    private final Map<String, Entry> sites = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > ROOM;
        }
    };

    /** @param read when the rules were read from the site */
    private record Entry(RobotRules rules, Instant read, Instant until) {}

    /** Asks a site for its rules. */
    @FunctionalInterface
    interface Loader {
        RobotRules load() throws InterruptedException;
    }

    RobotsCache(Clock clock) {
        this.clock = clock;
    }

    RobotRules of(URI url, Loader loader) throws InterruptedException {
        String site = url.getScheme() + "://" + url.getRawAuthority();
        Instant now = clock.instant();
        Entry known = get(site);
        if (known != null && now.isBefore(known.until)) {
            return known.rules;
        }
        RobotRules loaded = loader.load();
        if (loaded.unreachable()
                && known != null
                && !known.rules.unreachable()
                && now.isBefore(known.read.plus(OLDEST))) {
            put(site, new Entry(known.rules, known.read, now.plus(RETRY)));
            return known.rules;
        }
        put(site, new Entry(loaded, now, now.plus(loaded.unreachable() ? RETRY : KEPT)));
        return loaded;
    }

    private @Nullable Entry get(String site) {
        synchronized (sites) {
            return sites.get(site);
        }
    }

    private void put(String site, Entry entry) {
        synchronized (sites) {
            sites.put(site, entry);
        }
    }
}
