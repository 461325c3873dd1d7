package io.github.stancewire.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** What is no article, given to a running program in every way: a dead letter with its bytes, and all else goes on. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PoisonIT {
    private static final byte[] GARBAGE = "no Avro at all".getBytes(UTF_8);
    private static final byte[] UNKNOWN_SCHEMA =
            ByteBuffer.allocate(9).put((byte) 0).putInt(999_999).putInt(42).array();
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int KEPT_OF_TOO_LARGE = 64 * 1024;
    private static final byte[] BINARY = binary();

    @AutoClose
    private static DataFolder folder;

    private static Stancewire process;

    @AutoClose
    private static Stored stored;

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.create("poison");
        folder.write("0-before.txt", Articles.text(0, new Random(1)));
        Map<String, String> often = Map.of("STANCEWIRE_INGEST_POLL_INTERVAL_MS", "500");
        process = folder.start(often, "run", "--port", "0", folder.articles().toString());
        process.awaitFollowing();
        stored = Stored.at(process.jdbc());
    }

    @Test
    @Order(1)
    void bytesThatAreNoRecordBecomeADeadLetter() throws Exception {
        put("garbage", GARBAGE);
        awaitDead("key = 'garbage' AND reason = 'undecodable'");
        assertArrayEquals(GARBAGE, stored.bytes("SELECT value FROM dead_letters WHERE key = 'garbage'"));
    }

    @Test
    @Order(2)
    void aSchemaThatDoesNotExistBecomesADeadLetter() throws Exception {
        put("schema", UNKNOWN_SCHEMA);
        awaitDead("key = 'schema' AND reason = 'undecodable'");
        assertArrayEquals(UNKNOWN_SCHEMA, stored.bytes("SELECT value FROM dead_letters WHERE key = 'schema'"));
    }

    @Test
    @Order(3)
    void anArticleThatIsTooLargeBecomesADeadLetterWithItsBeginning() throws Exception {
        byte[] large = "A very long story. ".repeat(LARGEST / 19 + 1).getBytes(UTF_8);
        folder.write("too-large.txt", large);
        awaitDead("origin = 'too-large.txt' AND reason = 'too-large' AND step = 'ingest'");
        assertArrayEquals(
                Arrays.copyOf(large, KEPT_OF_TOO_LARGE),
                stored.bytes("SELECT value FROM dead_letters WHERE origin = 'too-large.txt'"));
    }

    @Test
    @Order(4)
    void anEmptyFileBecomesADeadLetter() throws Exception {
        folder.write("empty.txt", "");
        awaitDead("origin = 'empty.txt' AND reason = 'empty'");
    }

    @Test
    @Order(5)
    void aBinaryFileBecomesADeadLetterWithItsBytes() throws Exception {
        folder.write("binary.dat", BINARY);
        awaitDead("origin = 'binary.dat' AND reason = 'not-text'");
        byte[] record = stored.bytes("SELECT value FROM dead_letters WHERE origin = 'binary.dat'");
        assertEquals(1, occurrences(record, BINARY), "the bytes as received are in the raw record");
    }

    @Test
    @Order(6)
    void deepAndPathologicalArticlesHaveOneOutcomeEach() throws Exception {
        List<String> files = List.of("deep.json", "deep.html", "commas.txt", "word.txt");
        folder.write("deep.json", "[".repeat(200_000));
        folder.write("deep.html", "<html><body>" + "<div>".repeat(100_000) + "France thanked Chile.");
        folder.write("commas.txt", "France, Japan, Chile and ".repeat(4_000) + "Brazil condemned the talks.");
        folder.write("word.txt", "Senegal" + "x".repeat(500_000) + " condemned Peru.");
        String outcomes =
                "(SELECT origin FROM articles UNION ALL SELECT origin FROM dead_letters) AS o WHERE origin IN ('"
                        + String.join("', '", files) + "')";
        process.await("an outcome of each of " + files, () -> reached(outcomes, files.size()));
        assertEquals(files.stream().sorted().toList(), stored.texts("SELECT origin FROM " + outcomes + " ORDER BY 1"));
    }

    @Test
    @Order(7)
    void whatComesAfterAllThatGoesThrough() throws Exception {
        for (int i = 0; i < 8; i++) {
            folder.write("after-" + i + ".txt", Articles.text(100 + i, new Random(100 + i)));
        }
        process.await("the articles after", () -> reached("articles WHERE origin LIKE 'after-%'", 8));
    }

    @Test
    @Order(8)
    void nothingIsUnaccountedForWhenItHasEnded() throws Exception {
        process.terminate();
        process.awaitEnd(0);
        assertEquals("", folder.run(0, "audit").out());
    }

    private static void put(String key, byte[] value) throws Exception {
        try (Kafka kafka = new Kafka(process.kafka(), "articles.raw")) {
            kafka.put("articles.raw", key.getBytes(UTF_8), value);
        }
    }

    private static void awaitDead(String condition) throws Exception {
        process.await("a dead letter with " + condition, () -> reached("dead_letters WHERE " + condition, 1));
    }

    private static Optional<Long> reached(String from, long wanted) throws Exception {
        long count = stored.count(from);
        return count >= wanted ? Optional.of(count) : Optional.empty();
    }

    private static byte[] binary() {
        byte[] bytes = new byte[4096];
        new Random(5).nextBytes(bytes);
        bytes[10] = 0;
        return bytes;
    }

    private static int occurrences(byte[] in, byte[] wanted) {
        int found = 0;
        for (int at = 0; at + wanted.length <= in.length; at++) {
            if (Arrays.equals(in, at, at + wanted.length, wanted, 0, wanted.length)) {
                found++;
            }
        }
        return found;
    }
}
