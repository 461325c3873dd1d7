/** What a service that runs alone tells its keepers: health and metrics over HTTP. */
@NullMarked
package io.github.stancewire.app.management;

import org.jspecify.annotations.NullMarked;
