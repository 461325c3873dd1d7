/** A whole cluster inside this process: broker, registry, topics and PostgreSQL over one data folder. */
@NullMarked
package io.github.stancewire.app.cluster;

import org.jspecify.annotations.NullMarked;
