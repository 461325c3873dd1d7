/** How one place of a sentence stands to another by a trained model, whose file stands beside the classes: reading, features and training. */
@NullMarked
package io.github.stancewire.analysis.stance.pairs;

import org.jspecify.annotations.NullMarked;
