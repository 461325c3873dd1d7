/** Routes, parameters and answers of the HTTP interface. */
@NullMarked
package io.github.stancewire.serve.http;

import org.jspecify.annotations.NullMarked;
