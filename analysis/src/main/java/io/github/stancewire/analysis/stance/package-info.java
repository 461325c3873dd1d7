/** Who is for or against whom or what, and the clause that shows it, as the packages below find it. */
@NullMarked
package io.github.stancewire.analysis.stance;

import org.jspecify.annotations.NullMarked;
