/** Topic names and settings as one typed contract. */
@NullMarked
package io.github.stancewire.schemas.topic;

import org.jspecify.annotations.NullMarked;
