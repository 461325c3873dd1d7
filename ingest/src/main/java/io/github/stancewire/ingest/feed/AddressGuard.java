package io.github.stancewire.ingest.feed;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps requests out of the network that ingest runs in: a feed must not make it read a router's page or a cloud's
 * metadata. What a person names by address or as localhost is allowed, for they asked for it; a name that merely
 * resolves to such an address is not, nor is a redirect to one.
 */
final class AddressGuard {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*]");

    /** Asks the name service. */
    interface Resolver {
        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    private final Resolver resolver;

    AddressGuard(Resolver resolver) {
        this.resolver = resolver;
    }

    static AddressGuard ofSystem() {
        return new AddressGuard(host -> List.of(InetAddress.getAllByName(host)));
    }

    /**
     * Returns why {@code target} must not be asked; empty when it may.
     *
     * @param given the address that a person gave, from which redirects may have led to {@code target}
     */
    Optional<FetchResult.Failed> refusal(URI target, URI given) {
        try {
            String host = target.getHost();
            boolean named = isNamed(given.getHost());
            if (named && host.equalsIgnoreCase(given.getHost())) {
                return Optional.empty();
            }
            boolean loopbackNamed =
                    named && resolver.resolve(given.getHost()).stream().allMatch(InetAddress::isLoopbackAddress);
            for (InetAddress address : resolver.resolve(host)) {
                if (isInside(address) && !(loopbackNamed && address.isLoopbackAddress())) {
                    return Optional.of(new FetchResult.Failed(
                            "private-address",
                            target + " is inside this network (" + address.getHostAddress()
                                    + "); give that address itself if it is meant"));
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(new FetchResult.Failed(
                    "unknown-host", "no such host: " + target.getHost() + "; check the address"));
        }
    }

    private static boolean isNamed(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || LITERAL.matcher(name).matches();
    }

    /** Loopback, private, link-local (cloud metadata too), carrier-grade, multicast and unspecified addresses. */
    private static boolean isInside(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || address.isAnyLocalAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (address instanceof Inet4Address) {
            // RFC 6598 (100.64/10), RFC 791 ("this network", 0/8), RFC 1112 (reserved, 240/4).
            return (first == 100 && (second & 0xC0) == 64) || first == 0 || first >= 240;
        }
        // RFC 4193 (fc00::/7), RFC 6052 (64:ff9b::/96, which leads to any IPv4 address).
        return address instanceof Inet6Address && ((first & 0xFE) == 0xFC || (first == 0 && second == 0x64));
    }
}
