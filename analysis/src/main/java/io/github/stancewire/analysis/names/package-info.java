/** Finds names of persons, organisations, places and others by a model that {@code lab train-names} makes. */
@NullMarked
package io.github.stancewire.analysis.names;

import org.jspecify.annotations.NullMarked;
