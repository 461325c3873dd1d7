package io.github.stancewire.analysis.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables of the gazetteer with what a user changes in them: a user's row takes the place of ours with the same key. */
final class DataFiles {
    private static final String REMOVE = "remove.tsv";

    /** The column that tells which row is meant. */
    private static final Map<String, String> KEYS = Map.of(
            "people.tsv", "name",
            "organizations.tsv", "id",
            "issues.tsv", "name",
            "places.tsv", "name",
            "titles.tsv", "title",
            "agents.tsv", "noun",
            "country-names.tsv", "party",
            "foreign-names.tsv", "id");

    /** What a user may give. */
    static final List<String> USERS = List.of(
            "people.tsv",
            "organizations.tsv",
            "issues.tsv",
            "places.tsv",
            "titles.tsv",
            "agents.tsv",
            "country-names.tsv",
            "foreign-names.tsv",
            REMOVE);

    /** Without anybody's changes. */
    static final DataFiles OWN = new DataFiles(Map.of(), Map.of());

    /** A user's rows by table. */
    private final Map<String, List<Table.Row>> added;

    /** By id, the names that are not to be found; none listed means the whole entry. */
    private final Map<String, Set<String>> removed;

    private DataFiles(Map<String, List<Table.Row>> added, Map<String, Set<String>> removed) {
        this.added = Map.copyOf(added);
        this.removed = Map.copyOf(removed);
    }

    /** @throws IllegalArgumentException naming the file and line that is wrong, and the way out */
    static DataFiles with(UserGazetteer user) {
        Map<String, List<Table.Row>> added = new HashMap<>();
        new TreeMap<>(user.files())
                .forEach((file, text) -> added.computeIfAbsent(UserGazetteer.kind(file), kind -> new ArrayList<>())
                        .addAll(Table.parse(file, text.lines().toList()).rows()));
        new UserRows(added).check();
        added.replaceAll((kind, rows) ->
                rows.stream().map(row -> UserRows.complete(kind, row)).toList());
        Map<String, Set<String>> removed = new HashMap<>();
        for (Table.Row row : added.getOrDefault(REMOVE, List.of())) {
            removed.put(row.get("id"), Set.copyOf(row.all("names")));
        }
        added.remove(REMOVE);
        return new DataFiles(added, removed);
    }

    Table read(String file) {
        Table own = Table.read(file);
        List<Table.Row> users = added.getOrDefault(file, List.of());
        if (users.isEmpty() && removed.isEmpty()) {
            return own;
        }
        Set<String> overridden = new HashSet<>();
        users.forEach(row -> overridden.add(key(file, row)));
        // First, so that of two bearers of one name the user's is taken.
        List<Table.Row> rows = new ArrayList<>(users);
        for (Table.Row row : own.rows()) {
            if (!overridden.contains(key(file, row)) && !removes(id(file, row))) {
                rows.add(row);
            }
        }
        return new Table(file, rows);
    }

    /** Whether an entry is not to be there at all. */
    boolean removes(String id) {
        Set<String> names = removed.get(id);
        return names != null && names.isEmpty();
    }

    /** Whether an entry is not to be found by this name. */
    boolean removes(String id, String name) {
        return removed.getOrDefault(id, Set.of()).contains(name);
    }

    /** What tells the rows of a table apart: names by their slug, as in the ids made of them. */
    static String key(String file, Table.Row row) {
        String column = KEYS.get(file);
        if (column == null) {
            return file + ":" + row.line();
        }
        return column.equals("name") ? Spelling.slug(row.get(column)) : row.get(column);
    }

    private static String id(String file, Table.Row row) {
        return switch (file) {
            case "people.tsv" -> "person:" + key(file, row);
            case "organizations.tsv" -> "org:" + key(file, row);
            case "issues.tsv" -> "issue:" + key(file, row);
            case "places.tsv" -> row.find("sort").orElse("place") + ":" + key(file, row);
            default -> "";
        };
    }
}
