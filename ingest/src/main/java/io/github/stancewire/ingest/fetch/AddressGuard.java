package io.github.stancewire.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps requests out of the network that ingest runs in: a feed must not make it read a router's page or a cloud's
 * metadata. What a person names by address or as localhost is allowed, for they asked for it, and so are the hosts in the
 * settings; a name that merely resolves to such an address is not, nor is a redirect to one.
 *
 * <p>Asks the name service once and hands out exactly the addresses that it judged. Whoever connects must use these and no
 * name: a name that is asked for again may answer differently (DNS rebinding). Thread-safe.
 */
final class AddressGuard {
    private static final Set<Integer> WEB_PORTS = Set.of(80, 443);

    /** Whether and where a host may be asked. */
    sealed interface Verdict {
        /** @param addresses of the host, all of them judged; not empty */
        record Clear(List<InetAddress> addresses) implements Verdict {
            public Clear {
                addresses = List.copyOf(addresses);
            }
        }

        /** As in {@link FetchResult.Refused}. */
        record Refused(String reason, String message) implements Verdict {}

        /** @param host that the name service does not know */
        record Unknown(String host) implements Verdict {}
    }

    private final Resolver resolver;
    private final Set<String> allowedHosts;

    /** @param allowedHosts as they stand in a {@link WebAddress} */
    AddressGuard(Resolver resolver, Set<String> allowedHosts) {
        this.resolver = resolver;
        this.allowedHosts = Set.copyOf(allowedHosts);
    }

    /**
     * @param target from {@link WebAddress}
     * @param given the address that a person gave, from {@link WebAddress} too, from which links and redirects may have led to {@code target}
     */
    Verdict check(URI target, URI given) {
        String host = target.getHost();
        boolean allowed = allowedHosts.contains(host);
        if (!allowed && !isPortAllowed(target, given)) {
            return new Verdict.Refused(
                    "port", target + " has a port that is not the web's; give that address itself if it is meant");
        }
        try {
            List<InetAddress> addresses = resolve(host);
            if (allowed || (isNamed(given.getHost()) && host.equals(given.getHost()))) {
                return new Verdict.Clear(addresses);
            }
            boolean loopbackNamed = isLoopbackNamed(given.getHost());
            for (InetAddress address : addresses) {
                Optional<String> what = ForbiddenBlocks.of(address);
                if (what.isPresent() && !(loopbackNamed && address.isLoopbackAddress())) {
                    return new Verdict.Refused(
                            "private-address",
                            target + " is not on the public web (" + address.getHostAddress() + ", " + what.get()
                                    + "); give that address itself if it is meant");
                }
            }
            return new Verdict.Clear(addresses);
        } catch (UnknownHostException e) {
            return new Verdict.Unknown(host);
        }
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        if (IpLiteral.is(host)) {
            // Not left to the resolver, which reads some spellings as other addresses.
            return List.of(IpLiteral.parse(host).orElseThrow(() -> new UnknownHostException(host)));
        }
        List<InetAddress> addresses = resolver.resolve(host);
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return addresses;
    }

    private boolean isLoopbackNamed(String given) throws UnknownHostException {
        return isNamed(given) && resolve(given).stream().allMatch(InetAddress::isLoopbackAddress);
    }

    private static boolean isNamed(String host) {
        return host.equals("localhost") || IpLiteral.is(host);
    }

    private static boolean isPortAllowed(URI target, URI given) {
        return target.getPort() < 0 || WEB_PORTS.contains(target.getPort()) || target.getPort() == given.getPort();
    }
}
