/** What a service needs before it can begin, and how it waits for what is not up yet. */
@NullMarked
package io.github.stancewire.app.surroundings;

import org.jspecify.annotations.NullMarked;
