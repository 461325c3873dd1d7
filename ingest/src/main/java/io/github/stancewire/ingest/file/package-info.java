/** Files and folders read into raw articles, without Kafka. */
@NullMarked
package io.github.stancewire.ingest.file;

import org.jspecify.annotations.NullMarked;
