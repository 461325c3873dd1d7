package io.github.stancewire.ingest.push;

import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may push. With a token, whoever shows it. Without one, programs on this machine: other machines do not reach the
 * port, and a page of somebody else's, open in a browser here, is known by its origin.
 */
final class Gate {
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([A-Za-z0-9._~+/-]+=*) *");

    private final byte[] token;
    private final boolean loopback;

    /** @param host address that is listened on */
    Gate(String token, String host) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.loopback = PushConfig.isLoopback(host);
    }

    /** @throws Refusal for whom it is shut */
    void pass(Context request) {
        if (token.length > 0) {
            requireToken(
                    request.header("Authorization") == null ? "" : String.valueOf(request.header("Authorization")));
        } else if (!loopback) {
            throw new Refusal(
                    403,
                    "no-token-set",
                    "Pushing is shut: other machines reach this address and no token is set. Set ingest.push.token and"
                            + " send it as Authorization: Bearer TOKEN");
        } else {
            requireNoForeignPage(Optional.ofNullable(request.header("Origin")));
        }
    }

    private void requireToken(String authorization) {
        Matcher shown = BEARER.matcher(authorization);
        if (!shown.matches()) {
            throw unauthorized("Send the token as Authorization: Bearer TOKEN", "Bearer realm=\"stancewire\"");
        }
        // In constant time, so that a wrong token does not tell how much of it is right.
        if (!MessageDigest.isEqual(shown.group(1).getBytes(StandardCharsets.UTF_8), token)) {
            throw unauthorized(
                    "The token is not the one set as ingest.push.token",
                    "Bearer realm=\"stancewire\", error=\"invalid_token\"");
        }
    }

    private static Refusal unauthorized(String detail, String challenge) {
        return new Refusal(401, "unauthorized", detail, Map.of("WWW-Authenticate", challenge));
    }

    private static void requireNoForeignPage(Optional<String> origin) {
        if (origin.isPresent()
                && host(origin.get()).filter(PushConfig::isLoopback).isEmpty()) {
            throw new Refusal(
                    403,
                    "foreign-origin",
                    "A page from elsewhere may not push; set ingest.push.token, and send it, if it should");
        }
    }

    private static Optional<String> host(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getHost());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
