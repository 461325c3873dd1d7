package io.github.stancewire.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/**
 * Asks for feeds, pages and other files as a webmaster would welcome it: only if they changed, one at a time from a host
 * with a pause after each, as robots.txt allows, and under an honest name. Bounds time, bytes and redirects, and never
 * asks inside the own network unless that was asked for by name. Every outcome is a value. Thread-safe; a thread waits
 * here for its host's turn.
 */
public final class Fetcher implements AutoCloseable {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PERMANENT = Set.of(301, 308);

    private final FetchLimits limits;
    private final Clock clock;
    private final Wire wire;
    private final TimedResolver names;
    private final Hop hop;
    private final Turns turns;
    private final RobotsFile robots;
    private final BodyReader reader;

    public Fetcher(FetchLimits limits, Clock clock, Sleeper sleeper) {
        this(limits, clock, sleeper, Resolver.SYSTEM);
    }

    Fetcher(FetchLimits limits, Clock clock, Sleeper sleeper, Resolver resolver) {
        this(limits, clock, sleeper, resolver, DefaultClientTlsStrategy.createDefault());
    }

    /** @param tls whom to trust, for tests */
    Fetcher(FetchLimits limits, Clock clock, Sleeper sleeper, Resolver resolver, TlsSocketStrategy tls) {
        this.limits = limits;
        this.clock = clock;
        this.wire = new Wire(tls);
        this.names = new TimedResolver(resolver, limits.timeout());
        this.hop = new Hop(new AddressGuard(names, limits.allowedHosts()), wire, limits.userAgent());
        this.turns = new Turns(limits.delay(), clock, sleeper);
        this.robots = new RobotsFile(hop, new RobotsCache(clock), limits);
        this.reader = new BodyReader(limits.maxBytes(), limits.maxUnpackedBytes());
    }

    /**
     * @throws InterruptedException if the thread is interrupted while it waits for its turn; {@link #close} ends a
     *     question that is being asked
     */
    public FetchResult fetch(FetchRequest request) throws InterruptedException {
        Trail trail = new Trail(request.address());
        Budget budget = new Budget(limits.timeout());
        while (true) {
            // Hops inside one host are one visit; each other host has its own turn, and none is held meanwhile.
            try (Turns.Turn turn = turns.enter(trail.at().getHost())) {
                Optional<FetchResult> result = visit(request, trail, budget, turn);
                if (result.isPresent()) {
                    return result.get();
                }
            }
        }
    }

    /** When the host of an address could be asked without waiting, as far as is known. */
    public Instant freeAt(URI address) {
        return turns.freeAt(address.getHost());
    }

    /** Gives up what is being asked. */
    @Override
    public void close() {
        wire.close();
        names.close();
    }

    /** Empty when the way leads on to another host. */
    private Optional<FetchResult> visit(FetchRequest request, Trail trail, Budget budget, Turns.Turn turn)
            throws InterruptedException {
        while (trail.at().getHost().equals(turn.host())) {
            Optional<Instant> closedUntil = turn.closedUntil();
            if (closedUntil.isPresent()) {
                return Optional.of(new FetchResult.Throttled(closedUntil.get()));
            }
            Optional<FetchResult> forbidden = robots.forbids(trail.at(), request.given(), turn);
            if (forbidden.isPresent()) {
                return forbidden;
            }
            budget.begin();
            Hop.Outcome outcome = hop.ask(trail.at(), request, Fetcher::isBody, reader, budget.left());
            budget.end();
            if (outcome instanceof Hop.Outcome.Ended ended) {
                return Optional.of(ended.result());
            }
            Response response = ((Hop.Outcome.Answered) outcome).response();
            if (!REDIRECTS.contains(response.status())) {
                return Optional.of(read(response, request, trail, turn));
            }
            Optional<FetchResult> lost = follow(response, trail);
            if (lost.isPresent()) {
                return lost;
            }
        }
        return Optional.empty();
    }

    private Optional<FetchResult> follow(Response response, Trail trail) {
        Optional<URI> next = response.first("Location").flatMap(link -> WebAddress.resolve(trail.at(), link));
        if (next.isEmpty()) {
            return Optional.of(
                    new FetchResult.Refused("bad-redirect", "redirected to what is no http or https address"));
        }
        if (trail.passed.contains(next.get()) || next.get().equals(trail.at())) {
            return Optional.of(new FetchResult.Failed("redirect-loop", "redirected in a circle"));
        }
        if (trail.passed.size() >= limits.maxRedirects()) {
            return Optional.of(
                    new FetchResult.Failed("too-many-redirects", "more than " + limits.maxRedirects() + " redirects"));
        }
        trail.go(next.get(), PERMANENT.contains(response.status()));
        return Optional.empty();
    }

    private FetchResult read(Response response, FetchRequest request, Trail trail, Turns.Turn turn) {
        int status = response.status();
        Validators validators = new Validators(response.first("ETag"), response.first("Last-Modified"));
        if (isBody(status)) {
            return response.whole()
                    ? new FetchResult.Fetched(
                            response.body(), response.first("Content-Type"), trail.about(validators, response))
                    : new FetchResult.Failed(
                            "too-large",
                            "more than " + limits.maxBytes() + " bytes, or " + limits.maxUnpackedBytes() + " unpacked");
        }
        return switch (status) {
            case 304 ->
                // Nobody asked whether it changed: then this answers nothing, and would for ever.
                request.known().isEmpty()
                        ? new FetchResult.Failed("bad-answer", "the server answered 304 to a plain question")
                        : new FetchResult.NotModified(trail.about(validators.orElse(request.known()), response));
            case 404, 410 -> new FetchResult.Gone(status == 410);
            case 429, 503 -> throttled(response, turn);
            case 401, 402, 403, 407, 451 ->
                new FetchResult.Failed("forbidden", "the server answered " + status + ", which means that we may not");
            default -> new FetchResult.Failed("http-" + status / 100 + "xx", "the server answered " + status);
        };
    }

    private static boolean isBody(int status) {
        return status == 200 || status == 203;
    }

    private FetchResult throttled(Response response, Turns.Turn turn) {
        Instant now = clock.instant();
        Instant until = now.plus(RetryAfter.of(response.first("Retry-After"), response.first("Date"), now));
        if (response.first("Retry-After").isPresent()) {
            // Said once, it goes for all that we want of the host.
            turn.closeUntil(until);
        }
        return new FetchResult.Throttled(until);
    }

    /** Where a fetch has come to. */
    private static final class Trail {
        private final List<URI> passed = new ArrayList<>();
        private URI at;
        private URI permanent;
        private boolean permanentSoFar = true;

        Trail(URI start) {
            this.at = start;
            this.permanent = start;
        }

        URI at() {
            return at;
        }

        void go(URI next, boolean forGood) {
            passed.add(at);
            at = next;
            permanentSoFar = permanentSoFar && forGood;
            if (permanentSoFar) {
                permanent = next;
            }
        }

        FetchResult.About about(Validators validators, Response response) {
            Optional<URI> moved =
                    passed.isEmpty() || permanent.equals(passed.get(0)) ? Optional.empty() : Optional.of(permanent);
            return new FetchResult.About(validators, at, passed, moved, Freshness.of(response));
        }
    }

    /** Time that is left for asking. */
    private static final class Budget {
        private Duration left;
        private long began;

        Budget(Duration whole) {
            this.left = whole;
        }

        Duration left() {
            return left;
        }

        void begin() {
            began = System.nanoTime();
        }

        void end() {
            left = left.minusNanos(System.nanoTime() - began);
        }
    }
}
