package io.github.stancewire.enrich.article;

import java.util.function.Function;

/** What came of reading an article: a value, or why there is none, which no second try will mend. */
public sealed interface Attempt<T> {
    /** It went well. */
    record Done<T>(T value) implements Attempt<T> {}

    /** The article is at fault, or makes analysis fail. */
    record Failed<T>(Failure failure) implements Attempt<T> {}

    /** Goes on with the value; a failure stays what it is. */
    default <R> Attempt<R> then(Function<T, Attempt<R>> next) {
        if (this instanceof Done<T> done) {
            return next.apply(done.value());
        }
        return new Failed<>(((Failed<T>) this).failure());
    }
}
