/** When the pages of articles are looked at again, and what is remembered of them for that. Values and arithmetic: no clock, no HTTP. */
@NullMarked
package io.github.stancewire.ingest.visit;

import org.jspecify.annotations.NullMarked;
