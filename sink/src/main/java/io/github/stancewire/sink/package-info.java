/** The service that takes results from the topics into PostgreSQL: settings, consumer loop, health and metrics. */
@NullMarked
package io.github.stancewire.sink;

import org.jspecify.annotations.NullMarked;
