package io.github.stancewire.app.bench;

import io.github.stancewire.app.cluster.LocalCluster;
import io.github.stancewire.ingest.IngestConfig;
import io.github.stancewire.ingest.IngestMetrics;
import io.github.stancewire.ingest.IngestProgress;
import io.github.stancewire.ingest.IngestReport;
import io.github.stancewire.ingest.IngestService;
import io.github.stancewire.ingest.Source;
import io.github.stancewire.ingest.publish.KafkaClients;
import io.github.stancewire.schemas.topic.Topic;
import io.github.stancewire.schemas.topic.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Takes a file in by ingest, and beside it sends its lines by a plain producer: the same compression and no transactions,
 * checkpoints, identities or schemas. What the second does is what Kafka can do here, so that the ratio of both says what
 * ingest costs, whatever else the machine does. Used by one thread.
 */
final class IngestBench {
    private final LocalCluster cluster;
    private final Map<String, String> settings;

    /** @param settings of ingest, for example how it compresses; where Kafka is, is added */
    IngestBench(LocalCluster cluster, Map<String, String> settings) {
        this.cluster = cluster;
        this.settings = Map.copyOf(settings);
    }

    /** @param file taken in under a name that was never taken in before */
    Figure ingest(Path file) throws InterruptedException, IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("bootstrap.servers", cluster.bootstrapServers());
        IngestConfig config = IngestConfig.from(all);
        IngestMetrics metrics = new IngestMetrics(new SimpleMeterRegistry());
        Source source = Source.of(file.toString());
        long begun = System.nanoTime();
        try (HeapPeak heap = new HeapPeak();
                IngestService ingest = new IngestService(config, List.of(source), cluster.schemas(), metrics)) {
            IngestReport report = ingest.run(IngestProgress.NONE);
            return figure("ingest", report.published(), file, begun, heap);
        }
    }

    Figure plain(Path file) throws IOException {
        Map<String, Object> client = new HashMap<>();
        client.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
        client.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, Topic.COMPRESSION);
        client.put(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, KafkaClients.GZIP_LEVEL);
        client.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        client.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        long begun = System.nanoTime();
        try (HeapPeak heap = new HeapPeak();
                var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
                BufferedReader lines = Files.newBufferedReader(file)) {
            long sent = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                send(producer, line);
                sent++;
            }
            producer.flush();
            return figure("plain producer", sent, file, begun, heap);
        }
    }

    // The topic is the bench's alone; what does not arrive shows in the flush.
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void send(KafkaProducer<byte[], byte[]> producer, String line) {
        producer.send(new ProducerRecord<>(Topics.RAW.name(), line.getBytes(StandardCharsets.UTF_8)));
    }

    private static Figure figure(String way, long articles, Path file, long begun, HeapPeak heap) throws IOException {
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new Figure(way, articles, Files.size(file), took, heap.bytes());
    }
}
