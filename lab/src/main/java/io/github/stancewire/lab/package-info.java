/** The command line of the workbench: making data, training, evaluating and measuring analysis. */
@NullMarked
package io.github.stancewire.lab;

import org.jspecify.annotations.NullMarked;
