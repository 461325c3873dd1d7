/** Who says what in a sentence, and what of it is told as a fact. */
@NullMarked
package io.github.stancewire.analysis.stance.speech;

import org.jspecify.annotations.NullMarked;
