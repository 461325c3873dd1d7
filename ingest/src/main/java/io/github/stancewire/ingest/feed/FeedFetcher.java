package io.github.stancewire.ingest.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks for feeds over HTTP: only if they changed, with a bound on time, bytes and redirects, and never inside the own
 * network unless that was asked for by name. Every outcome is a value. Thread-safe.
 */
public final class FeedFetcher {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    /**
     * Bounds of one fetch, redirects included.
     *
     * @param timeout for all of it, from connecting to the last byte
     * @param maxBytes largest body, as sent and again as unpacked
     * @param maxRedirects hops followed
     * @param userAgent says who asks, and where to complain
     */
    public record Limits(Duration timeout, int maxBytes, int maxRedirects, String userAgent) {}

    private final HttpClient client;
    private final Limits limits;
    private final AddressGuard guard;
    private final Clock clock;

    public FeedFetcher(Limits limits, Clock clock) {
        this(limits, clock, AddressGuard.ofSystem());
    }

    FeedFetcher(Limits limits, Clock clock, AddressGuard guard) {
        this.limits = limits;
        this.clock = clock;
        this.guard = guard;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.timeout())
                .build();
    }

    /**
     * @param given absolute http or https address, as a person gave it
     * @param known from the last answer; {@link Validators#NONE} to get the feed whatever its age
     * @throws InterruptedException if the thread is interrupted; the request is then given up
     */
    public FetchResult fetch(URI given, Validators known) throws InterruptedException {
        long deadline = System.nanoTime() + limits.timeout().toNanos();
        URI address = given;
        for (int hops = 0; hops <= limits.maxRedirects(); hops++) {
            Optional<FetchResult.Failed> refusal = guard.refusal(address, given);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            HttpResponse<Optional<byte[]>> response;
            try {
                response = ask(address, known, deadline);
            } catch (TimeoutException e) {
                return new FetchResult.Failed(
                        "timeout", "no whole answer within " + limits.timeout().toSeconds() + " s");
            } catch (IOException e) {
                return new FetchResult.Failed("unreachable", "no answer: " + words(e));
            }
            if (!REDIRECTS.contains(response.statusCode())) {
                return read(response, address, known);
            }
            Optional<URI> next = target(response, address);
            if (next.isEmpty()) {
                return new FetchResult.Failed("bad-redirect", "redirected to what is no http or https address");
            }
            address = next.get();
        }
        return new FetchResult.Failed("too-many-redirects", "more than " + limits.maxRedirects() + " redirects");
    }

    private HttpResponse<Optional<byte[]>> ask(URI address, Validators known, long deadline)
            throws IOException, InterruptedException, TimeoutException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("User-Agent", limits.userAgent())
                .header("Accept", "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9")
                .header("Accept-Encoding", "gzip");
        known.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        known.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
        CompletableFuture<HttpResponse<Optional<byte[]>>> answer =
                client.sendAsync(request.build(), info -> new LimitedBody(limits.maxBytes()));
        try {
            return answer.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            // Without effect on an answer that is there; gives up one that is late.
            answer.cancel(true);
        }
    }

    private FetchResult read(HttpResponse<Optional<byte[]>> response, URI address, Validators known) {
        int status = response.statusCode();
        Validators validators = new Validators(
                response.headers().firstValue("ETag"), response.headers().firstValue("Last-Modified"));
        if (status == NOT_MODIFIED) {
            return new FetchResult.NotModified(validators.orElse(known));
        }
        if (status == TOO_MANY_REQUESTS || status == UNAVAILABLE) {
            return new FetchResult.Throttled(RetryAfter.of(response.headers().firstValue("Retry-After"), clock));
        }
        if (status != 200) {
            return new FetchResult.Failed("http-" + status / 100 + "xx", "the server answered " + status);
        }
        try {
            boolean gzip = response.headers()
                    .firstValue("Content-Encoding")
                    .orElse("")
                    .strip()
                    .equalsIgnoreCase("gzip");
            Optional<byte[]> body = response.body();
            if (body.isPresent() && gzip) {
                body = Gzip.unpack(body.get(), limits.maxBytes());
            }
            return body.<FetchResult>map(bytes -> new FetchResult.Fetched(
                            bytes, response.headers().firstValue("Content-Type"), validators, address))
                    .orElseGet(() -> new FetchResult.Failed("too-large", "more than " + limits.maxBytes() + " bytes"));
        } catch (IOException e) {
            return new FetchResult.Failed("bad-encoding", "its gzip encoding is broken: " + e.getMessage());
        }
    }

    private static Optional<URI> target(HttpResponse<?> response, URI address) {
        try {
            return response.headers()
                    .firstValue("Location")
                    .map(address::resolve)
                    .filter(uri -> uri.getHost() != null)
                    .filter(uri ->
                            "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String words(IOException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
