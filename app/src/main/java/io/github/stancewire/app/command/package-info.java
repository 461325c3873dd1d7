/** The command line: flags in, one line a failure out. */
@NullMarked
package io.github.stancewire.app.command;

import org.jspecify.annotations.NullMarked;
