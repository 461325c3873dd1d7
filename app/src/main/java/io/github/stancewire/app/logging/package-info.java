/** Structured logs in a file; the console stays for people. */
@NullMarked
package io.github.stancewire.app.logging;

import org.jspecify.annotations.NullMarked;
