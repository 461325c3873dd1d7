/** Who stands how to whom by rules over the tree of a sentence: one class for each kind of frame or construction. */
@NullMarked
package io.github.stancewire.analysis.stance.frames;

import org.jspecify.annotations.NullMarked;
