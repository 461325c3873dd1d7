package io.github.stancewire.serve.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Some rows of a list. */
public record Slice(Optional<Position> from, int limit) {

    public Slice {
        if (limit < 1) {
            throw new IllegalArgumentException("A page holds at least one row, not " + limit);
        }
    }

    /** Adds the order and the bounds; one row more than the limit tells whether there is a next page. */
    void apply(Select select, String dayColumn, String idColumn) {
        from.ifPresent(position -> select.where(
                "%1$s <= ? AND (%1$s < ? OR %2$s > ?)".formatted(dayColumn, idColumn),
                position.day(),
                position.day(),
                position.id()));
        select.end("ORDER BY %s DESC, %s LIMIT ?".formatted(dayColumn, idColumn), limit + 1);
    }

    <T> Page<T> page(List<T> rows, Function<T, Position> positionOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        return new Page<>(rows.subList(0, limit), Optional.of(positionOf.apply(rows.get(limit - 1))));
    }
}
