package io.github.stancewire.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

class StoreMemoryTest {
    private static final Map<String, Object> BOUND = Map.of(StoreMemory.BYTES, 16L * 1024 * 1024);

    @Test
    void allPartitionsShareOneBound() {
        RocksDB.loadLibrary();
        try (Options one = new Options();
                Options another = new Options()) {
            configure(one, BOUND);
            configure(another, BOUND);
            assertEquals(one.writeBufferManager(), another.writeBufferManager());
        }
    }

    @Test
    void indexesCountTowardsTheBoundAsBlocksDo() {
        RocksDB.loadLibrary();
        try (Options options = new Options()) {
            configure(options, BOUND);
            assertTrue(((BlockBasedTableConfig) options.tableFormatConfig()).cacheIndexAndFilterBlocks());
        }
    }

    @Test
    void withoutABoundNothingBegins() {
        RocksDB.loadLibrary();
        try (Options options = new Options()) {
            assertThrows(NullPointerException.class, () -> configure(options, Map.of()));
        }
    }

    private static void configure(Options options, Map<String, Object> settings) {
        options.setTableFormatConfig(new BlockBasedTableConfig());
        new StoreMemory().setConfig("store", options, settings);
    }
}
