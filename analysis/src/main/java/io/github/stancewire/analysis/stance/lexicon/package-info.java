/** The words that show stances, and what each of them binds or tells; tables beside the classes hold them. */
@NullMarked
package io.github.stancewire.analysis.stance.lexicon;

import org.jspecify.annotations.NullMarked;
