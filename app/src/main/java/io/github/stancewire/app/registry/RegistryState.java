package io.github.stancewire.app.registry;

import io.github.stancewire.app.registry.RegistryEvent.IdsUsed;
import io.github.stancewire.app.registry.RegistryEvent.LevelSet;
import io.github.stancewire.app.registry.RegistryEvent.ModeSet;
import io.github.stancewire.app.registry.RegistryEvent.SchemaErased;
import io.github.stancewire.app.registry.RegistryEvent.SchemaStored;
import io.github.stancewire.app.registry.RegistryEvent.SubjectHidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What all events so far amount to. No log, no HTTP; the same events always make the same state. Thread-safe. */
final class RegistryState {
    private static final CompatibilityLevel DEFAULT_LEVEL = CompatibilityLevel.FULL_TRANSITIVE;
    private static final Mode DEFAULT_MODE = Mode.READWRITE;

    private final NavigableMap<String, NavigableMap<Integer, RegisteredSchema>> subjects = new TreeMap<>();
    private final Map<String, CompatibilityLevel> levels = new HashMap<>();
    private final Map<String, Mode> modes = new HashMap<>();
    private CompatibilityLevel level = DEFAULT_LEVEL;
    private Mode mode = DEFAULT_MODE;
    private int highestId;

    synchronized void apply(RegistryEvent event) {
        if (event instanceof SchemaStored stored) {
            RegisteredSchema schema = stored.schema();
            subjects.computeIfAbsent(schema.subject(), subject -> new TreeMap<>())
                    .put(schema.version(), schema);
            highestId = Math.max(highestId, schema.id());
        } else if (event instanceof SchemaErased erased) {
            subjects.computeIfPresent(erased.subject(), (subject, versions) -> {
                versions.remove(erased.version());
                return versions;
            });
            subjects.values().removeIf(Map::isEmpty);
        } else if (event instanceof SubjectHidden hidden) {
            versionsOf(hidden.subject()).headMap(hidden.upTo(), true).replaceAll((version, schema) -> schema.hidden());
        } else if (event instanceof LevelSet set) {
            set.subject()
                    .ifPresentOrElse(
                            subject -> put(levels, subject, set.level()),
                            () -> level = set.level().orElse(DEFAULT_LEVEL));
        } else if (event instanceof ModeSet set) {
            set.subject()
                    .ifPresentOrElse(
                            subject -> put(modes, subject, set.mode()),
                            () -> mode = set.mode().orElse(DEFAULT_MODE));
        } else if (event instanceof IdsUsed used) {
            highestId = Math.max(highestId, used.highest());
        }
    }

    /** Every version, hidden ones as well, by subject and version. */
    synchronized List<RegisteredSchema> all() {
        return subjects.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }

    /** The subject's versions, oldest first. */
    synchronized List<RegisteredSchema> versions(String subject, boolean withDeleted) {
        return versionsOf(subject).values().stream()
                .filter(schema -> withDeleted || !schema.deleted())
                .toList();
    }

    /** The version; empty when it is hidden and those are not asked for. */
    synchronized Optional<RegisteredSchema> version(String subject, int version, boolean withDeleted) {
        return Optional.ofNullable(versionsOf(subject).get(version)).filter(schema -> withDeleted || !schema.deleted());
    }

    /** Every place of an id, hidden ones as well. */
    synchronized List<RegisteredSchema> withId(int id) {
        return all().stream().filter(schema -> schema.id() == id).toList();
    }

    /** The id that a schema has under whatever subject, hidden or not. */
    synchronized Optional<Integer> idOf(String schema) {
        return places().filter(place -> place.schema().equals(schema))
                .map(RegisteredSchema::id)
                .findFirst();
    }

    synchronized int highestId() {
        return highestId;
    }

    synchronized int highestVersion(String subject) {
        NavigableMap<Integer, RegisteredSchema> versions = versionsOf(subject);
        return versions.isEmpty() ? 0 : versions.lastKey();
    }

    synchronized CompatibilityLevel level() {
        return level;
    }

    synchronized Optional<CompatibilityLevel> level(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    synchronized Mode mode() {
        return mode;
    }

    synchronized Optional<Mode> mode(String subject) {
        return Optional.ofNullable(modes.get(subject));
    }

    /** Whether the subject's schemas may be changed; a global READONLY_OVERRIDE goes before the subject's own mode. */
    synchronized boolean writable(String subject) {
        return mode != Mode.READONLY_OVERRIDE && mode(subject).orElse(mode) == Mode.READWRITE;
    }

    private NavigableMap<Integer, RegisteredSchema> versionsOf(String subject) {
        NavigableMap<Integer, RegisteredSchema> versions = subjects.get(subject);
        return versions == null ? new TreeMap<>() : versions;
    }

    private Stream<RegisteredSchema> places() {
        return subjects.values().stream().flatMap(versions -> versions.values().stream());
    }

    private static <T> void put(Map<String, T> settings, String subject, Optional<T> value) {
        value.ifPresentOrElse(set -> settings.put(subject, set), () -> settings.remove(subject));
    }
}
