/** Records of the result topics, read into what is to be stored; nothing here talks to Kafka or to PostgreSQL. */
@NullMarked
package io.github.stancewire.sink.arrival;

import org.jspecify.annotations.NullMarked;
