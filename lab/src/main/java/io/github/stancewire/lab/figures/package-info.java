/** Figures of what is measured, as all tasks print them. */
@NullMarked
package io.github.stancewire.lab.figures;

import org.jspecify.annotations.NullMarked;
