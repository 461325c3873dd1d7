package io.github.stancewire.schemas.wire;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.stancewire.schemas.ArticleState;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.topic.Topics;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken bytes end in one exception, and never take more memory than a few times their own size. */
class AvroSerdeFuzzTest {
    private static final int ROUNDS = 10_000;
    /** Records here have about 200 bytes. */
    private static final long LARGEST_ALLOCATION_BYTES = 4L * 1024 * 1024;

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aBrokenArticleIsReadOrUndecodable() {
        AvroSerde<RawArticle> serde = AvroSerde.of(registry, Topics.RAW, RawArticle.class);
        breakAndDecode(serde, serde.encode(SampleRecords.raw()), 20_260_715L);
    }

    @Test
    void aBrokenStateIsReadOrUndecodable() {
        AvroSerde<ArticleState> serde = AvroSerde.of(registry, Topics.STATE_SUBJECT, ArticleState.class);
        breakAndDecode(serde, serde.encode(SampleRecords.state()), 20_260_716L);
    }

    /** Lengths as zigzag varints; -2, a megabyte, two gigabytes and a bit more, the largest long. */
    @ParameterizedTest
    @ValueSource(longs = {-2, 1_000_000, Integer.MAX_VALUE - 8L, Integer.MAX_VALUE, 5_000_000_000L, Long.MAX_VALUE})
    void aLengthThatLiesIsUndecodable(long length) {
        AvroSerde<RawArticle> serde = AvroSerde.of(registry, Topics.RAW, RawArticle.class);
        byte[] good = serde.encode(SampleRecords.raw());
        // The first field is the article's id, a string.
        byte[] bytes = Arrays.copyOf(good, 5 + 10);
        long zigzag = (length << 1) ^ (length >> 63);
        for (int i = 5; i < bytes.length; i++, zigzag >>>= 7) {
            bytes[i] = (byte) ((zigzag & 0x7F) | (i < bytes.length - 1 ? 0x80 : 0));
        }
        long before = allocated();
        assertThrows(UndecodableRecordException.class, () -> serde.decode(bytes));
        assertTrue(allocated() - before < LARGEST_ALLOCATION_BYTES, "length " + length);
    }

    private <T extends SpecificRecord> void breakAndDecode(AvroSerde<T> serde, byte[] good, long seed) {
        Random random = new Random(seed);
        serde.decode(good);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] broken = broken(good, random);
            long before = allocated();
            try {
                serde.decode(broken);
            } catch (UndecodableRecordException expected) {
                // Most of them; anything else fails the test by itself.
            }
            assertTrue(allocated() - before < LARGEST_ALLOCATION_BYTES, "seed " + seed + ", round " + round);
        }
    }

    private static byte[] broken(byte[] good, Random random) {
        byte[] bytes = Arrays.copyOf(good, random.nextInt(10) == 0 ? random.nextInt(good.length) : good.length);
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            byte[] noise = new byte[random.nextInt(12) + 1];
            random.nextBytes(noise);
            // Bytes with the high bit set go on to the next: these make the longest lengths.
            if (random.nextBoolean()) {
                Arrays.fill(noise, (byte) 0xFF);
            }
            System.arraycopy(noise, 0, bytes, at, Math.min(noise.length, bytes.length - at));
        }
        return bytes;
    }

    private long allocated() {
        return memory.getCurrentThreadAllocatedBytes();
    }
}
