package io.github.stancewire.enrich.topology;

import java.util.function.Function;

/** How far a raw record has come: on its way with what the steps so far made of it, or already at its outcome. */
sealed interface Progress<T> {
    /** The next step goes on from here. */
    record OnTheWay<T>(T value) implements Progress<T> {}

    /** The remaining steps let it pass. */
    record Ended<T>(Outcome outcome) implements Progress<T> {}

    /** Takes the next step, unless it has ended. */
    default <R> Progress<R> then(Function<T, Progress<R>> step) {
        if (this instanceof OnTheWay<T> onTheWay) {
            return step.apply(onTheWay.value());
        }
        return new Ended<>(((Ended<T>) this).outcome());
    }

    /** Takes the last step, unless it has ended. */
    default Outcome end(Function<T, Outcome> step) {
        return this instanceof OnTheWay<T> onTheWay ? step.apply(onTheWay.value()) : ((Ended<T>) this).outcome();
    }
}
