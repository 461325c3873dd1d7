package io.github.stancewire.serve.query;

import java.util.List;
import java.util.Optional;

/**
 * Rows of a list and where to go on.
 *
 * @param next where the next page begins, if there is one
 */
public record Page<T>(List<T> items, Optional<Position> next) {

    public Page {
        items = List.copyOf(items);
    }
}
