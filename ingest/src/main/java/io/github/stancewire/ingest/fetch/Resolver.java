package io.github.stancewire.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks the name service. */
@FunctionalInterface
interface Resolver {
    Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** Returns at least one address. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
