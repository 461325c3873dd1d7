/** The database: connecting, migrating, and writing a batch with its positions in one transaction. */
@NullMarked
package io.github.stancewire.sink.postgres;

import org.jspecify.annotations.NullMarked;
