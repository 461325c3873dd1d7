/** A sentence of the news and its grammar: tags mended before it is parsed, quotation marks, phrases, and who does what to whom. */
@NullMarked
package io.github.stancewire.analysis.stance.clause;

import org.jspecify.annotations.NullMarked;
