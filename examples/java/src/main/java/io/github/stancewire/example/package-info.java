/** Programs downstream of Stancewire, to read and to copy from. */
@NullMarked
package io.github.stancewire.example;

import org.jspecify.annotations.NullMarked;
