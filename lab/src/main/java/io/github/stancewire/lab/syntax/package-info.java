/** Trains the tagger and the parser on treebanks, and measures them. */
@NullMarked
package io.github.stancewire.lab.syntax;

import org.jspecify.annotations.NullMarked;
