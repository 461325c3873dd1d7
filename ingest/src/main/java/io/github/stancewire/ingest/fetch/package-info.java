/** Asks the web for feeds, pages and other files, politely and only where it may. Knows no Kafka and no feed formats. */
@NullMarked
package io.github.stancewire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
