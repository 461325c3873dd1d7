@NullMarked
package io.github.stancewire.analysis.stance.lexicon;

import org.jspecify.annotations.NullMarked;
