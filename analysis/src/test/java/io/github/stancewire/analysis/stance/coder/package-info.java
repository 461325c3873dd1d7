@NullMarked
package io.github.stancewire.analysis.stance.coder;

import org.jspecify.annotations.NullMarked;
