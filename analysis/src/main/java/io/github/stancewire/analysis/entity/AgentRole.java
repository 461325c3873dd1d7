package io.github.stancewire.analysis.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an unnamed actor does for its party. A closed set. */
enum AgentRole {
    GOVERNMENT,
    MILITARY,
    POLICE,
    COURTS,
    LEGISLATURE,
    OPPOSITION,
    REBELS,
    MEDIA,
    BUSINESS,
    CIVILIANS,
    INTERNATIONAL;

    static Optional<AgentRole> of(String name) {
        return Stream.of(values()).filter(role -> role.label().equals(name)).findFirst();
    }

    /** As written in {@code agents.tsv}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String names() {
        return Stream.of(values()).map(AgentRole::label).collect(Collectors.joining(", "));
    }
}
