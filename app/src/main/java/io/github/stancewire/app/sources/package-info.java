/** How sources stand and what a source shows, for people and programs. */
@NullMarked
package io.github.stancewire.app.sources;

import org.jspecify.annotations.NullMarked;
