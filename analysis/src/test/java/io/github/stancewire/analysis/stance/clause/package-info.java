@NullMarked
package io.github.stancewire.analysis.stance.clause;

import org.jspecify.annotations.NullMarked;
