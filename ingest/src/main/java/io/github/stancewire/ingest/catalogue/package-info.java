/** The list of sources that people keep: {@code sources.yaml}, its changes, and OPML. */
@NullMarked
package io.github.stancewire.ingest.catalogue;

import org.jspecify.annotations.NullMarked;
