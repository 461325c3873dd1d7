package io.github.stancewire.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.InMemorySchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StandardInputTest {
    private final MemoryKafka kafka = new MemoryKafka();

    @Test
    void whatIsPipedInIsPublishedWithOneCheckpointATransaction() throws Exception {
        IngestReport report;
        try (IngestService service = service(piped("{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n"))) {
            report = service.run(IngestProgress.NONE);
        }

        assertEquals(3, report.published());
        assertEquals("standard input", report.sources().get(0).source());
        assertEquals(1, kafka.committed(Topics.CHECKPOINTS.name()).size());
    }

    @Test
    void theSameOnceMoreIsPublishedOnceMoreForAPipeHasNoBeginningToKnowItBy() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (IngestService service = service(piped("{\"a\":1}\n{\"a\":2}\n"))) {
                assertEquals(2, service.run(IngestProgress.NONE).published());
            }
        }
    }

    @Test
    void closingEndsTheWaitForAPipeAndCommitsWhatCame() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        try (PipedOutputStream out = new PipedOutputStream();
                InputStream in = new PipedInputStream(out, 1 << 20)) {
            IngestService service = service(in);
            Thread closer = new Thread(() -> {
                try {
                    first.await();
                    service.close();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            closer.start();
            out.write(("{\"a\":1}\n" + " ".repeat(5_000) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();

            IngestReport report = service.run((published, item) -> first.countDown());

            assertFalse(report.complete());
            assertEquals(1, report.published());
            closer.join();
        }
    }

    @Test
    void followingNeverReadsIt() throws Exception {
        InputStream in = piped("{\"a\":1}\n");
        IngestService service = service(in);
        Thread follower = new Thread(() -> {
            try {
                service.follow(IngestProgress.NONE, report -> {});
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        follower.start();
        service.close();
        follower.join();

        assertTrue(in.available() > 0);
    }

    private static InputStream piped(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private IngestService service(InputStream in) {
        Map<String, String> settings = Map.of("bootstrap.servers", "localhost:9092");
        return new IngestService(
                IngestConfig.from(settings),
                List.of(new Source.StandardInput(in)),
                new InMemorySchemaRegistry(),
                new IngestMetrics(new SimpleMeterRegistry()),
                kafka,
                Clock.systemUTC());
    }
}
