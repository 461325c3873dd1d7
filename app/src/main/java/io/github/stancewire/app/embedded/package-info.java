/** A real broker and a real PostgreSQL inside this process's care, kept in one data folder. */
@NullMarked
package io.github.stancewire.app.embedded;

import org.jspecify.annotations.NullMarked;
