/** The services against Kafka and PostgreSQL in containers, of which this package kills, stops, fills and starts one after the other. */
@NullMarked
package io.github.stancewire.e2e.containers;

import org.jspecify.annotations.NullMarked;
