package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FollowIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path temp;

    @Test
    void aPoisonRecordIsADeadLetterAndTheRestGoesOnUntilTheProgramIsAskedToEnd() throws Exception {
        Path articles = temp.resolve("articles");
        Path data = temp.resolve("data");
        Articles.write(articles, 3, 1);
        Map<String, String> soon = Map.of("STANCEWIRE_INGEST_POLL_INTERVAL_MS", "500");
        try (Program program =
                Program.start(temp, soon, "run", "--port", "0", "--data-dir", data.toString(), articles.toString())) {
            program.awaitSaid("(following the sources)");
            String jdbc = program.awaitSaid("PostgreSQL +(jdbc:\\S+)");
            poison(program.awaitSaid("Kafka +(\\S+)"));
            awaitCount(jdbc, "SELECT count(*) FROM outcomes WHERE kind = 'dead'", 1);

            Files.writeString(articles.resolve("later.txt"), Articles.article(99, new Random(9)));
            awaitCount(jdbc, "SELECT count(*) FROM articles", 4);

            program.terminate();
            program.requireEnd(0);
        }
        Program.run(temp, 0, "audit", "--data-dir", data.toString());
        Program.run(temp, 0, "verify", "--data-dir", data.toString());
    }

    private static void poison(String servers) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            "articles.raw",
                            "poison".getBytes(StandardCharsets.UTF_8),
                            "no Avro at all".getBytes(StandardCharsets.UTF_8)))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static void awaitCount(String jdbc, String query, long wanted) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long found = -1;
        try (Connection connection = DriverManager.getConnection(jdbc);
                Statement statement = connection.createStatement()) {
            while (found != wanted && System.nanoTime() < deadline) {
                try (ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    found = row.getLong(1);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        assertEquals(wanted, found, query);
    }
}
