@NullMarked
package io.github.stancewire.analysis.stance.targets;

import org.jspecify.annotations.NullMarked;
