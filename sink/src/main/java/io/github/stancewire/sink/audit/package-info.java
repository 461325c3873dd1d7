/** Proof by comparison: raw records with outcomes, rows with outcomes, and evidence with the text it was read from. */
@NullMarked
package io.github.stancewire.sink.audit;

import org.jspecify.annotations.NullMarked;
