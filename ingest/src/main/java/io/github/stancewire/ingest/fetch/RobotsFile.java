package io.github.stancewire.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Reads a site's robots.txt before anything else of the site, and keeps to it (RFC 9309). Thread-safe. */
final class RobotsFile {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    /** RFC 9309 section 2.3.1.2: at least five. */
    private static final int MAX_REDIRECTS = 5;
    /** RFC 9309 section 2.5: at least 500 KiB; what follows is not read. */
    private static final int MAX_BYTES = 512 * 1024;

    private final Hop hop;
    private final RobotsCache cache;
    private final FetchLimits limits;
    private final BodyReader reader = new BodyReader(MAX_BYTES, MAX_BYTES);

    RobotsFile(Hop hop, RobotsCache cache, FetchLimits limits) {
        this.hop = hop;
        this.cache = cache;
        this.limits = limits;
    }

    /**
     * Returns why the address must not be asked for; empty when it may. Lengthens the turn's pause as the site wishes.
     *
     * <p>The file itself needs no pause after it: it is asked for once a day, and a visit begins with it.
     */
    Optional<FetchResult> forbids(URI url, URI given, Turns.Turn turn) throws InterruptedException {
        RobotRules rules = cache.of(url, () -> load(url, given));
        rules.delay().ifPresent(turn::pauseAtLeast);
        if (rules.allows(url)) {
            return Optional.empty();
        }
        return Optional.of(rules.whyUnreachable()
                .map(why -> new FetchResult.Refused(
                        "robots-unreachable",
                        "its robots.txt cannot be read (" + why + "), so nothing is asked for; tried again in "
                                + RobotsCache.RETRY.toMinutes() + " min"))
                .orElseGet(() -> new FetchResult.Refused("robots", "its robots.txt does not allow it")));
    }

    private RobotRules load(URI url, URI given) {
        URI at = URI.create(url.getScheme() + "://" + url.getRawAuthority() + "/robots.txt");
        long deadline = System.nanoTime() + limits.timeout().toNanos();
        for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
            var request = new FetchRequest(at, given, Validators.NONE, FetchRequest.Accept.ROBOTS);
            Hop.Outcome outcome = hop.ask(
                    at, request, status -> status == 200, reader, Duration.ofNanos(deadline - System.nanoTime()));
            if (outcome instanceof Hop.Outcome.Ended ended) {
                return without(ended.result());
            }
            Response response = ((Hop.Outcome.Answered) outcome).response();
            if (!REDIRECTS.contains(response.status())) {
                return read(at, response);
            }
            URI from = at;
            Optional<URI> next = response.first("Location").flatMap(link -> WebAddress.resolve(from, link));
            if (next.isEmpty()) {
                return RobotRules.allowAll();
            }
            at = next.get();
        }
        return RobotRules.allowAll();
    }

    private RobotRules read(URI at, Response response) {
        int status = response.status();
        if (status == 200) {
            return RobotRules.parse(at, response.body(), limits.userAgent());
        }
        // Section 2.3.1.3: no such file allows everything. One that asks for patience has a file.
        return status < 500 && status != 429 ? RobotRules.allowAll() : RobotRules.unreached("status " + status);
    }

    // Who must not be asked is told by the guard with his own reason, when the address itself is asked for.
    private static RobotRules without(FetchResult result) {
        boolean tellsItself = result instanceof FetchResult.Refused
                || (result instanceof FetchResult.Failed failed
                        && failed.reason().equals("unknown-host"));
        if (tellsItself) {
            return RobotRules.allowAll();
        }
        return RobotRules.unreached(result instanceof FetchResult.Failed failed ? failed.message() : "no answer");
    }
}
