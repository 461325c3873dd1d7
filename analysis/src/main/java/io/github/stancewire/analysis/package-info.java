/** Text in, tags out: pure functions and their data files, without Kafka, JDBC, HTTP or a clock. */
@NullMarked
package io.github.stancewire.analysis;

import org.jspecify.annotations.NullMarked;
