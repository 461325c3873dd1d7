package io.github.stancewire.ingest.fetch;

import static io.github.stancewire.ingest.fetch.RoughServer.answer;
import static io.github.stancewire.ingest.fetch.RoughServer.redirect;
import static io.github.stancewire.ingest.fetch.RoughServer.status;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FetcherTest {
    private static final String BODY = "<rss/>";
    private static final int LIMIT = 10_000;

    private final RoughServer server = new RoughServer();
    private final TestClock clock = new TestClock();
    private final Fetcher fetcher = fetcher(Duration.ofSeconds(20));

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void aBodyComesWithItsValidatorsWordForWord() throws Exception {
        server.page("/f", answer(200, BODY, "ETag", "W/\"a b\"", "Last-Modified", "some day", "Content-Type", "x/y"));

        FetchResult.Fetched fetched = fetched("/f");

        assertEquals(BODY, text(fetched));
        assertEquals(Optional.of("x/y"), fetched.contentType());
        assertEquals(
                new Validators(Optional.of("W/\"a b\""), Optional.of("some day")),
                fetched.about().validators());
    }

    @Test
    void theServerIsAskedOnlyForWhatChanged() throws Exception {
        server.page(
                "/f",
                asked -> "\"x\"".equals(asked.headers().get("if-none-match"))
                                && "some day".equals(asked.headers().get("if-modified-since"))
                        ? status(304)
                        : status(500));

        // A 304 that names no validators leaves those known.
        assertEquals(
                known("\"x\"", "some day"),
                notModified("/f", known("\"x\"", "some day")).about().validators());
    }

    @Test
    void anAnswerThatBringsOneValidatorLeavesTheOther() throws Exception {
        server.page("/f", status(304, "Last-Modified", "next day"));

        assertEquals(
                known("\"x\"", "next day"),
                notModified("/f", known("\"x\"", "some day")).about().validators());
    }

    @Test
    void aBodyWithoutValidatorsClearsThem() throws Exception {
        server.page("/f", answer(200, BODY));

        FetchResult result = fetch(server.at("/f"), known("\"x\"", "some day"));

        assertEquals(
                Validators.NONE,
                assertInstanceOf(FetchResult.Fetched.class, result).about().validators());
    }

    @Test
    void notModifiedWithoutAQuestionIsNoAnswer() throws Exception {
        server.page("/f", status(304));

        assertEquals("bad-answer", failed("/f").reason());
    }

    @Test
    void whoAsksIsSaidAndNothingMore() throws Exception {
        server.page("/f", answer(200, BODY));
        fetched("/f");

        var headers = server.asked().get(0).headers();
        assertEquals("Stancewire-Test/1 (tests)", headers.get("user-agent"));
        assertEquals("gzip, deflate", headers.get("accept-encoding"));
        assertEquals(Set.of("user-agent", "accept", "accept-encoding", "connection", "host"), headers.keySet());
    }

    @Test
    void redirectsAreFollowedAndTheWayIsTold() throws Exception {
        server.page("/a", redirect(302, "b?x=1"))
                .page("/b?x=1", redirect(307, "/c"))
                .page("/c", answer(200, BODY));

        FetchResult.About about = fetched("/a").about();

        assertEquals(server.at("/c"), about.address());
        assertEquals(List.of(server.at("/a"), server.at("/b?x=1")), about.redirects());
        assertEquals(Optional.empty(), about.movedTo());
    }

    @Test
    void permanentRedirectsAreRememberedAsFarAsTheyAreTheFirst() throws Exception {
        server.page("/a", redirect(301, "/b"))
                .page("/b", redirect(302, "/c"))
                .page("/c", redirect(308, "/d"))
                .page("/d", answer(200, BODY))
                .page("/old", redirect(308, "/d"));

        assertEquals(Optional.of(server.at("/b")), fetched("/a").about().movedTo());
        assertEquals(Optional.of(server.at("/d")), fetched("/old").about().movedTo());
    }

    @Test
    void whatMovedToNowhereHasNotMoved() throws Exception {
        server.page("/a", redirect(301, "/missing"));

        assertInstanceOf(FetchResult.Gone.class, fetch("/a"));
    }

    @Test
    void aCircleOfRedirectsEnds() throws Exception {
        server.page("/a", redirect(302, "/b")).page("/b", redirect(302, "/a"));

        assertEquals("redirect-loop", failed("/a").reason());
    }

    @Test
    void redirectsWithoutEndEnd() throws Exception {
        for (int i = 0; i < 10; i++) {
            server.page("/" + i, redirect(302, "/" + (i + 1)));
        }

        assertEquals("too-many-redirects", failed("/0").reason());
        assertEquals(4, server.asked().size());
    }

    @Test
    void aRedirectIntoThePrivateNetworkIsRefused() throws Exception {
        for (String inside : List.of("http://10.0.0.1/admin", "http://169.254.169.254/latest/", "http://[fd00::1]/")) {
            server.page("/a", redirect(302, inside));

            assertEquals("private-address", refused("/a").reason(), inside);
        }
    }

    @Test
    void aRedirectToAnotherPortIsRefused() throws Exception {
        server.page("/a", redirect(302, "http://127.0.0.1:22/"));

        assertEquals("port", refused("/a").reason());
    }

    @Test
    void aRedirectToWhatIsNotTheWebIsRefused() throws Exception {
        for (String target : List.of("file:///etc/hostname", "ftp://127.0.0.1/", "http://", "http://me@127.0.0.1/")) {
            server.page("/a", redirect(302, target));

            assertEquals("bad-redirect", refused("/a").reason(), target);
        }
    }

    @Test
    void missingGoneForbiddenAndBrokenAreToldApart() throws Exception {
        server.page("/gone", status(410)).page("/forbidden", status(403)).page("/broken", status(500));

        assertEquals(new FetchResult.Gone(false), fetch("/missing"));
        assertEquals(new FetchResult.Gone(true), fetch("/gone"));
        assertEquals("forbidden", failed("/forbidden").reason());
        assertEquals("http-5xx", failed("/broken").reason());
    }

    @Test
    void aServerThatAsksForPatienceIsGivenIt() throws Exception {
        server.page("/f", status(429, "Retry-After", "120")).page("/g", answer(200, BODY));

        var throttled = new FetchResult.Throttled(clock.instant().plusSeconds(120));

        assertEquals(throttled, fetch("/f"));
        // It is asked for nothing else meanwhile.
        assertEquals(throttled, fetch("/g"));
        clock.pass(Duration.ofSeconds(121));
        fetched("/g");
        assertEquals(2, server.asked().size());
    }

    @Test
    void aDateIsReadByTheServersOwnClock() throws Exception {
        String answer = String.join(
                "\r\n",
                "HTTP/1.1 503 Wait",
                "Date: Wed, 01 Jan 2020 00:00:00 GMT",
                "Retry-After: Wed, 01 Jan 2020 00:10:00 GMT",
                "Content-Length: 0",
                "",
                "");
        try (RawServer skewed = raw(answer)) {
            FetchResult result = fetch(skewed.at(), Validators.NONE);

            assertEquals(new FetchResult.Throttled(clock.instant().plusSeconds(600)), result);
        }
    }

    @Test
    void howLongAnAnswerStaysGoodIsTold() throws Exception {
        server.page("/f", answer(200, BODY, "Cache-Control", "public, max-age=900", "Age", "300"))
                .page("/g", answer(200, BODY, "Cache-Control", "no-cache, max-age=900"));

        assertEquals(Optional.of(Duration.ofMinutes(10)), fetched("/f").about().fresh());
        assertEquals(Optional.empty(), fetched("/g").about().fresh());
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpInTime() throws Exception {
        server.page("/f", asked -> {
            server.hang();
            return status(200);
        });

        assertEquals("timeout", impatient(server.at("/f")).reason());
    }

    @Test
    void aServerThatDripsIsGivenUpInTime() throws Exception {
        try (RawServer dripping = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            drip(out);
        })) {
            assertEquals("timeout", impatient(dripping.at()).reason());
        }
    }

    @Test
    void aHeadThatDripsIsGivenUpInTime() throws Exception {
        try (RawServer dripping = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.ISO_8859_1));
            drip(out);
        })) {
            assertEquals("timeout", impatient(dripping.at()).reason());
        }
    }

    @Test
    void aHeadWithoutEndEnds() throws Exception {
        try (RawServer endless = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
            for (int i = 0; i < 1_000_000; i++) {
                out.write(("X-" + i + ": y\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        })) {
            assertEquals("unreachable", failed(endless.at()).reason());
        }
    }

    @Test
    void aBodyWithoutEndIsGivenUp() throws Exception {
        byte[] chunk = new byte[8192];
        try (RawServer endless = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write(chunk);
            }
        })) {
            assertEquals("too-large", failed(endless.at()).reason());
        }
    }

    @Test
    void aBodyShorterThanItsLengthFails() throws Exception {
        try (RawServer lying = raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + BODY)) {
            assertEquals("unreachable", failed(lying.at()).reason());
        }
    }

    @Test
    void aBodyLongerThanItsLengthEndsWhereItSays() throws Exception {
        try (RawServer lying = raw("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n" + BODY + "and more")) {
            FetchResult result = fetch(lying.at(), Validators.NONE);

            assertEquals(BODY, text(assertInstanceOf(FetchResult.Fetched.class, result)));
        }
    }

    @Test
    void whatIsNoHttpFails() throws Exception {
        try (RawServer mail = raw("220 mail.example ESMTP\r\n")) {
            assertEquals("unreachable", failed(mail.at()).reason());
        }
    }

    @Test
    void aBodyTooLargeIsGivenUp() throws Exception {
        server.page("/f", answer(200, new byte[LIMIT + 1])).page("/g", answer(200, new byte[LIMIT]));

        assertEquals("too-large", failed("/f").reason());
        assertEquals(LIMIT, fetched("/g").body().length);
    }

    @Test
    void aGzipBombIsGivenUp() throws Exception {
        server.page("/f", answer(200, gzip(new byte[1_000_000]), "Content-Encoding", "gzip"));

        assertEquals("too-large", failed("/f").reason());
    }

    @Test
    void packedBodiesAreUnpacked() throws Exception {
        byte[] plain = BODY.getBytes(StandardCharsets.UTF_8);
        server.page("/gzip", answer(200, gzip(plain), "Content-Encoding", "gzip"))
                .page("/zlib", answer(200, deflate(plain, false), "Content-Encoding", "deflate"))
                .page("/raw", answer(200, deflate(plain, true), "Content-Encoding", "deflate"))
                .page("/untrue", answer(200, plain, "Content-Encoding", "gzip"));

        for (String path : List.of("/gzip", "/zlib", "/raw", "/untrue")) {
            assertArrayEquals(plain, fetched(path).body(), path);
        }
    }

    @Test
    void aBrokenOrUnknownEncodingFails() throws Exception {
        byte[] cut = Arrays.copyOf(gzip(new byte[5000]), 20);
        byte[] broken = gzip(BODY.getBytes(StandardCharsets.UTF_8));
        broken[12] ^= 0x55;
        server.page("/cut", answer(200, cut, "Content-Encoding", "gzip"))
                .page("/broken", answer(200, broken, "Content-Encoding", "gzip"))
                .page("/unknown", answer(200, BODY, "Content-Encoding", "br"));

        assertEquals("unreachable", failed("/cut").reason());
        assertEquals("bad-encoding", failed("/broken").reason());
        assertEquals("bad-encoding", failed("/unknown").reason());
    }

    @Test
    void nobodyListeningIsAnOutcome() throws Exception {
        URI address = server.at("/f");
        server.close();

        // Without its robots.txt nothing is asked for.
        assertEquals(
                "robots-unreachable",
                assertInstanceOf(FetchResult.Refused.class, fetch(address, Validators.NONE))
                        .reason());
    }

    @Test
    void anUnknownHostIsAnOutcome() throws Exception {
        assertEquals(
                "unknown-host", failed(URI.create("http://nowhere.invalid/")).reason());
    }

    @Test
    void closingEndsWhatIsBeingAsked() throws Exception {
        server.page("/f", asked -> {
            fetcher.close();
            server.hang();
            return status(200);
        });

        assertEquals("unreachable", failed("/f").reason());
    }

    // Until whoever reads has closed the connection.
    private static void drip(OutputStream out) throws IOException {
        while (true) {
            out.write('x');
            out.flush();
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static RawServer raw(String answer) throws IOException {
        return new RawServer(out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private FetchResult.Failed impatient(URI address) throws InterruptedException {
        try (Fetcher impatient = fetcher(Duration.ofMillis(400))) {
            long began = System.nanoTime();
            FetchResult result = impatient.fetch(request(address, Validators.NONE));
            assertTrue(System.nanoTime() - began < 10_000_000_000L, "given up in time");
            return assertInstanceOf(FetchResult.Failed.class, result);
        }
    }

    private FetchResult.Failed failed(String path) throws InterruptedException {
        return failed(server.at(path));
    }

    private FetchResult.Failed failed(URI address) throws InterruptedException {
        return assertInstanceOf(FetchResult.Failed.class, fetch(address, Validators.NONE));
    }

    private FetchResult.Refused refused(String path) throws InterruptedException {
        return assertInstanceOf(FetchResult.Refused.class, fetch(path));
    }

    private FetchResult.Fetched fetched(String path) throws InterruptedException {
        return assertInstanceOf(FetchResult.Fetched.class, fetch(path));
    }

    private FetchResult.NotModified notModified(String path, Validators known) throws InterruptedException {
        return assertInstanceOf(FetchResult.NotModified.class, fetch(server.at(path), known));
    }

    private FetchResult fetch(String path) throws InterruptedException {
        return fetch(server.at(path), Validators.NONE);
    }

    private FetchResult fetch(URI address, Validators known) throws InterruptedException {
        return fetcher.fetch(request(address, known));
    }

    private static FetchRequest request(URI address, Validators known) {
        return new FetchRequest(address, address, known, FetchRequest.Accept.FEED);
    }

    private static Validators known(String etag, String date) {
        return new Validators(Optional.of(etag), Optional.of(date));
    }

    private Fetcher fetcher(Duration timeout) {
        return new Fetcher(
                new FetchLimits(timeout, LIMIT, LIMIT, 3, "Stancewire-Test/1 (tests)", Duration.ZERO, Set.of()),
                clock,
                clock,
                host -> {
                    throw new UnknownHostException(host);
                });
    }

    private static String text(FetchResult.Fetched fetched) {
        return new String(fetched.body(), StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9, raw))) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
