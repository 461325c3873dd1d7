/** The whole program from outside: real processes, real servers, faults. */
@NullMarked
package io.github.stancewire.e2e;

import org.jspecify.annotations.NullMarked;
