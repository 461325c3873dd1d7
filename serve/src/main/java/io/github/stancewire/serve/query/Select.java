package io.github.stancewire.serve.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One SELECT with its conditions. Text that came from outside enters only as a bound value, never as SQL. Not
 * thread-safe; made for one use.
 */
final class Select {

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final String begin;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private String end = "";

    Select(String begin) {
        this.begin = begin;
    }

    /** Adds a condition with as many question marks as there are values. */
    Select where(String condition, Object... bound) {
        conditions.add("(" + condition + ")");
        values.addAll(List.of(bound));
        return this;
    }

    /** Adds a condition on one value, in every place of a question mark, if the value is there. */
    Select and(String condition, Optional<?> value) {
        value.ifPresent(present -> {
            conditions.add("(" + condition + ")");
            condition.chars().filter(c -> c == '?').forEach(mark -> values.add(present));
        });
        return this;
    }

    /** What follows the conditions. Its values come last. */
    Select end(String sql, Object... bound) {
        end = sql;
        values.addAll(List.of(bound));
        return this;
    }

    <T> List<T> list(Connection connection, Row<T> row) throws SQLException {
        try (var statement = connection.prepareStatement(sql())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (var rows = statement.executeQuery()) {
                var result = new ArrayList<T>();
                while (rows.next()) {
                    result.add(row.read(rows));
                }
                return result;
            }
        }
    }

    <T> Optional<T> first(Connection connection, Row<T> row) throws SQLException {
        return list(connection, row).stream().findFirst();
    }

    private String sql() {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return begin + where + " " + end;
    }
}
