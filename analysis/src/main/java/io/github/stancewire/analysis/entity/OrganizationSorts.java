package io.github.stancewire.analysis.entity;

import java.util.Set;
import java.util.stream.Collectors;

/** What some organisations of the gazetteer are, by their ids. Immutable. */
public final class OrganizationSorts {
    private static final Set<String> MEDIA = ids("media");
    private static final Set<String> ARMED_GROUPS = ids("armed-group");

    private OrganizationSorts() {}

    private static Set<String> ids(String sort) {
        return Table.read("organizations.tsv").rows().stream()
                .filter(row -> row.get("sort").equals(sort))
                .map(row -> "org:" + row.get("id"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A news agency, newspaper, broadcaster or the like, who mostly carries what others say. */
    public static boolean isMedium(String id) {
        return MEDIA.contains(id);
    }

    /** Fighters of no state. */
    public static boolean isArmedGroup(String id) {
        return ARMED_GROUPS.contains(id);
    }
}
