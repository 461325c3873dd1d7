package io.github.stancewire.analysis.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks what a user wrote before it is used: a typing error in a table shall stop the start, not spoil the tags. Every
 * message names file and line, what is wrong, and the way out.
 */
final class UserRows {
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "people.tsv", List.of("name", "surname", "variants", "offices"),
            "organizations.tsv", List.of("id", "name", "sort", "party", "names"),
            "issues.tsv", List.of("name", "sort", "party", "names"),
            "places.tsv", List.of("name", "party", "seat-of", "names", "sort"),
            "titles.tsv", List.of("title", "office", "acts"),
            "agents.tsv", List.of("noun", "role", "acts", "local"),
            "country-names.tsv", List.of("party", "name", "names", "demonyms", "prefixes", "seats"),
            "remove.tsv", List.of("id", "names"));

    private static final Map<String, List<String>> REQUIRED = Map.of(
            "people.tsv", List.of("name", "offices"),
            "organizations.tsv", List.of("id", "name", "sort"),
            "issues.tsv", List.of("name", "sort"),
            "places.tsv", List.of("name"),
            "titles.tsv", List.of("title"),
            "agents.tsv", List.of("noun", "role"),
            "country-names.tsv", List.of("party"),
            "foreign-names.tsv", List.of("id"),
            "remove.tsv", List.of("id"));

    private static final List<String> YES_OR_NO = List.of("yes", "no");

    private final Map<String, List<Table.Row>> rows;
    private final Set<String> parties = new TreeSet<>();

    UserRows(Map<String, List<Table.Row>> rows) {
        this.rows = rows;
        Gazetteer.shared().entries().values().forEach(entry -> {
            parties.add(entry.id().substring(entry.id().indexOf(':') + 1));
            if (entry.type() == EntityType.ORGANIZATION) {
                parties.add(entry.name());
            }
        });
        of("organizations.tsv").forEach(row -> parties.add(row.get("id")));
        of("country-names.tsv").forEach(row -> parties.add(row.get("party")));
    }

    void check() {
        rows.forEach((file, list) -> {
            list.forEach(row -> columns(file, row));
            twice(file, list);
        });
        Stream.of("organizations.tsv", "issues.tsv", "places.tsv")
                .flatMap(file -> of(file).stream())
                .forEach(row -> row.find("party").ifPresent(party -> party(row, party)));
        of("people.tsv").forEach(this::offices);
        of("titles.tsv").forEach(row -> oneOf(row, "acts", YES_OR_NO));
        for (Table.Row row : of("agents.tsv")) {
            oneOf(row, "acts", YES_OR_NO);
            oneOf(row, "local", YES_OR_NO);
            if (AgentRole.of(row.get("role")).isEmpty()) {
                throw new IllegalArgumentException(
                        row.where() + ": unknown role \"" + row.get("role") + "\"; give one of " + AgentRole.names());
            }
        }
        of("remove.tsv").forEach(UserRows::isThere);
    }

    private static void oneOf(Table.Row row, String column, List<String> values) {
        if (row.header().contains(column) && !values.contains(row.get(column))) {
            throw new IllegalArgumentException(row.where() + ": \"" + column + "\" is \"" + row.get(column)
                    + "\"; write " + String.join(" or ", values));
        }
    }

    private List<Table.Row> of(String file) {
        return rows.getOrDefault(file, List.of());
    }

    private static void columns(String file, Table.Row row) {
        List<String> known = COLUMNS.getOrDefault(file, row.header());
        for (String column : row.header()) {
            if (!known.contains(column)) {
                throw new IllegalArgumentException(row.file() + ": unknown column \"" + column
                        + "\"; the first line holds some of " + String.join(", ", known) + ", parted by tabs");
            }
        }
        for (String column : REQUIRED.getOrDefault(file, List.of())) {
            if (!row.header().contains(column)) {
                throw new IllegalArgumentException(row.file() + ": no column \"" + column + "\"; the first line holds "
                        + String.join(", ", known) + ", parted by tabs");
            }
            if (row.find(column).isEmpty()) {
                throw new IllegalArgumentException(row.where() + ": \"" + column + "\" is empty; fill it in");
            }
        }
    }

    /** A row with all columns of its table; those that the user left out are empty. */
    static Table.Row complete(String file, Table.Row row) {
        List<String> columns = COLUMNS.getOrDefault(file, row.header());
        List<String> cells = columns.stream()
                .map(column -> row.header().contains(column) ? row.get(column) : "")
                .toList();
        return new Table.Row(row.file(), row.line(), columns, cells);
    }

    private static void twice(String file, List<Table.Row> list) {
        Map<String, Table.Row> seen = new HashMap<>();
        for (Table.Row row : list) {
            Table.Row other = seen.put(file.equals("remove.tsv") ? row.get("id") : DataFiles.key(file, row), row);
            if (other != null) {
                throw new IllegalArgumentException(row.where() + ": the same as " + other.where() + ": \""
                        + row.cells().get(0).strip() + "\"; keep one of the two lines");
            }
        }
    }

    private void offices(Table.Row row) {
        for (String office : row.get("offices").split(";", -1)) {
            if (!office.isBlank()) {
                term(row, office.strip()).party().ifPresent(party -> party(row, party));
            }
        }
    }

    private static Term term(Table.Row row, String office) {
        try {
            return Term.parse(office);
        } catch (RuntimeException faulty) {
            throw new IllegalArgumentException(
                    row.where() + ": " + faulty.getMessage()
                            + "; write PARTY:office FROM..TO with days as 2024-05-31, 2024-05 or 2024",
                    faulty);
        }
    }

    private void party(Table.Row row, String party) {
        if (!parties.contains(party)) {
            throw new IllegalArgumentException(row.where() + ": unknown party \"" + party
                    + "\"; give an ISO 3166-1 alpha-3 code, the id of an organisation" + similar(party)
                    + ", or list it in organizations.tsv");
        }
    }

    private String similar(String party) {
        String found = parties.stream()
                .filter(known -> known.length() > 2 && known.regionMatches(true, 0, party, 0, 2))
                .limit(5)
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "" : " (such as " + found + ")";
    }

    private static void isThere(Table.Row row) {
        if (Gazetteer.shared().entry(row.get("id")).isEmpty()) {
            throw new IllegalArgumentException(row.where() + ": no entry \"" + row.get("id")
                    + "\" to remove; ids are those of the output, such as person:xi-jinping or org:NATO");
        }
    }
}
