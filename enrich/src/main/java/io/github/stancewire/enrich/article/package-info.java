/** What becomes of one article, without Kafka: from the raw record to its revision, and which stances that changes. */
@NullMarked
package io.github.stancewire.enrich.article;

import org.jspecify.annotations.NullMarked;
