/** When to look at a feed again, and whose turn it is. Values and arithmetic: no clock, no threads, no Kafka. */
@NullMarked
package io.github.stancewire.ingest.schedule;

import org.jspecify.annotations.NullMarked;
