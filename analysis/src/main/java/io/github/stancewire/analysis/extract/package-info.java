/** From the bytes received to a clean article. */
@NullMarked
package io.github.stancewire.analysis.extract;

import org.jspecify.annotations.NullMarked;
