package io.github.stancewire.ingest.push;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How articles are pushed.
 *
 * @param port to listen on by itself, 0 for any free one; empty when it does not
 * @param host address to listen on by itself
 * @param token what a client has to show; empty where none is needed
 * @param waitingArticles most articles in memory at once
 * @param waitingBytes most bytes of bodies in memory at once
 * @param timeout longest wait for the commit, and in a stream for room
 */
public record PushConfig(
        Optional<Integer> port, String host, String token, int waitingArticles, int waitingBytes, Duration timeout) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    /** Tells whether only this machine can reach the address. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "PushConfig[port=" + port.map(String::valueOf).orElse("off") + ", host=" + host + ", token="
                + (token.isEmpty() ? "none" : "set") + ", waitingArticles=" + waitingArticles + ", waitingBytes="
                + waitingBytes + ", timeout=" + timeout + "]";
    }
}
