/** Looks at a source once, without taking anything in, and tells people what would be taken. */
@NullMarked
package io.github.stancewire.ingest.trial;

import org.jspecify.annotations.NullMarked;
