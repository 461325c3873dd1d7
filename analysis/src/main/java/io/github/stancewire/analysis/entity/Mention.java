package io.github.stancewire.analysis.entity;

import io.github.stancewire.analysis.Span;

/** @param kind how the text names the entity */
public record Mention(Span span, Kind kind) {
    /** How a text names an entity. */
    public enum Kind {
        /** A full or short proper name, an acronym included. */
        NAME,
        /** A demonym as noun or adjective: "Chinese", "the Russians". */
        DEMONYM,
        /** A capital or seat that stands for its government: "Washington warned", "the Kremlin". */
        SEAT,
        /** A title or role with or without the name: "President Trump", "the Chinese president". */
        ROLE,
        /** A pronoun or definite description resolved to the entity; not reported among an entity's mentions. */
        REFERENCE
    }
}
