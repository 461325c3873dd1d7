/** What people and programs read: REST, the page, health and metrics over the database. */
@NullMarked
package io.github.stancewire.serve;

import org.jspecify.annotations.NullMarked;
