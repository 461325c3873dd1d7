/** How the program ends: exit codes, and failures told in one line. */
@NullMarked
package io.github.stancewire.app.exit;

import org.jspecify.annotations.NullMarked;
