/** Trains what tells stances from sentences written for it, and measures stances on public sets. */
@NullMarked
package io.github.stancewire.lab.stance;

import org.jspecify.annotations.NullMarked;
