package io.github.stancewire.enrich.topology;

import static io.github.stancewire.enrich.topology.Bench.ARTICLE;
import static io.github.stancewire.enrich.topology.Bench.DAY_ONE;
import static io.github.stancewire.enrich.topology.Bench.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.enrich.article.SmallAnalyzer;
import io.github.stancewire.schemas.identity.Sha256;
import io.github.stancewire.schemas.topic.DeadLetterHeaders;
import io.github.stancewire.schemas.topic.Topic;
import io.github.stancewire.schemas.wire.RegistryUnavailableException;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specification of dead letters, and of what is none. */
class DeadLettersTest {
    private static final byte[] POISON = {9, 9, 9, 9, 9, 9, 9};

    @TempDir
    Path stateDir;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = Bench.with(stateDir, SmallAnalyzer.create());
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void bytesThatAreNoRecordAreDeadUndecodable() {
        bench.receive(record(utf8(ARTICLE), POISON));

        assertDead("decode", "undecodable", "io.github.stancewire.schemas.wire.UndecodableRecordException");
    }

    @Test
    void aDeadLetterKeepsKeyAndBytesAsReceived() {
        bench.receive(record(POISON, POISON));

        TestRecord<byte[], byte[]> dead = bench.dead().get(0);
        assertArrayEquals(POISON, dead.key());
        assertArrayEquals(POISON, dead.value());
    }

    @Test
    void aDeadLetterKeepsTheOriginalHeadersBeforeItsOwn() {
        TestRecord<byte[], byte[]> poison = record(utf8(ARTICLE), POISON);
        poison.headers()
                .add("traceparent", utf8("00-1-2-3"))
                .add("twice", utf8("a"))
                .add("twice", utf8("b"));
        bench.receive(poison);

        List<String> first = Arrays.stream(bench.dead().get(0).headers().toArray())
                .limit(4)
                .map(header -> header.key() + "=" + text(header))
                .toList();
        assertEquals(List.of("traceparent=00-1-2-3", "twice=a", "twice=b", DeadLetterHeaders.STEP + "=decode"), first);
    }

    @Test
    void aDeadLetterNamesItsRawRecord() {
        bench.receive("CHN condemns USA.");
        bench.receive(record(utf8(ARTICLE), POISON));

        Map<String, String> headers = headers(bench.dead().get(0));
        assertEquals("articles.raw", headers.get(DeadLetterHeaders.TOPIC));
        assertEquals("0", headers.get(DeadLetterHeaders.PARTITION));
        assertEquals("1", headers.get(DeadLetterHeaders.OFFSET));
    }

    @Test
    void aDeadLetterThatCouldBeReadNamesItsSource() {
        bench.receive("REJECTED");

        Map<String, String> headers = headers(bench.dead().get(0));
        assertEquals("bench", headers.get(DeadLetterHeaders.SOURCE));
        assertEquals("one.txt", headers.get(DeadLetterHeaders.ORIGIN));
    }

    @Test
    void aRecordWithoutValueIsDeadUndecodable() {
        bench.receive(record(utf8(ARTICLE), null));

        assertDead("decode", "undecodable", null);
    }

    @Test
    void anUnknownSchemaIsUndecodable() {
        bench.receive(record(utf8(ARTICLE), new byte[] {0, 0, 0, 99, 99, 1, 2, 3}));

        assertDead("decode", "undecodable", "io.github.stancewire.schemas.wire.UndecodableRecordException");
    }

    @Test
    void aRecordThatClaimsMoreBytesThanThereAreIsUndecodable() {
        byte[] whole = bench.encode(
                Bench.article("CHN condemns USA.").setSourceId("").setOrigin("").build());
        // Header, article id with its length, two empty texts, and four times nothing: then comes the content's length.
        ByteBuffer huge = ByteBuffer.allocate(49).put(whole, 0, 5 + 33 + 2 + 4);
        huge.put(new byte[] {(byte) 0x80, (byte) 0xE0, (byte) 0xFF, (byte) 0x8F, 0x0E}); // 1.9 thousand million
        bench.receive(record(utf8(ARTICLE), huge.array()));

        assertDead("decode", "undecodable", "io.github.stancewire.schemas.wire.UndecodableRecordException");
    }

    @Test
    void aRecordUnderAnotherArticlesKeyIsDead() {
        bench.receive(record(
                utf8("f".repeat(32)),
                bench.encode(Bench.article("CHN condemns USA.").build())));

        assertDead("decode", "key-mismatch", null);
    }

    @Test
    void aRecordWithoutKeyIsDead() {
        bench.receive(
                record(null, bench.encode(Bench.article("CHN condemns USA.").build())));

        TestRecord<byte[], byte[]> dead = bench.dead().get(0);
        assertNull(dead.key());
        assertEquals("key-mismatch", headers(dead).get(DeadLetterHeaders.REASON));
    }

    @Test
    void whatTheExtractorRejectsIsDeadForItsReason() {
        bench.receive("REJECTED");

        assertDead("extract", "no-article", null);
    }

    @Test
    void anExtractorThatThrowsMakesADeadLetter() {
        bench.receive("UNREADABLE");

        assertDead("extract", "analysis-failed", "java.lang.IllegalArgumentException");
    }

    @Test
    void anAnalysisThatThrowsMakesADeadLetter() {
        bench.receive("THROWING");

        assertDead("tag", "analysis-failed", "java.lang.IllegalStateException");
    }

    @Test
    void anAnalysisThatOverflowsTheStackMakesADeadLetter() {
        bench.receive("OVERFLOWING");

        assertDead("tag", "analysis-overflow", "java.lang.StackOverflowError");
    }

