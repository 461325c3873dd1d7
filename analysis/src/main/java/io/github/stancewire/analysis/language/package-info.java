/** Which language a text is in, and its sentences and words. */
@NullMarked
package io.github.stancewire.analysis.language;

import org.jspecify.annotations.NullMarked;
