/** What the looks at sources came to, summed up for people; and which source has fallen silent against its own habit. */
@NullMarked
package io.github.stancewire.ingest.ledger;

import org.jspecify.annotations.NullMarked;
