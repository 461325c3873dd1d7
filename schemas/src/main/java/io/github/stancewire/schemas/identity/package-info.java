/** What makes two received things the same article. */
@NullMarked
package io.github.stancewire.schemas.identity;

import org.jspecify.annotations.NullMarked;
