/** Whether the service and its surroundings can do their work, with reasons. */
@NullMarked
package io.github.stancewire.serve.health;

import org.jspecify.annotations.NullMarked;
