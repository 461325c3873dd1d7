/** What a source yields, item by item, and how a received thing becomes a raw article. */
@NullMarked
package io.github.stancewire.ingest.article;

import org.jspecify.annotations.NullMarked;
