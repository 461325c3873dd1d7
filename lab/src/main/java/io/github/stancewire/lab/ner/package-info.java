/** Trains the name finder and measures it on files in CoNLL's columns. */
@NullMarked
package io.github.stancewire.lab.ner;

import org.jspecify.annotations.NullMarked;