    @Test
    void theStreamGoesOnAfterADeadLetter() {
        bench.receive("OVERFLOWING");
        bench.receive("CHN condemns USA.");

        assertEquals(1, bench.enriched().get(0).value().getRevision());
    }

    @Test
    void aDeadLetterChangesNothingThatIsRemembered() {
        bench.receive("CHN condemns USA.");
        bench.receive("THROWING");
        bench.receive("CHN condemns USA.");

        assertEquals(1, bench.duplicates().get(0).value().getRevision());
    }

    @Test
    void runningOutOfMemoryIsNoDeadLetter() {
        assertThrows(OutOfMemoryError.class, () -> bench.receive("EXHAUSTING"));
        assertTrue(bench.dead().isEmpty());
    }

    @Test
    void aResultTooLargeForARecordMakesADeadLetterWithTheWholeRawRecord() {
        byte[] raw = bench.encode(Bench.article("VERBOSE: CHN condemns USA.").build());
        bench.receive(record(utf8(ARTICLE), raw));

        TestRecord<byte[], byte[]> dead = bench.dead().get(0);
        assertEquals("encode", headers(dead).get(DeadLetterHeaders.STEP));
        assertEquals("too-large", headers(dead).get(DeadLetterHeaders.REASON));
        assertArrayEquals(raw, dead.value());
    }

    @Test
    void aResultTooLargeForARecordIsNeitherStoredNorSent() {
        bench.receive("VERBOSE: CHN condemns USA.");

        assertNull(bench.store().get(ARTICLE));
        assertTrue(bench.enriched().isEmpty());
        assertTrue(bench.stances().isEmpty());
    }

    @Test
    void aRawRecordThatDoesNotFitWithOurHeadersIsCut() {
        byte[] large = new byte[Topic.MAX_RECORD_BYTES - 100];
        Arrays.fill(large, (byte) 7);
        bench.receive(record(utf8(ARTICLE), large));

        TestRecord<byte[], byte[]> dead = bench.dead().get(0);
        assertArrayEquals(Arrays.copyOf(large, DeadLetterHeaders.KEPT_BYTES), dead.value());
        assertEquals(Integer.toString(large.length), headers(dead).get(DeadLetterHeaders.LENGTH));
        assertEquals(Sha256.of(large), headers(dead).get(DeadLetterHeaders.SHA256));
    }

    @Test
    void aRegistryThatDoesNotAnswerFailsTheTaskInsteadOfTheRecord() {
        byte[] raw = bench.encode(Bench.article("CHN condemns USA.").build());
        bench.close();
        bench = Bench.with(stateDir, SmallAnalyzer.create(), new Unwilling(() -> {
            throw new RegistryUnavailableException("The registry is away");
        }));

        Exception failure = assertThrows(RuntimeException.class, () -> bench.receive(record(utf8(ARTICLE), raw)));
        assertInstanceOf(RegistryUnavailableException.class, rootOf(failure));
        assertTrue(bench.dead().isEmpty());
    }

    @Test
    void whatNoStepForesawIsADeadLetterOfTheLastNet() {
        bench.close();
        bench = Bench.atLeastOnce(stateDir, SmallAnalyzer.create(), new Unwilling(() -> {
            throw new IllegalStateException("Injected by the test");
        }));
        TestRecord<byte[], byte[]> record = record(utf8(ARTICLE), new byte[] {0, 0, 0, 0, 1, 5});
        record.headers().add("traceparent", utf8("00-1-2-3"));
        bench.receive(record);

        TestRecord<byte[], byte[]> dead = bench.dead().get(0);
        assertArrayEquals(record.value(), dead.value());
        assertArrayEquals(record.key(), dead.key());
        Map<String, String> headers = headers(dead);
        assertEquals("00-1-2-3", headers.get("traceparent"));
        assertEquals("decode", headers.get(DeadLetterHeaders.STEP));
        assertEquals("unexpected", headers.get(DeadLetterHeaders.REASON));
        assertEquals("java.lang.IllegalStateException", headers.get(DeadLetterHeaders.EXCEPTION));
        assertEquals("0", headers.get(DeadLetterHeaders.OFFSET));
    }

    private void assertDead(String step, String reason, @Nullable String exception) {
        List<TestRecord<byte[], byte[]>> dead = bench.dead();
        assertEquals(1, dead.size());
        Map<String, String> headers = headers(dead.get(0));
        assertEquals(
                Arrays.asList(step, reason, exception),
                Arrays.asList(
                        headers.get(DeadLetterHeaders.STEP),
                        headers.get(DeadLetterHeaders.REASON),
                        headers.get(DeadLetterHeaders.EXCEPTION)));
    }

    private static TestRecord<byte[], byte[]> record(byte @Nullable [] key, byte @Nullable [] value) {
        return new TestRecord<>(key, value, DAY_ONE);
    }

    private static Map<String, String> headers(TestRecord<byte[], byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header)));
        return headers;
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Throwable rootOf(Throwable thrown) {
        return thrown.getCause() == null ? thrown : rootOf(thrown.getCause());
    }

    /** A registry that fails whoever asks for a schema. */
    private record Unwilling(Runnable failure) implements SchemaRegistry {
        @Override
        public int idOf(String subject, Schema schema) {
            failure.run();
            return 0;
        }

        @Override
        public Schema byId(int id) {
            failure.run();
            return Schema.create(Schema.Type.NULL);
        }

        @Override
        public int register(String subject, Schema schema) {
            failure.run();
            return 0;
        }
    }
}
