package io.github.stancewire.app.registry;

import io.github.stancewire.app.registry.RegistryEvent.IdsUsed;
import io.github.stancewire.app.registry.RegistryEvent.LevelSet;
import io.github.stancewire.app.registry.RegistryEvent.ModeSet;
import io.github.stancewire.app.registry.RegistryEvent.SchemaErased;
import io.github.stancewire.app.registry.RegistryEvent.SchemaStored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * Changes of a registry: each is decided on the state, then kept in the log, then seen. One at a time; reading does not
 * wait for them. Thread-safe.
 */
final class Registry implements AutoCloseable {
    private final SchemaLog log;
    private volatile RegistryState state = new RegistryState();
    /** True when a write failed and may be in the log nevertheless. */
    private boolean unsure;

    Registry(SchemaLog log) {
        this.log = log;
    }

    /** Reads the log to its end; before that there is nothing to ask. */
    synchronized void load() {
        RegistryState fresh = new RegistryState();
        log.open(entry -> EventFormat.decode(entry).ifPresent(fresh::apply));
        state = fresh;
        unsure = false;
    }

    RegistryState state() {
        return state;
    }

    /** Registers a schema unless it is there, and returns its id. */
    synchronized int register(String subject, Schema schema) {
        reloadIfUnsure();
        String text = schema.toString();
        Optional<RegisteredSchema> there = find(subject, text, false);
        if (there.isPresent()) {
            return there.get().id();
        }
        checkWritable(subject);
        List<String> reasons = levelFor(subject).incompatibilities(schema, schemas(state.versions(subject, false)));
        if (!reasons.isEmpty()) {
            throw RegistryException.incompatible(subject, reasons + "; compatibility level " + levelFor(subject));
        }
        int id = state.idOf(text).orElseGet(() -> state.highestId() + 1);
        write(List.of(
                new SchemaStored(new RegisteredSchema(subject, state.highestVersion(subject) + 1, id, text, false))));
        return id;
    }

    /** The subject's version of a schema, the latest if several. */
    Optional<RegisteredSchema> find(String subject, String text, boolean withDeleted) {
        return state.versions(subject, withDeleted).stream()
                .filter(version -> version.schema().equals(text))
                .reduce((earlier, later) -> later);
    }

    CompatibilityLevel levelFor(String subject) {
        return state.level(subject).orElseGet(state::level);
    }

    /** Hides or, where that has been done, erases one version. */
    synchronized void deleteVersion(RegisteredSchema version, boolean permanent) {
        reloadIfUnsure();
        checkWritable(version.subject());
        if (permanent && !version.deleted()) {
            throw RegistryException.versionNotSoftDeleted(version.subject(), version.version());
        }
        if (!permanent && version.deleted()) {
            throw RegistryException.versionSoftDeleted(version.subject(), version.version());
        }
        write(deletions(List.of(version), permanent).toList());
    }

    /** Hides or, where that has been done, erases every version and the subject's settings; returns their numbers. */
    synchronized List<Integer> deleteSubject(String subject, boolean permanent) {
        reloadIfUnsure();
        checkWritable(subject);
        List<RegisteredSchema> live = state.versions(subject, false);
        List<RegisteredSchema> all = state.versions(subject, true);
        if (all.isEmpty()) {
            throw RegistryException.noSubject(subject);
        }
        if (permanent && !live.isEmpty()) {
            throw RegistryException.subjectNotSoftDeleted(subject);
        }
        if (!permanent && live.isEmpty()) {
            throw RegistryException.subjectSoftDeleted(subject);
        }
        List<RegisteredSchema> deleted = permanent ? all : live;
        List<RegistryEvent> events =
                new ArrayList<>(deletions(deleted, permanent).toList());
        state.level(subject).ifPresent(set -> events.add(new LevelSet(Optional.of(subject), Optional.empty())));
        state.mode(subject).ifPresent(set -> events.add(new ModeSet(Optional.of(subject), Optional.empty())));
        write(events);
        return deleted.stream().map(RegisteredSchema::version).toList();
    }

    synchronized void set(RegistryEvent setting) {
        reloadIfUnsure();
        write(List.of(setting));
    }

    @Override
    public void close() {
        log.close();
    }

    static List<Schema> schemas(List<RegisteredSchema> versions) {
        return versions.stream()
                .map(version -> AvroText.stored(version.schema()))
                .toList();
    }

    /** The ids are noted before anything is erased: an id must never come to mean another schema. */
    private Stream<RegistryEvent> deletions(List<RegisteredSchema> versions, boolean permanent) {
        return permanent
                ? Stream.concat(
                        Stream.of(new IdsUsed(state.highestId())),
                        versions.stream().map(version -> new SchemaErased(version.subject(), version.version())))
                : versions.stream().map(version -> new SchemaStored(version.hidden()));
    }

    private void checkWritable(String subject) {
        if (!state.writable(subject)) {
            throw RegistryException.notPermitted("Subject " + subject + " is in read-only mode");
        }
    }

    private void write(List<RegistryEvent> events) {
        try {
            log.append(events.stream().map(EventFormat::encode).toList());
        } catch (SchemaLog.LogException e) {
            unsure = true;
            throw RegistryException.store(String.valueOf(e.getMessage()));
        }
        events.forEach(state::apply);
    }

    private void reloadIfUnsure() {
        if (unsure) {
            try {
                load();
            } catch (SchemaLog.LogException e) {
                throw RegistryException.store(String.valueOf(e.getMessage()));
            }
        }
    }
}
