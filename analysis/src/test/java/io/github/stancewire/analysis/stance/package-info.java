@NullMarked
package io.github.stancewire.analysis.stance;

import org.jspecify.annotations.NullMarked;
