/** What one run brought, read from PostgreSQL. */
@NullMarked
package io.github.stancewire.sink.summary;

import org.jspecify.annotations.NullMarked;
