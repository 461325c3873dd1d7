package io.github.stancewire.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A name that answers differently the second time: the address that was judged is the one connected to. */
@Timeout(60)
class RebindingTest {
    private final TestClock clock = new TestClock();

    @Test
    void aNameThatTurnsBetweenTwoLooksIsConnectedToWhereTheLookWasJudged() throws Exception {
        try (RoughServer server = new RoughServer()) {
            server.page("/f", RoughServer.answer(200, "here"));
            AtomicInteger looks = new AtomicInteger();
            // Nobody listens at the second one.
            Resolver turning =
                    host -> List.of(InetAddress.getByName(looks.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2"));
            URI address = URI.create("http://wiki.invalid:" + server.port() + "/f");

            try (Fetcher fetcher = fetcher(turning, Set.of("wiki.invalid"))) {
                var failed = assertInstanceOf(FetchResult.Failed.class, fetcher.fetch(request(address)));

                assertEquals("unreachable", failed.reason());
                assertEquals(List.of("/robots.txt"), server.paths());
            }
        }
    }

    @Test
    void aNameThatTurnsInsideIsRefusedAtTheNextLook() throws Exception {
        try (RoughServer server = new RoughServer()) {
            server.page("/f", RoughServer.answer(200, "secret"));
            URI evil = URI.create("http://evil.invalid:" + server.port() + "/f");

            try (Fetcher fetcher = fetcher(host -> List.of(InetAddress.getLoopbackAddress()), Set.of())) {
                assertInstanceOf(FetchResult.Refused.class, fetcher.fetch(request(evil)));
                assertEquals(List.of(), server.paths());
            }
        }
    }

    @Test
    void theJudgedAddressIsConnectedToWhateverTheSystemSaysOfTheName() throws Exception {
        try (RoughServer server = new RoughServer()) {
            server.page("/f", asked -> RoughServer.answer(200, asked.headers().getOrDefault("host", "")));
            AtomicInteger looks = new AtomicInteger();
            Resolver resolver = host -> {
                looks.incrementAndGet();
                return List.of(InetAddress.getLoopbackAddress());
            };
            // Known to no name service: whoever asked one could not connect.
            URI address = URI.create("http://wiki.invalid:" + server.port() + "/f");

            try (Fetcher fetcher = fetcher(resolver, Set.of("wiki.invalid"))) {
                var fetched = assertInstanceOf(FetchResult.Fetched.class, fetcher.fetch(request(address)));

                assertEquals("wiki.invalid:" + server.port(), new String(fetched.body(), StandardCharsets.UTF_8));
                // Once for robots.txt, once for the page.
                assertEquals(2, looks.get());
            }
        }
    }

    private Fetcher fetcher(Resolver resolver, Set<String> allowed) {
        return new Fetcher(
                new FetchLimits(Duration.ofMillis(500), 1000, 1000, 3, "Test/1", Duration.ZERO, allowed),
                clock,
                clock,
                resolver);
    }

    private static FetchRequest request(URI address) {
        return new FetchRequest(address, address, Validators.NONE, FetchRequest.Accept.FEED);
    }
}
