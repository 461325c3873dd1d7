package io.github.stancewire.app.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.app.exit.SurroundingsException;
import io.github.stancewire.schemas.topic.Topic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EmbeddedKafkaIT {
    private static final String TOPIC = "letters";

    @TempDir
    Path temp;

    private final List<String> faults = new CopyOnWriteArrayList<>();

    @Test
    void aRestartOnTheSameFolderKeepsTopicsAndRecords() throws Exception {
        byte[] largest = new byte[Topic.MAX_RECORD_BYTES - 1024];
        largest[7] = 7;
        String first;
        try (EmbeddedKafka kafka = broker()) {
            kafka.start();
            first = kafka.bootstrapServers();
            create(first, TOPIC);
            send(first, new byte[] {1});
            send(first, largest);
        }
        try (EmbeddedKafka kafka = broker()) {
            kafka.start();
            assertNotEquals(first, kafka.bootstrapServers());
            List<byte[]> kept = read(kafka.bootstrapServers(), 2);
            assertEquals(1, kept.get(0)[0]);
            assertEquals(largest.length, kept.get(1).length);
            assertEquals(7, kept.get(1)[7]);
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void aBrokerThatWasStoppedInOrderIsNotTakenForKilled() {
        try (EmbeddedKafka kafka = broker()) {
            kafka.start();
        }
        assertFalse(KilledBroker.isIn(temp.resolve("k")));
    }

    @Test
    void aBrokerThatWasKilledKeepsItsRecordsWhenItsControllerGaveItUp() throws Exception {
        try (EmbeddedKafka kafka = broker()) {
            kafka.start();
            create(kafka.bootstrapServers(), TOPIC);
            send(kafka.bootstrapServers(), new byte[] {1});
        }
        Files.delete(temp.resolve("k").resolve(".kafka_cleanshutdown"));
        try (EmbeddedKafka kafka = broker()) {
            kafka.start();
            assertEquals(1, read(kafka.bootstrapServers(), 1).get(0)[0]);
        }
    }

    @Test
    void closingLeavesNoThreadThatKeepsTheProcessAlive() {
        Set<Thread> before = lasting();
        try (EmbeddedKafka kafka = broker()) {
            kafka.start();
        }
        Set<Thread> left = lasting();
        left.removeAll(before);
        assertEquals(Set.of(), left);
    }

    @Test
    void aPortInUseIsNamedWithTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                EmbeddedKafka kafka = new EmbeddedKafka(temp.resolve("k"), taken.getLocalPort(), faults::add)) {
            SurroundingsException refused = assertThrows(SurroundingsException.class, kafka::start);
            assertTrue(refused.getMessage().contains("port " + taken.getLocalPort()), refused.getMessage());
            assertTrue(refused.getMessage().contains("--kafka-port"), refused.getMessage());
        }
    }

    @Test
    void afterARefusedStartAnotherSucceeds() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                EmbeddedKafka kafka = new EmbeddedKafka(temp.resolve("k"), taken.getLocalPort(), faults::add)) {
            assertThrows(SurroundingsException.class, kafka::start);
        }
        try (EmbeddedKafka kafka = broker()) {
            kafka.start();
            assertTrue(kafka.bootstrapServers().startsWith("127.0.0.1:"));
        }
    }

    @Test
    void aFileInTheWayOfTheFolderIsOneLine() throws IOException {
        Path file = Files.writeString(temp.resolve("k"), "mine");
        try (EmbeddedKafka kafka = new EmbeddedKafka(file, 0, faults::add)) {
            SurroundingsException refused = assertThrows(SurroundingsException.class, kafka::start);
            assertEquals(1, refused.getMessage().lines().count());
        }
    }

    @Test
    void aBrokerThatEndsItselfGivesOneClearLineAndNotTheProcess() {
        try (EmbeddedKafka kafka = broker()) {
            kafka.start();
            assertThrows(IllegalStateException.class, () -> Exit.halt(1, "all log dirs have failed"));
            assertThrows(IllegalStateException.class, () -> Exit.exit(1));
        }
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).contains("all log dirs have failed"), faults.get(0));
        assertEquals(1, faults.get(0).lines().count());
    }

    private EmbeddedKafka broker() {
        return new EmbeddedKafka(temp.resolve("k"), 0, faults::add);
    }

    private static Set<Thread> lasting() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() && thread.isAlive())
                .collect(Collectors.toSet());
    }

    private static void create(String servers, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            NewTopic wanted = new NewTopic(topic, 1, (short) 1)
                    .configs(Map.of("max.message.bytes", Integer.toString(Topic.MAX_RECORD_BYTES)));
            admin.createTopics(List.of(wanted)).all().get(30, TimeUnit.SECONDS);
        }
    }

    private static void send(String servers, byte[] value) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                servers,
                "max.request.size",
                Topic.MAX_RECORD_BYTES,
                "buffer.memory",
                2L * Topic.MAX_RECORD_BYTES,
                "transactional.id",
                "writer");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, value)).get(30, TimeUnit.SECONDS);
            producer.commitTransaction();
        }
    }

    private static List<byte[]> read(String servers, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers, "isolation.level", "read_committed", "auto.offset.reset", "earliest");
        List<byte[]> values = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            while (values.size() < count) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
