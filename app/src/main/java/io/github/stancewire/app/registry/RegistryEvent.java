package io.github.stancewire.app.registry;

import java.util.Optional;

/** What can happen to a registry; its state is all events in order. */
sealed interface RegistryEvent {
    /** A version was registered, hidden or shown again. */
    record SchemaStored(RegisteredSchema schema) implements RegistryEvent {}

    /** A version is gone for ever. */
    record SchemaErased(String subject, int version) implements RegistryEvent {}

    /** Every version of a subject up to this one was hidden; only other registries write it. */
    record SubjectHidden(String subject, int upTo) implements RegistryEvent {}

    /** A level was set or, when empty, taken back; without a subject it is for all. */
    record LevelSet(Optional<String> subject, Optional<CompatibilityLevel> level) implements RegistryEvent {}

    /** A mode was set or, when empty, taken back; without a subject it is for all. */
    record ModeSet(Optional<String> subject, Optional<Mode> mode) implements RegistryEvent {}

    /** Ids up to this one have been given out, though compaction may have removed their schemas. */
    record IdsUsed(int highest) implements RegistryEvent {}
}
