package io.github.stancewire.ingest.publish;

import io.github.stancewire.schemas.topic.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes the clients that ingest needs; its guarantees come last, so that no setting loosens them. */
public interface KafkaClients {
    /**
     * The quickest: compressing was half of what an article costs. Text takes about a tenth more room than at gzip's own level, 6;
     * {@code kafka.compression.gzip.level} sets another.
     */
    int GZIP_LEVEL = 1;

    /** A new producer, whose transactions are not yet initialised. */
    Producer<String, byte[]> producer();

    /** A new consumer that reads what is committed. */
    Consumer<String, byte[]> consumer();

    /**
     * Clients of a cluster.
     *
     * @param passedOn settings of Kafka's clients in Kafka's own keys, for example of security
     */
    static KafkaClients of(String bootstrapServers, String transactionalId, Map<String, String> passedOn) {
        return new KafkaClients() {
            @Override
            public Producer<String, byte[]> producer() {
                return new KafkaProducer<>(
                        producerSettings(bootstrapServers, transactionalId, passedOn),
                        new StringSerializer(),
                        new ByteArraySerializer());
            }

            @Override
            public Consumer<String, byte[]> consumer() {
                return new KafkaConsumer<>(
                        consumerSettings(bootstrapServers, passedOn),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
            }
        };
    }

    private static Map<String, Object> producerSettings(
            String bootstrapServers, String transactionalId, Map<String, String> passedOn) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, Topic.COMPRESSION);
        settings.put(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, GZIP_LEVEL);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 60_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 45_000);
        settings.putAll(passedOn);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES);
        return settings;
    }

    private static Map<String, Object> consumerSettings(String bootstrapServers, Map<String, String> passedOn) {
        Map<String, Object> settings = new HashMap<>(passedOn);
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }
}
