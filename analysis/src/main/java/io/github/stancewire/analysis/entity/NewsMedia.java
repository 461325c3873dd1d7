package io.github.stancewire.analysis.entity;

import java.util.Set;
import java.util.stream.Collectors;

/** Which organisations of the gazetteer are news media, who mostly carry what others say. Immutable. */
public final class NewsMedia {
    private static final Set<String> IDS = Table.read("organizations.tsv").rows().stream()
            .filter(row -> row.get("sort").equals("media"))
            .map(row -> "org:" + row.get("id"))
            .collect(Collectors.toUnmodifiableSet());

    private NewsMedia() {}

    /** Whether an entity, told by its id, is a news agency, newspaper, broadcaster or the like. */
    public static boolean includes(String entity) {
        return IDS.contains(entity);
    }
}
