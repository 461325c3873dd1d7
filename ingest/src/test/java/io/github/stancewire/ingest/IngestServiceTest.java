package io.github.stancewire.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.stancewire.ingest.publish.FencedException;
import io.github.stancewire.ingest.publish.PublishFailedException;
import io.github.stancewire.schemas.topic.DeadLetterHeaders;
import io.github.stancewire.schemas.topic.Topic;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.InMemorySchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestServiceTest {
    @TempDir
    Path folder;

    private final MemoryKafka kafka = new MemoryKafka();
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<String, String> settings = new HashMap<>(Map.of(IngestConfig.BATCH_TIME, "30000"));

    @Test
    void articlesAndTheirCheckpointsShareATransaction() throws Exception {
        lines("a.jsonl", 5);
        settings.put(IngestConfig.BATCH_RECORDS, "2");

        run();

        // Two articles and the file's position; of the last one, an article, the position and the look's entry in the
        // ledger.
        assertEquals(List.of(3, 3, 3), kafka.transactions());
    }

    @Test
    void aSecondRunAddsNothing() throws Exception {
        lines("a.jsonl", 5);
        write("b.txt", "Talks.");
        run();

        IngestReport second = run();

        assertEquals(6, kafka.committed(Topics.RAW.name()).size());
        assertEquals(0, second.published());
        assertEquals(6, second.unchanged());
    }

    @Test
    void anEditedFileIsPublishedAgain() throws Exception {
        write("b.txt", "Talks.");
        run();
        write("b.txt", "Talks failed.");

        assertEquals(1, run().published());
    }

    @Test
    void anIngestKilledBetweenBatchesEndsAsOneNeverKilled() throws Exception {
        lines("a.jsonl", 7);
        write("b.txt", "Talks.");
        settings.put(IngestConfig.BATCH_RECORDS, "2");
        kafka.failAfter(2, new KafkaException("killed"));
        assertThrows(PublishFailedException.class, this::run);
        int before = kafka.committed(Topics.RAW.name()).size();

        IngestReport resumed = run();

        assertEquals(4, before);
        assertEquals(4, resumed.published());
        assertEquals(
                8,
                kafka.committed(Topics.RAW.name()).stream()
                        .map(record -> record.key())
                        .distinct()
                        .count());
        assertEquals(8, kafka.committed(Topics.RAW.name()).size());
    }

    @Test
    void aServiceGoesOnAfterKafkaWasAway() throws Exception {
        lines("a.jsonl", 3);
        kafka.failAfter(0, new KafkaException("away"));

        try (IngestService service = service()) {
            assertThrows(PublishFailedException.class, () -> service.run(IngestProgress.NONE));

            assertEquals(3, service.run(IngestProgress.NONE).published());
        }
    }

    @Test
    void aFencedIngestSaysThatAnotherIsActive() throws Exception {
        write("a.txt", "Talks.");
        kafka.failAfter(0, new ProducerFencedException("newer epoch"));

        FencedException fenced = assertThrows(FencedException.class, this::run);

        assertTrue(String.valueOf(fenced.getMessage()).startsWith("another ingest is active"), fenced::getMessage);
    }

    @Test
    void aFileTooLargeBecomesADeadLetterOnce() throws Exception {
        Files.write(folder.resolve("a.txt"), new byte[Topic.MAX_CONTENT_BYTES + 1]);

        IngestReport first = run();
        IngestReport second = run();

        assertEquals(1, first.dead());
        assertEquals(1, second.unchanged());
        var letters = kafka.committed(Topics.DEAD.name());
        assertEquals(1, letters.size());
        assertEquals(
                "too-large",
                new String(
                        letters.get(0)
                                .headers()
                                .lastHeader(DeadLetterHeaders.REASON)
                                .value(),
                        StandardCharsets.UTF_8));
        assertEquals(DeadLetterHeaders.KEPT_BYTES, letters.get(0).value().length);
    }

    @Test
    void aMissingSourceIsOneLineAndTheOthersGoOn() throws Exception {
        write("a.txt", "Talks.");
        Path missing = folder.resolve("no.txt");
        IngestService service = service(List.of(new Source.PathSource(missing), new Source.PathSource(folder)));

        IngestReport report = service.run(IngestProgress.NONE);

        assertEquals(
                List.of(missing + ": no such file; check the path"),
                report.failures().stream().map(Problem::line).toList());
        assertEquals(1, report.published());
    }

    @Test
    void whatIsSeenIsTheSumOfWhatBecameOfIt() throws Exception {
        lines("a.jsonl", 3);
        write("b.xml", "<rss");
        write("c.json", "[]");
        run();
        IngestReport second = run();

        assertEquals(5, second.seen());
        assertEquals(10.0, meters.get(IngestMetrics.SEEN).counter().count());
        assertEquals(
                10.0,
                meters.get(IngestMetrics.ENTRIES).counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum());
    }

    @Test
    void progressIsToldAfterEachItem() throws Exception {
        write("a.txt", "Talks.");
        List<String> told = new ArrayList<>();

        try (IngestService service = service()) {
            service.run((published, item) -> told.add(published + " " + item));
        }

        assertEquals(List.of("1 " + folder.resolve("a.txt")), told);
    }

    @Test
    void closingInTheMiddleKeepsWhatWasPublished() throws Exception {
        lines("a.jsonl", 5);
        IngestService service = service();

        IngestReport report = service.run((published, item) -> {
            if (published == 2) {
                service.close();
            }
        });

        assertEquals(2, report.published());
        assertEquals(false, report.complete());
        assertEquals(3, run().published());
    }

    @Test
    void aFeedIsAskedOnlyForChangesOnceItsEntriesAreCommitted() throws Exception {
        List<String> asked = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] feed = ("<rss version='2.0'><channel><title>H</title><item><guid isPermaLink='false'>1</guid>"
                        + "<description>Talks.</description></item></channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/f", exchange -> {
            String known = exchange.getRequestHeaders().getFirst("If-None-Match");
            asked.add(String.valueOf(known));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.sendResponseHeaders(known == null ? 200 : 304, known == null ? feed.length : -1);
            if (known == null) {
                exchange.getResponseBody().write(feed);
            }
            exchange.close();
        });
        server.start();
        try {
            Source source = new Source.Feed(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/f"));
            kafka.failAfter(0, new KafkaException("killed"));
            assertThrows(
                    PublishFailedException.class, () -> service(List.of(source)).run(IngestProgress.NONE));

            IngestReport first = service(List.of(source)).run(IngestProgress.NONE);
            IngestReport second = service(List.of(source)).run(IngestProgress.NONE);

            assertEquals(1, first.published());
            assertEquals(true, second.sources().get(0).notModified());
            assertEquals(List.of("null", "null", "\"v1\""), asked);
        } finally {
            server.stop(0);
        }
    }

    private IngestReport run() throws InterruptedException {
        try (IngestService service = service()) {
            return service.run(IngestProgress.NONE);
        }
    }

    private IngestService service() {
        return service(List.of(new Source.PathSource(folder)));
    }

    private IngestService service(List<Source> sources) {
        return new IngestService(
                IngestConfig.from(settings), sources, registry, new IngestMetrics(meters), kafka, Clock.systemUTC());
    }

    private void lines(String name, int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            lines.append("{\"title\": \"Round ").append(i).append("\"}\n");
        }
        write(name, lines.toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
