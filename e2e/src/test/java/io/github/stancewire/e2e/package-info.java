/** The whole program from outside: real processes, a real broker and database, faults, and a browser. */
@NullMarked
package io.github.stancewire.e2e;

import org.jspecify.annotations.NullMarked;
