/** The Streams topology: which record goes where, what is kept between records, and what happens to those that fail. */
@NullMarked
package io.github.stancewire.enrich.topology;

import org.jspecify.annotations.NullMarked;
