package io.github.stancewire.ingest;

import static io.github.stancewire.ingest.PushFixture.json;
import static io.github.stancewire.ingest.PushFixture.line;
import static io.github.stancewire.ingest.PushFixture.lines;
import static io.github.stancewire.ingest.PushFixture.outcomes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.ingest.publish.FencedException;
import io.github.stancewire.ingest.publish.PublishFailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How pushes meet Kafka's transactions, sources and each other. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PushTransactionTest {
    private static final long SEED = Long.getLong("stancewire.seed", 20_241_126);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @AutoClose
    private final PushFixture ingest = new PushFixture();

    @Test
    void whatArrivesDuringACommitSharesTheNextOne() throws Exception {
        ingest.pushJson(article(0));
        Commit commit = holdNextCommit();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        answers.add(ingest.pushLater(article(1)));
        commit.awaitBegun();
        for (int i = 2; i <= 9; i++) {
            answers.add(ingest.pushLater(article(i)));
        }
        awaitWaiting(9);
        assertTrue(answers.stream().noneMatch(CompletableFuture::isDone), "answered before commit");

        commit.go();

        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertEquals(201, answer.get().statusCode());
        }
        // An article and its checkpoint each.
        assertEquals(List.of(2, 2, 16), ingest.kafka.transactions());
    }

    @Test
    void afterAnAbortNothingIsKnownAndAnotherTryPublishesOnce() throws Exception {
        ingest.kafka.failAfter(0, new KafkaException("away"));

        HttpResponse<String> failed = ingest.pushJson("[" + article(1) + "," + article(2) + "]");
        HttpResponse<String> again = ingest.pushJson("[" + article(1) + "," + article(2) + "]");

        assertEquals(503, failed.statusCode());
        assertTrue(failed.headers().firstValue("Retry-After").isPresent());
        assertEquals("unavailable", json(failed).get("reason").asText());
        assertEquals(List.of("published", "published"), outcomes(again));
        assertEquals(2, ingest.raw().size());
        assertEquals(2.0, ingest.entries("published"));
    }

    @Test
    void everyPushOfAnAbortedTransactionIsRefused() throws Exception {
        ingest.pushJson(article(0));
        Commit commit = holdNextCommit();
        CompletableFuture<HttpResponse<String>> first = ingest.pushLater(article(1));
        commit.awaitBegun();
        CompletableFuture<HttpResponse<String>> second = ingest.pushLater(article(2));
        CompletableFuture<HttpResponse<String>> third = ingest.pushLater(article(3));
        awaitWaiting(3);
        ingest.kafka.failAfter(1, new KafkaException("away"));

        commit.go();

        assertEquals(
                List.of(201, 503, 503),
                List.of(
                        first.get().statusCode(),
                        second.get().statusCode(),
                        third.get().statusCode()));
        assertEquals(2, ingest.raw().size());
    }

    @Test
    void aPushDuringAPassIsAnsweredBetweenTwoOfItsItemsAndSharesItsTransaction() throws Exception {
        ingest.restart(files(3));
        List<Integer> statuses = new ArrayList<>();

        ingest.ingest().run((published, item) -> {
            if (published == 2) {
                statuses.add(status(article(1)));
            }
        });

        assertEquals(List.of(201), statuses);
        // Two files and the push, then the rest and the look's entry in the ledger.
        assertEquals(List.of(6, 3), ingest.kafka.transactions());
        assertEquals(1.0, ingest.entries("published"));
    }

    @Test
    void aPassWhoseItemsWentWithThePushGoesBackBeforeThem() throws Exception {
        ingest.restart(files(3));
        ingest.kafka.failAfter(0, new KafkaException("away"));

        assertThrows(
                PublishFailedException.class,
                () -> ingest.ingest().run((published, item) -> {
                    if (published == 2) {
                        assertEquals(503, status(article(1)));
                    }
                }));

        assertEquals(0, ingest.raw().size());
        assertEquals(3, ingest.ingest().run(IngestProgress.NONE).published());
    }

    @Test
    void moreThanMayWaitIsBusy() throws Exception {
        ingest.settings.put(IngestConfig.PUSH_ARTICLES, "2");
        ingest.restart();
        Commit commit = holdNextCommit();
        CompletableFuture<HttpResponse<String>> first = ingest.pushLater(article(1));
        commit.awaitBegun();
        CompletableFuture<HttpResponse<String>> second = ingest.pushLater(article(2));
        awaitWaiting(2);

        HttpResponse<String> third = ingest.pushJson(article(3));
        HttpResponse<String> fourth = ingest.pushJson("[" + article(3) + "," + article(4) + "," + article(5) + "]");
        commit.go();

        assertEquals(429, third.statusCode());
        assertEquals("1", third.headers().firstValue("Retry-After").orElse(""));
        assertEquals(413, fourth.statusCode(), "never fits");
        assertEquals(201, first.get().statusCode());
        assertEquals(201, second.get().statusCode());
        assertEquals(201, ingest.pushJson(article(3)).statusCode());
    }

    @Test
    void moreBytesThanMayWaitIsBusyUntilThereIsRoom() throws Exception {
        ingest.settings.put(IngestConfig.PUSH_BYTES, Integer.toString(16 << 20));
        ingest.restart();
        String large = "x".repeat(6 << 20);
        Commit commit = holdNextCommit();
        CompletableFuture<HttpResponse<String>> first = ingest.pushLater("{\"n\":\"1\",\"text\":\"" + large + "\"}");
        commit.awaitBegun();
        CompletableFuture<HttpResponse<String>> second = ingest.pushLater("{\"n\":\"2\",\"text\":\"" + large + "\"}");
        awaitWaiting(2);

        assertEquals(429, status("{\"n\":\"3\",\"text\":\"" + large + "\"}"));
        commit.go();

        assertEquals(201, first.get().statusCode());
        assertEquals(201, second.get().statusCode());
        assertEquals(201, status("{\"n\":\"3\",\"text\":\"" + large + "\"}"));
    }

    @Test
    void aCommitThatTakesTooLongIsAnsweredInTimeAndKnownAfterwards() throws Exception {
        ingest.settings.put(IngestConfig.PUSH_TIMEOUT, "200");
        ingest.restart();
        Commit commit = holdNextCommit();

        HttpResponse<String> begun = ingest.pushJson(article(1));
        HttpResponse<String> waiting = ingest.pushJson(article(2));
        Optional<String> meanwhile = ingest.ingest().whyNotReady();
        commit.go();
        awaitWaiting(0);
        await(() -> ingest.ingest().whyNotReady().isEmpty());

        assertTrue(meanwhile.orElse("").contains("has not confirmed"), meanwhile::toString);

        assertEquals(503, begun.statusCode());
        assertEquals(503, waiting.statusCode());
        assertEquals(List.of("unchanged"), outcomes(ingest.pushJson(article(1))));
        assertEquals(List.of("published"), outcomes(ingest.pushJson(article(2))), "was not begun after its answer");
    }

    @Test
    void heldPushesWaitUntilTheyAreReleased() throws Exception {
        ingest.pushJson(article(0));
        ingest.ingest().holdPushes();

        CompletableFuture<HttpResponse<String>> waiting = ingest.pushLater(article(1));
        awaitWaiting(1);
        assertEquals(1, ingest.raw().size());
        ingest.ingest().releasePushes();

        assertEquals(201, waiting.get().statusCode());
    }

    @Test
    void whileKafkaIsAwayHealthSaysSo() throws Exception {
        ingest.kafka.away(new KafkaException("no broker answers"));

        HttpResponse<String> refused = ingest.pushJson(article(1));
        Optional<String> meanwhile = ingest.ingest().whyNotReady();
        ingest.kafka.away(null);

        assertEquals(503, refused.statusCode());
        assertTrue(meanwhile.orElse("").contains("no broker answers"), meanwhile::toString);
        assertEquals(Optional.empty(), ingest.ingest().whyNotLive());
        assertEquals(201, status(article(1)));
        assertEquals(Optional.empty(), ingest.ingest().whyNotReady());
    }

    @Test
    void whoeverIsFencedEndsAndLeavesTheOtherAlone() throws Exception {
        CompletableFuture<Void> following = CompletableFuture.runAsync(() -> follow(ingest.ingest()));
        await(() -> ingest.ingest().whyNotReady().isEmpty());
        ingest.kafka.failAfter(0, new ProducerFencedException("newer epoch"));

        assertEquals(503, status(article(1)));
        assertEquals(503, status(article(1)), "does not come back");

        ExecutionException ended = assertThrows(ExecutionException.class, following::get);
        assertTrue(ended.getCause() instanceof FencedException, ended::toString);
        assertTrue(ingest.ingest().whyNotLive().orElse("").startsWith("another ingest is active"));
        assertEquals(0, ingest.raw().size());
    }

    @Test
    void followingWithoutSourcesServesPushes() throws Exception {
        IngestService service = ingest.ingest();
        CompletableFuture<Void> following = CompletableFuture.runAsync(() -> follow(service));
        await(() -> service.whyNotReady().isEmpty());

        assertEquals(201, status(article(1)));
        assertFalse(following.isDone());

        service.close();
        following.get();
        assertEquals(503, status(article(2)));
    }

    @Test
    void aStreamIsAnsweredWhileItIsBeingSent() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ingest.port())) {
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out.write(("POST " + PushFixture.PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 1; i <= 3; i++) {
                // A line and the beginning of the next one.
                chunk(out, (i == 1 ? "" : "\"text\"") + (i == 1 ? article(1) : ": \"" + i + "\"}") + "\n{");

                assertEquals(i + " published", line(nextOutcome(in)));
            }
            assertEquals(3, ingest.raw().size());
        }
    }

    @Test
    void aStreamThatLosesKafkaEndsAfterTellingWhatWasNotTakenIn() throws Exception {
        ingest.pushJson(article(0));
        ingest.settings.put(IngestConfig.PUSH_ARTICLES, "2");
        ingest.restart();
        ingest.pushJson(article(0));
        ingest.kafka.failAfter(1, new KafkaException("away"));
        StringBuilder body = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            body.append(article(i)).append('\n');
        }

        List<String> answer = lines(ingest.push("application/x-ndjson", body.toString()));

        assertEquals(List.of("1 published", "2 published", "3 refused unavailable", "4 refused unavailable"), answer);
        assertEquals(3, ingest.raw().size());
    }

    @Test
    void aStreamThatCannotBeginIsRefusedAsAWhole() throws Exception {
        ingest.kafka.failAfter(0, new KafkaException("away"));

        HttpResponse<String> answer = ingest.push("application/x-ndjson", article(1) + "\n");

        assertEquals(503, answer.statusCode());
        assertEquals("unavailable", json(answer).get("reason").asText());
    }

    /** Clients that push the same articles in their own order, through commits that fail now and then. */
    @Test
    void manyClientsAtOncePublishEachArticleOnce() throws Exception {
        int clients = 8;
        int articles = 40;
        Random dice = new Random(SEED);
        ingest.kafka.beforeCommit(() -> {
            if (dice.nextInt(10) == 0) {
                throw new KafkaException("away, seed " + SEED);
            }
        });
        List<CompletableFuture<Map<String, Integer>>> running = new ArrayList<>();
        Phaser start = new Phaser(clients);
        for (int client = 0; client < clients; client++) {
            long seed = SEED + client;
            running.add(CompletableFuture.supplyAsync(() -> pushAll(articles, new Random(seed), start)));
        }
        Map<String, Integer> outcomes = new HashMap<>();
        for (CompletableFuture<Map<String, Integer>> client : running) {
            client.get().forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
        }

        assertEquals(articles, ingest.raw().size(), "seed " + SEED);
        assertEquals(
                articles,
                ingest.raw().stream().map(raw -> raw.getArticleId()).distinct().count());
        assertEquals(Map.of("published", articles, "unchanged", (clients - 1) * articles), outcomes);
        assertEquals(articles, ingest.entries("published"));
        assertEquals((clients - 1) * articles, ingest.entries("unchanged"));
    }

    private Map<String, Integer> pushAll(int articles, Random dice, Phaser start) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            order.add(dice.nextInt(order.size() + 1), i);
        }
        start.arriveAndAwaitAdvance();
        Map<String, Integer> outcomes = new HashMap<>();
        for (int article : order) {
            HttpResponse<String> answer = push(article(article));
            while (answer.statusCode() == 503) {
                answer = push(article(article));
            }
            try {
                outcomes.merge(outcomes(answer).get(0), 1, Integer::sum);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return outcomes;
    }

    /** A commit that is held back. */
    private static final class Commit {
        private final CompletableFuture<Void> begun = new CompletableFuture<>();
        private final CompletableFuture<Void> allowed = new CompletableFuture<>();

        void awaitBegun() {
            begun.join();
        }

        void go() {
            allowed.complete(null);
        }
    }

    private Commit holdNextCommit() {
        Commit commit = new Commit();
        ingest.kafka.beforeCommit(() -> {
            commit.begun.complete(null);
            commit.allowed.join();
        });
        return commit;
    }

    private void awaitWaiting(int articles) {
        await(() -> ingest.ingest().waitingPushes() == articles);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "waited in vain");
            LockSupport.parkNanos(100_000);
        }
    }

    private static void follow(IngestService service) {
        try {
            service.follow(IngestProgress.NONE, report -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Source files(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Files.writeString(folder.resolve(i + ".txt"), "File " + i);
        }
        return new Source.PathSource(folder);
    }

    private static String article(int number) {
        return "{\"text\":\"Article " + number + "\"}";
    }

    private int status(String body) {
        return push(body).statusCode();
    }

    private HttpResponse<String> push(String body) {
        try {
            return ingest.pushJson(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        out.write((Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String nextOutcome(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (!line.startsWith("{")) {
            line = in.readLine();
        }
        return line;
    }
}
