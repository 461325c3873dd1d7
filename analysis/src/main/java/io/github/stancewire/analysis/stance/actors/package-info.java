/** Whom a noun phrase stands for: names, owners, pronouns, roles and groups. */
@NullMarked
package io.github.stancewire.analysis.stance.actors;

import org.jspecify.annotations.NullMarked;
