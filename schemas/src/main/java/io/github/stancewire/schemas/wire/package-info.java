/** The Confluent wire format and the schema registry that it needs. */
@NullMarked
package io.github.stancewire.schemas.wire;

import org.jspecify.annotations.NullMarked;
