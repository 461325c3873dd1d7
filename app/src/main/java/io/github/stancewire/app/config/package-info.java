/** Settings from a properties file and the environment, under the flags. */
@NullMarked
package io.github.stancewire.app.config;

import org.jspecify.annotations.NullMarked;
