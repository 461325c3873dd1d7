/** Whether a sentence is good or bad for one that it mentions, by a trained model, whose file stands beside the classes. */
@NullMarked
package io.github.stancewire.analysis.stance.targets;

import org.jspecify.annotations.NullMarked;
