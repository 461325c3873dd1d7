package io.github.stancewire.ingest.fetch;

import java.time.Duration;
import java.util.Set;

/**
 * Bounds of fetching.
 *
 * @param timeout for one fetch with its redirects, from connecting to the last byte; waiting for the host's turn is not
 *     part of it
 * @param maxBytes largest body as sent
 * @param maxUnpackedBytes largest body after its content encoding is undone
 * @param maxRedirects hops followed
 * @param userAgent says who asks, and where to complain; its first word is the name that robots.txt is read for
 * @param delay between two requests to a host
 * @param allowedHosts may be asked although they are inside this network, and at any port
 */
public record FetchLimits(
        Duration timeout,
        int maxBytes,
        int maxUnpackedBytes,
        int maxRedirects,
        String userAgent,
        Duration delay,
        Set<String> allowedHosts) {
    public FetchLimits {
        allowedHosts = Set.copyOf(allowedHosts);
    }
}
