package io.github.stancewire.sink.postgres;

import java.util.List;
import java.util.stream.Collectors;

/** The text of statements over many columns, so that each column is named once. */
final class Statements {
    private Statements() {}

    static String insert(String table, List<String> columns) {
        String parameters = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + parameters + ")";
    }

    /** Assignments of the values that the insert brought. */
    static String overwrite(List<String> columns) {
        return columns.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "));
    }
}
