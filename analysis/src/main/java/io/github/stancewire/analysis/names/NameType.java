package io.github.stancewire.analysis.names;

import java.util.Locale;
import java.util.Optional;

/** What a name is the name of, in the classes of the Groningen Meaning Bank. */
public enum NameType {
    /** A place. */
    GEO("geo"),
    /** A nationality, or a state as a political actor. */
    GPE("gpe"),
    ORGANIZATION("org"),
    PERSON("per"),
    TIME("tim"),
    ARTIFACT("art"),
    EVENT("eve"),
    NATURAL_PHENOMENON("nat");

    private final String label;

    NameType(String label) {
        this.label = label;
    }

    /** As it stands in the corpus's files: {@code per}. */
    public String label() {
        return label;
    }

    /** The type of a label of either letter case; empty for none. */
    public static Optional<NameType> of(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        for (NameType type : values()) {
            if (type.label.equals(lower)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
