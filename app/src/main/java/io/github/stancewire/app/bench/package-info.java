/** Measures how fast articles come in, with input of its own making. */
@NullMarked
package io.github.stancewire.app.bench;

import org.jspecify.annotations.NullMarked;
