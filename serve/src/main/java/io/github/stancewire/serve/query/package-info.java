/** SQL in, records out: everything that is read from PostgreSQL. */
@NullMarked
package io.github.stancewire.serve.query;

import org.jspecify.annotations.NullMarked;
