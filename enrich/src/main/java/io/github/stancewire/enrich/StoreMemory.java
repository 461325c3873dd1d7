package io.github.stancewire.enrich;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds what the store holds in memory outside of the heap: one cache for the blocks, indexes and unwritten entries of
 * all partitions of this process. By its defaults RocksDB takes up to a hundred megabytes for each partition. Made by
 * Kafka Streams, which hands in settings and nothing else; what is shared is therefore static.
 */
public final class StoreMemory implements RocksDBConfigSetter {
    /** Setting that holds the bound in bytes. */
    static final String BYTES = "stancewire.store.memory.bytes";

    /** Of the whole; the rest is left to blocks that are read. */
    private static final double UNWRITTEN_SHARE = 0.5;

    /** So many bytes are gathered for a partition before they are written: small, for there are many partitions. */
    private static final long WRITE_BUFFER_BYTES = 4L * 1024 * 1024;

    private static final int WRITE_BUFFERS = 2;
    private static final int ANY_SHARDS = -1;

    /** By bound; in a process there is one, in its tests a few. They live as long as the process. */
    private static final Map<Long, Shared> SHARED = new ConcurrentHashMap<>();

    private record Shared(Cache cache, WriteBufferManager unwritten) {
        static Shared of(long bytes) {
            RocksDB.loadLibrary();
            // No strict limit: at it, reads would fail instead of waiting for room.
            Cache cache = new LRUCache(bytes, ANY_SHARDS, false, 0.1);
            return new Shared(cache, new WriteBufferManager((long) (bytes * UNWRITTEN_SHARE), cache));
        }
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> settings) {
        long bytes = ((Number) Objects.requireNonNull(settings.get(BYTES), BYTES)).longValue();
        Shared shared = SHARED.computeIfAbsent(bytes, Shared::of);
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(shared.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(shared.unwritten());
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS);
    }

    /** Closes nothing: other partitions go on with what is shared. */
    @Override
    public void close(String storeName, Options options) {}
}
