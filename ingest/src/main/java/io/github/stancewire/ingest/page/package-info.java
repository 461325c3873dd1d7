/** From entries of a feed to the pages they link to: what is fetched, what a page's identity is, what stands for one that refuses. */
@NullMarked
package io.github.stancewire.ingest.page;

import org.jspecify.annotations.NullMarked;
