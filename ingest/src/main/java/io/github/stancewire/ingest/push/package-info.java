/** The push endpoint: articles that programs send over HTTP. */
@NullMarked
package io.github.stancewire.ingest.push;

import org.jspecify.annotations.NullMarked;
