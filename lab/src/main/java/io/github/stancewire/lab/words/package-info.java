/** Classes of words from raw text. */
@NullMarked
package io.github.stancewire.lab.words;

import org.jspecify.annotations.NullMarked;
