/** How the words of an English sentence hang together: fine tags and a dependency tree, by models trained here. */
@NullMarked
package io.github.stancewire.analysis.syntax;

import org.jspecify.annotations.NullMarked;
