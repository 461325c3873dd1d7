package io.github.stancewire.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a fetch came to. */
public sealed interface FetchResult {
    /** Stable, countable name for metrics. */
    String outcome();

    /**
     * What an answer says beside its body.
     *
     * @param validators to ask with the next time
     * @param address after redirects
     * @param redirects addresses passed on the way, the first one asked for included; empty without redirects
     * @param movedTo where it is from now on, by permanent redirects (301, 308) from the first address on, and where it
     *     answered; empty when it has not moved
     * @param fresh how long the server says that it will not change
     */
    record About(
            Validators validators, URI address, List<URI> redirects, Optional<URI> movedTo, Optional<Duration> fresh) {
        public About {
            redirects = List.copyOf(redirects);
        }
    }

    /**
     * @param body as received, content encoding undone; not copied, so nobody may change it
     * @param contentType as received
     */
    @SuppressWarnings("ArrayRecordComponent") // up to many MiB, for one reader
    record Fetched(byte[] body, Optional<String> contentType, About about) implements FetchResult {
        @Override
        public String outcome() {
            return "fetched";
        }
    }

    /** Nothing changed since the validators were given (304). */
    record NotModified(About about) implements FetchResult {
        @Override
        public String outcome() {
            return "not-modified";
        }
    }

    /**
     * There is nothing at the address.
     *
     * @param forGood true for 410, which says that it will not come back; 404 may be a mistake
     */
    record Gone(boolean forGood) implements FetchResult {
        @Override
        public String outcome() {
            return "gone";
        }
    }

    /** The server asks to come back later (429 or 503). */
    record Throttled(Instant retryAt) implements FetchResult {
        @Override
        public String outcome() {
            return "throttled";
        }
    }

    /**
     * Not asked for, because it must not be.
     *
     * @param reason stable and countable, in kebab-case
     * @param message one line for people
     */
    record Refused(String reason, String message) implements FetchResult {
        @Override
        public String outcome() {
            return "refused";
        }
    }

    /**
     * Asked for in vain.
     *
     * @param reason stable and countable, in kebab-case
     * @param message one line for people
     */
    record Failed(String reason, String message) implements FetchResult {
        @Override
        public String outcome() {
            return "failed";
        }
    }
}
