/** Measures the analysis of whole articles: false alarms. */
@NullMarked
package io.github.stancewire.lab.article;

import org.jspecify.annotations.NullMarked;
