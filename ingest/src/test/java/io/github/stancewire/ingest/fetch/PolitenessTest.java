package io.github.stancewire.ingest.fetch;

import static io.github.stancewire.ingest.fetch.RoughServer.answer;
import static io.github.stancewire.ingest.fetch.RoughServer.redirect;
import static io.github.stancewire.ingest.fetch.RoughServer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PolitenessTest {
    private final RoughServer server = new RoughServer().page("/f", answer(200, "x"));
    private final TestClock clock = new TestClock();
    private final Fetcher fetcher = new Fetcher(
            new FetchLimits(
                    Duration.ofSeconds(20), 9999, 9999, 3, "Stancewire/0.1 (x)", Duration.ofSeconds(2), Set.of()),
            clock,
            clock);

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void whatRobotsTxtForbidsIsNotAskedFor() throws Exception {
        robots("User-agent: stancewire\nDisallow: /f\nAllow: /f/open\n\nUser-agent: *\nDisallow: /");
        server.page("/f/open", answer(200, "x"));

        assertEquals("robots", refused("/f").reason());
        fetched("/f/open");
        assertEquals(List.of("/robots.txt", "/f/open"), server.paths());
    }

    @Test
    void aGroupForOthersIsForOthers() throws Exception {
        robots("User-agent: otherbot\nDisallow: /\n");

        fetched("/f");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410})
    void withoutRobotsTxtEverythingIsAllowed(int status) throws Exception {
        server.page("/robots.txt", status(status));

        fetched("/f");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aRobotsTxtThatCannotBeReadForbidsEverythingForAWhile(int status) throws Exception {
        server.page("/robots.txt", status(status));

        assertEquals("robots-unreachable", refused("/f").reason());
        server.page("/robots.txt", status(404));
        assertEquals("robots-unreachable", refused("/f").reason());
        clock.pass(RobotsCache.RETRY);
        fetched("/f");
    }

    @Test
    void theRulesAreKeptForADayAndAnOldCopyOutlivesAFault() throws Exception {
        robots("User-agent: *\nDisallow: /g");
        fetched("/f");
        fetched("/f");
        assertEquals(1, server.paths().stream().filter("/robots.txt"::equals).count());
        clock.pass(RobotsCache.KEPT);
        server.page("/robots.txt", status(500));

        fetched("/f");
        assertEquals("robots", refused("/g").reason());
    }

    @Test
    void aRobotsTxtThatMovedIsFollowed() throws Exception {
        server.page("/robots.txt", redirect(301, "/r")).page("/r", answer(200, "User-agent: *\nDisallow: /f"));

        assertEquals("robots", refused("/f").reason());
    }

    @Test
    void aRobotsTxtWithoutEndIsReadAsFarAsItMust() throws Exception {
        robots("User-agent: *\nDisallow: /f\n" + "# and so on\n".repeat(100_000) + "Allow: /f\n");

        assertEquals("robots", refused("/f").reason());
    }

    @Test
    void aRedirectLeadsToWhatRobotsTxtForbidsInVain() throws Exception {
        robots("User-agent: *\nDisallow: /private");
        server.page("/a", redirect(302, "/private/b"));

        assertEquals("robots", refused("/a").reason());
    }

    @Test
    void aHostIsLeftAloneBetweenTwoQuestions() throws Exception {
        fetched("/f");
        fetched("/f");
        clock.pass(Duration.ofMillis(500));
        fetched("/f");

        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofMillis(1500)), clock.slept());
    }

    @Test
    void aLongerCrawlDelayWinsUpToABound() throws Exception {
        robots("User-agent: *\nCrawl-delay: 10");
        fetched("/f");
        fetched("/f");
        assertEquals(List.of(Duration.ofSeconds(10)), clock.slept());
        assertEquals(clock.instant().plusSeconds(10), fetcher.freeAt(server.at("/f")));

        clock.pass(RobotsCache.KEPT);
        robots("User-agent: *\nCrawl-delay: 86400");
        fetched("/f");
        assertEquals(clock.instant().plus(RobotRules.LONGEST_DELAY), fetcher.freeAt(server.at("/f")));
    }

    @Test
    void aShorterCrawlDelayDoesNotHurryUs() throws Exception {
        robots("User-agent: *\nCrawl-delay: 0.1");
        fetched("/f");

        assertEquals(clock.instant().plusSeconds(2), fetcher.freeAt(server.at("/f")));
    }

    @Test
    void oneVisitorAtAHostAtATime() throws Exception {
        AtomicInteger visitors = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.page("/f", asked -> {
            most.accumulateAndGet(visitors.incrementAndGet(), Math::max);
            visitors.decrementAndGet();
            return answer(200, "x");
        });
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<FetchResult>> results = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                results.add(threads.submit(() -> fetch(server.at("/f"))));
            }
            for (Future<FetchResult> result : results) {
                assertInstanceOf(FetchResult.Fetched.class, result.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(1, most.get());
        assertEquals(23, clock.slept().size());
    }

    @Test
    void anotherHostIsNotWaitedFor() throws Exception {
        fetched("/f");
        URI other = URI.create("http://localhost:" + server.port() + "/f");

        assertInstanceOf(FetchResult.Fetched.class, fetch(other));
        assertTrue(clock.slept().isEmpty());
    }

    private void robots(String text) {
        server.page("/robots.txt", answer(200, text, "Content-Type", "text/plain"));
    }

    private void fetched(String path) throws InterruptedException {
        assertInstanceOf(FetchResult.Fetched.class, fetch(server.at(path)));
    }

    private FetchResult.Refused refused(String path) throws InterruptedException {
        return assertInstanceOf(FetchResult.Refused.class, fetch(server.at(path)));
    }

    private FetchResult fetch(URI address) throws InterruptedException {
        return fetcher.fetch(new FetchRequest(address, address, Validators.NONE, FetchRequest.Accept.FEED));
    }
}
