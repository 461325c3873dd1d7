/** The files of the page, as they are sent. */
@NullMarked
package io.github.stancewire.serve.web;

import org.jspecify.annotations.NullMarked;
