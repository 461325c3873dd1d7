package io.github.stancewire.app.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A log in memory that outlives the registries on it, can be compacted, and fails when told to. */
final class MemoryLog implements SchemaLog {
    private final List<Entry> entries = new ArrayList<>();
    private int opened;
    /** The next write fails; with true, after it has reached the log. */
    private @Nullable Boolean fault;

    synchronized void failNextWrite(boolean afterItReachedTheLog) {
        fault = afterItReachedTheLog;
    }

    /** Leaves the last value of each key, and forgets keys without one. */
    synchronized void compact() {
        Map<String, Entry> last = new LinkedHashMap<>();
        for (Entry entry : entries) {
            last.remove(entry.key());
            if (entry.value().isPresent()) {
                last.put(entry.key(), entry);
            }
        }
        entries.clear();
        entries.addAll(last.values());
    }

    synchronized void add(Entry entry) {
        entries.add(entry);
    }

    synchronized int opened() {
        return opened;
    }

    @Override
    public synchronized void open(Consumer<Entry> reader) {
        opened++;
        entries.forEach(reader);
    }

    @Override
    public synchronized void append(List<Entry> added) {
        Boolean failing = fault;
        fault = null;
        if (failing == null || failing) {
            entries.addAll(added);
        }
        if (failing != null) {
            throw new LogException("the brokers are away");
        }
    }

    @Override
    public void close() {
        // It outlives its registries.
    }
}
