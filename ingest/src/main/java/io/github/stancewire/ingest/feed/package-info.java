/** Feeds: fetched with care, and read into raw articles. */
@NullMarked
package io.github.stancewire.ingest.feed;

import org.jspecify.annotations.NullMarked;
