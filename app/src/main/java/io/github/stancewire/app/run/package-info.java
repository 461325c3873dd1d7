/** One run in one process: services over a local cluster, watched until everything has arrived. */
@NullMarked
package io.github.stancewire.app.run;

import org.jspecify.annotations.NullMarked;
