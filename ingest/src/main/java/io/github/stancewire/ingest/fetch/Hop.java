package io.github.stancewire.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** One guarded question, no redirect followed. Thread-safe. */
final class Hop {
    private final AddressGuard guard;
    private final Wire wire;
    private final String userAgent;

    Hop(AddressGuard guard, Wire wire, String userAgent) {
        this.guard = guard;
        this.wire = wire;
        this.userAgent = userAgent;
    }

    /** An answer, or why there is none. */
    sealed interface Outcome {
        record Answered(Response response) implements Outcome {}

        /** @param result a refusal or failure */
        record Ended(FetchResult result) implements Outcome {}
    }

    /** @param request its address is not looked at */
    Outcome ask(URI url, FetchRequest request, IntPredicate wanted, BodyReader reader, Duration within) {
        AddressGuard.Verdict verdict = guard.check(url, request.given());
        if (verdict instanceof AddressGuard.Verdict.Refused refused) {
            return new Outcome.Ended(new FetchResult.Refused(refused.reason(), refused.message()));
        }
        if (verdict instanceof AddressGuard.Verdict.Unknown unknown) {
            return failed(
                    "unknown-host",
                    "no such host: " + unknown.host() + ", or no answer from the name service; check the address");
        }
        var clear = (AddressGuard.Verdict.Clear) verdict;
        if (within.isZero() || within.isNegative()) {
            return timeout();
        }
        try {
            return new Outcome.Answered(wire.ask(url, clear.addresses(), headers(request), wanted, reader, within));
        } catch (Wire.TimeoutException e) {
            return timeout();
        } catch (BodyReader.EncodingException e) {
            return failed("bad-encoding", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return failed("unreachable", Certificates.problem(e).orElseGet(() -> "no whole answer: " + words(e)));
        }
    }

    private Map<String, String> headers(FetchRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", userAgent);
        headers.put("Accept", request.accept().header());
        headers.put("Accept-Encoding", BodyReader.ACCEPTED);
        headers.put("Connection", "close");
        request.known().etag().ifPresent(etag -> headers.put("If-None-Match", etag));
        request.known().lastModified().ifPresent(date -> headers.put("If-Modified-Since", date));
        return headers;
    }

    private static Outcome timeout() {
        return failed("timeout", "no whole answer in time");
    }

    private static Outcome failed(String reason, String message) {
        return new Outcome.Ended(new FetchResult.Failed(reason, message));
    }

    private static String words(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
