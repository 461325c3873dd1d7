package io.github.stancewire.analysis.entity;

/** What kind of thing an entity is; an issue is {@link #OTHER}. */
public enum EntityType {
    PERSON,
    COUNTRY,
    ORGANIZATION,
    LOCATION,
    OTHER
}
