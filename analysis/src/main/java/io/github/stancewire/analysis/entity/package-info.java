/** Who and what a text names, linked to identifiers. */
@NullMarked
package io.github.stancewire.analysis.entity;

import org.jspecify.annotations.NullMarked;
