/** Takes in what sources hold, once or again and again, and says what became of each thing. */
@NullMarked
package io.github.stancewire.ingest;

import org.jspecify.annotations.NullMarked;
