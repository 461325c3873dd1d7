package io.github.stancewire.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What asking for a feed came to. */
public sealed interface FetchResult {
    /** Stable, countable name for metrics. */
    String outcome();

    /**
     * @param body as received, content encoding undone; not copied, so nobody may change it
     * @param contentType as received
     * @param address after redirects
     */
    @SuppressWarnings("ArrayRecordComponent") // up to many MiB, for one reader
    record Fetched(byte[] body, Optional<String> contentType, Validators validators, URI address)
            implements FetchResult {
        @Override
        public String outcome() {
            return "fetched";
        }
    }

    /** @param validators to ask with the next time */
    record NotModified(Validators validators) implements FetchResult {
        @Override
        public String outcome() {
            return "not-modified";
        }
    }

    /** The server asks to come back later (429 or 503). */
    record Throttled(Duration retryAfter) implements FetchResult {
        @Override
        public String outcome() {
            return "throttled";
        }
    }

    /**
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
