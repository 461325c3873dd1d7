/** Articles and checkpoints into Kafka, in one transaction. */
@NullMarked
package io.github.stancewire.ingest.publish;

import org.jspecify.annotations.NullMarked;
