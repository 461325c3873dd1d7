/** Codes the stances of a whole text: which sentences are parsed, what carries over between them, and what rules and reader make of each. */
@NullMarked
package io.github.stancewire.analysis.stance.coder;

import org.jspecify.annotations.NullMarked;
