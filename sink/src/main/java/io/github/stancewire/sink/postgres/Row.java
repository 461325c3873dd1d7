package io.github.stancewire.sink.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Fills the parameters of a statement from left to right, so that no writer counts them. */
final class Row {
    private final PreparedStatement statement;
    private int filled;

    private Row(PreparedStatement statement) {
        this.statement = statement;
    }

    static Row of(PreparedStatement statement) {
        return new Row(statement);
    }

    Row text(String value) throws SQLException {
        statement.setString(++filled, value);
        return this;
    }

    Row text(Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            return text(value.get());
        }
        statement.setNull(++filled, Types.VARCHAR);
        return this;
    }

    Row number(int value) throws SQLException {
        statement.setInt(++filled, value);
        return this;
    }

    Row number(OptionalInt value) throws SQLException {
        if (value.isPresent()) {
            return number(value.getAsInt());
        }
        statement.setNull(++filled, Types.INTEGER);
        return this;
    }

    Row big(long value) throws SQLException {
        statement.setLong(++filled, value);
        return this;
    }

    Row big(Optional<Long> value) throws SQLException {
        if (value.isPresent()) {
            return big(value.get());
        }
        statement.setNull(++filled, Types.BIGINT);
        return this;
    }

    Row real(double value) throws SQLException {
        statement.setDouble(++filled, value);
        return this;
    }

    Row flag(boolean value) throws SQLException {
        statement.setBoolean(++filled, value);
        return this;
    }

    Row day(LocalDate value) throws SQLException {
        statement.setObject(++filled, value);
        return this;
    }

    Row instant(Instant value) throws SQLException {
        statement.setObject(++filled, value.atOffset(ZoneOffset.UTC));
        return this;
    }

    Row bytes(byte @Nullable [] value) throws SQLException {
        statement.setBytes(++filled, value);
        return this;
    }

    /** An array of PostgreSQL's element type {@code type}, each element in its text form. */
    Row array(String type, List<String> elements) throws SQLException {
        statement.setArray(++filled, statement.getConnection().createArrayOf(type, elements.toArray()));
        return this;
    }

    void addToBatch() throws SQLException {
        statement.addBatch();
    }
}
