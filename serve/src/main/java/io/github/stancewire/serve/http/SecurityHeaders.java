package io.github.stancewire.serve.http;

import io.javalin.http.Context;

/** Headers that keep a browser from doing more with an answer than the page needs. */
final class SecurityHeaders {

    /** Everything from here, nothing inline: text of an article cannot become script even where the page errs. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void add(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Vary", "Accept-Encoding");
    }
}
