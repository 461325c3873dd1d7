package io.github.stancewire.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.schemas.LedgerEntry;
import io.github.stancewire.schemas.topic.Topics;
import io.github.stancewire.schemas.wire.AvroSerde;
import io.github.stancewire.schemas.wire.InMemorySchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SilentSourcesTest {
    @TempDir
    Path folder;

    private final MemoryKafka kafka = new MemoryKafka();
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BlockingQueue<IngestReport> reports = new LinkedBlockingQueue<>();

    @Test
    void aSourceThatTheLedgerKnowsAsBusyIsReportedWhenItHasNothingNew() throws Exception {
        Source source = new Source.PathSource(folder);
        ledger(source, Instant.now().minus(Duration.ofDays(1)));
        Thread thread;
        try (IngestService service = service(source)) {
            thread = follow(service);
            while (silent() < 1) {
                awaitLook();
            }
            Files.writeString(folder.resolve("a.txt"), "Talks.");
            while (silent() > 0) {
                awaitLook();
            }
        }
        thread.join();
        assertEquals(0, silent());
    }

    /** Twenty days with news each hour. */
    private void ledger(Source source, Instant until) {
        try (AvroSerde<LedgerEntry> serde = AvroSerde.of(registry, Topics.LEDGER, LedgerEntry.class)) {
            for (int hours = 20 * 24; hours >= 0; hours--) {
                Instant at = until.minus(Duration.ofHours(hours));
                LedgerEntry look = LedgerEntry.newBuilder()
                        .setSourceId(source.id())
                        .setName(source.display(""))
                        .setEndedAt(at)
                        .setOutcome("read")
                        .setSeen(1)
                        .setPublished(1)
                        .build();
                kafka.commit(new ProducerRecord<>(Topics.LEDGER.name(), source.id(), serde.encode(look)));
            }
        }
    }

    private double silent() {
        return meters.get(IngestMetrics.SOURCES_SILENT).gauge().value();
    }

    private void awaitLook() throws InterruptedException {
        if (reports.poll(30, TimeUnit.SECONDS) == null) {
            throw new AssertionError("no look");
        }
    }

    private IngestService service(Source source) {
        return new IngestService(
                IngestConfig.from(Map.of(IngestConfig.INTERVAL, "100")),
                List.of(source),
                registry,
                new IngestMetrics(meters),
                kafka,
                Clock.systemUTC());
    }

    private Thread follow(IngestService service) {
        Thread thread = new Thread(() -> {
            try {
                service.follow(IngestProgress.NONE, reports::add);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }
}
