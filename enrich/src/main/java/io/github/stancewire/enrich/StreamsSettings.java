package io.github.stancewire.enrich;

import io.github.stancewire.enrich.topology.EnrichMetrics;
import io.github.stancewire.enrich.topology.LastNet;
import io.github.stancewire.schemas.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;

/** The settings of Kafka Streams: ours by default, then those passed through, then what may not be overridden. */
final class StreamsSettings {
    private StreamsSettings() {}

    static StreamsConfig of(EnrichConfig config, EnrichMetrics metrics) {
        Map<String, Object> settings = new HashMap<>(defaults(config));
        settings.putAll(config.clients());
        settings.putAll(guarantees(config, metrics));
        return new StreamsConfig(settings);
    }

    private static Map<String, Object> defaults(EnrichConfig config) {
        Duration session = config.timeouts().session();
        return Map.of(
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                config.application().threads(),
                StreamsConfig.REPLICATION_FACTOR_CONFIG,
                config.application().replicationFactor(),
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                config.timeouts().commit().toMillis(),
                // A new group begins with the first article ever received, not with the next.
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG),
                "earliest",
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                (int) session.toMillis(),
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                (int) session.dividedBy(3).toMillis(),
                // 100 articles of the largest size, once for each thread, would not fit into a small machine.
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
                100,
                StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG),
                Topic.COMPRESSION);
    }

    private static Map<String, Object> guarantees(EnrichConfig config, EnrichMetrics metrics) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, config.application().bootstrapServers());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, config.application().id());
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG, config.application().stateDir().toString());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.class);
        settings.put(StoreMemory.BYTES, config.application().storeMemory());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LastNet.class);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LastNet.class);
        // Fails: a record that the producer refused has already spoilt its transaction.
        settings.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DefaultProductionExceptionHandler.class);
        settings.put(LastNet.METRICS, metrics);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                config.timeouts().transaction().toMillis());
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topic.MAX_RECORD_BYTES);
        return settings;
    }
}
