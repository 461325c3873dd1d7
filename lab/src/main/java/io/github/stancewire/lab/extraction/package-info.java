/** Runs article extraction over folders of pages, scores it against truth, and sets other extractors beside it. */
@NullMarked
package io.github.stancewire.lab.extraction;

import org.jspecify.annotations.NullMarked;
