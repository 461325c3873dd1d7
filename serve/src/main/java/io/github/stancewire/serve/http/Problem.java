package io.github.stancewire.serve.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param parameter the parameter at fault, with what it may be and what was received, when it is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String parameter,
        @Nullable String allowed,
        @Nullable String received) {

    static Problem of(int status, String title, String detail, String path) {
        return new Problem("about:blank", title, status, detail, path, null, null, null);
    }

    static Problem of(InvalidParameterException e, String path) {
        String detail = e.getMessage() + "; received '" + e.received() + "'";
        return new Problem("about:blank", "Bad Request", 400, detail, path, e.parameter(), e.allowed(), e.received());
    }
}
