@NullMarked
package io.github.stancewire.analysis.stance.pairs;

import org.jspecify.annotations.NullMarked;
