package io.github.stancewire.ingest.push;

import java.util.Map;

/**
 * Ends a request, or the reading of one article, with an answer that is not the one wished for. Thrown and caught within
 * this package only.
 */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String RETRY_AFTER = "Retry-After";

    private final int status;
    private final String reason;
    private final transient Map<String, String> headers;

    /**
     * @param reason stable and countable, in kebab-case
     * @param detail for people: what is wrong and the way out
     */
    Refusal(int status, String reason, String detail) {
        this(status, reason, detail, Map.of());
    }

    Refusal(int status, String reason, String detail, Map<String, String> headers) {
        // Without a stack trace: it tells of the client, not of us.
        super(detail, null, false, false);
        this.status = status;
        this.reason = reason;
        this.headers = headers;
    }

    /** Too much is under way at the moment. */
    static Refusal busy(String what) {
        return new Refusal(
                429, "busy", what + "; nothing of this was taken in, send it again later", Map.of(RETRY_AFTER, "1"));
    }

    /** Kafka or the registry are away, or this ingest ends. */
    static Refusal unavailable(String why) {
        return new Refusal(
                503,
                "unavailable",
                why + ". Send it again later: what was taken in before is then unchanged",
                Map.of(RETRY_AFTER, "5"));
    }

    int status() {
        return status;
    }

    String reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }
}
