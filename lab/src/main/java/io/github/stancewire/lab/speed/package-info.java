/** Measures how fast analysis is, beside a loop that measures the machine. */
@NullMarked
package io.github.stancewire.lab.speed;

import org.jspecify.annotations.NullMarked;
