/** A small schema registry with the Confluent API, kept in the compacted topic {@code _schemas}. */
@NullMarked
package io.github.stancewire.app.registry;

import org.jspecify.annotations.NullMarked;
