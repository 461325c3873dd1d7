/** Makes the bulk of the gazetteer from the CIA World Factbook. */
@NullMarked
package io.github.stancewire.lab.gazetteer;

import org.jspecify.annotations.NullMarked;
