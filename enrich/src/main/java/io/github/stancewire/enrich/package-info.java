/** ENRICH as a service: its settings, its life and its health. */
@NullMarked
package io.github.stancewire.enrich;

import org.jspecify.annotations.NullMarked;
