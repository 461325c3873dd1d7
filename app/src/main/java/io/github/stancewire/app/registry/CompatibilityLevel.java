package io.github.stancewire.app.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** What a new version of a schema owes the earlier ones; names and meaning are Confluent's. */
enum CompatibilityLevel {
    NONE(false, false, false),
    /** Readers of the new version read what the last one wrote. */
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    /** Readers of the last version read what the new one writes. */
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean backward;
    private final boolean forward;
    private final boolean transitive;

    CompatibilityLevel(boolean backward, boolean forward, boolean transitive) {
        this.backward = backward;
        this.forward = forward;
        this.transitive = transitive;
    }

    static Optional<CompatibilityLevel> of(String name) {
        return Stream.of(values())
                .filter(level -> level.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * Returns what stands in the way of the new version, each on a line for people; empty when nothing does.
     *
     * @param earlier oldest first
     */
    List<String> incompatibilities(Schema added, List<Schema> earlier) {
        List<Schema> judged =
                transitive || earlier.isEmpty() ? earlier : earlier.subList(earlier.size() - 1, earlier.size());
        List<String> found = new ArrayList<>();
        for (Schema other : judged) {
            if (backward) {
                found.addAll(read(added, other, "The new schema cannot read an earlier one"));
            }
            if (forward) {
                found.addAll(read(other, added, "An earlier schema cannot read the new one"));
            }
        }
        return found;
    }

    private static List<String> read(Schema reader, Schema writer, String complaint) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(found ->
                        complaint + ": " + found.getType() + " at " + found.getLocation() + ": " + found.getMessage())
                .toList();
    }
}
