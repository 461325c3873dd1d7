/** Measures how well languages are told. */
@NullMarked
package io.github.stancewire.lab.language;

import org.jspecify.annotations.NullMarked;
