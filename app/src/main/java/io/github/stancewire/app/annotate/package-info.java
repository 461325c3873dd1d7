/** Articles with their tags as JSON, without Kafka. */
@NullMarked
package io.github.stancewire.app.annotate;

import org.jspecify.annotations.NullMarked;
