/** Where the program begins. */
@NullMarked
package io.github.stancewire.app;

import org.jspecify.annotations.NullMarked;
