package io.github.stancewire.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Blocks of addresses that are no part of the public web, from the registries of special-purpose addresses (RFC 6890 and
 * its successors), and what holds such an address inside another one. Pure.
 */
final class ForbiddenBlocks {
    private static final List<Block> BLOCKS = List.of(
            block("0.0.0.0/8", "unspecified"),
            block("10.0.0.0/8", "private"),
            block("100.64.0.0/10", "carrier-grade NAT"),
            block("127.0.0.0/8", "loopback"),
            // Not reserved by anybody, and yet where Azure answers its machines about themselves.
            block("168.63.129.16/32", "cloud metadata"),
            block("169.254.0.0/16", "link-local, cloud metadata"),
            block("172.16.0.0/12", "private"),
            block("192.0.0.0/24", "protocol assignments"),
            block("192.88.99.0/24", "6to4 relay"),
            block("192.168.0.0/16", "private"),
            block("198.18.0.0/15", "benchmarks"),
            block("224.0.0.0/4", "multicast"),
            block("240.0.0.0/4", "reserved, broadcast"),
            block("::/128", "unspecified"),
            block("::1/128", "loopback"),
            block("64:ff9b:1::/48", "local NAT64"),
            block("100::/64", "discarded"),
            // Teredo, which hides an IPv4 address, is among these.
            block("2001::/23", "protocol assignments"),
            block("5f00::/16", "segment routing"),
            block("fc00::/7", "unique-local"),
            block("fe80::/10", "link-local"),
            block("fec0::/10", "site-local"),
            block("ff00::/8", "multicast"));

    /** Prefixes after which an IPv4 address stands. Java itself turns mapped ones (::ffff:0:0/96) into IPv4. */
    private static final List<Block> EMBEDDING = List.of(
            block("::/96", "compatible"),
            block("::ffff:0:0:0/96", "translated, RFC 2765"),
            block("64:ff9b::/96", "NAT64"),
            block("2002::/16", "6to4"));

    private static final byte[] ISATAP = {0, 0, 0x5E, (byte) 0xFE};

    @SuppressWarnings("ArrayRecordComponent") // never handed out
    private record Block(byte[] prefix, int bits, String what) {
        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                if ((address[i / 8] & mask) != (prefix[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private ForbiddenBlocks() {}

    /** Returns what the address is instead of public; empty when it is. */
    static Optional<String> of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return BLOCKS.stream()
                .filter(block -> block.holds(bytes))
                .map(Block::what)
                .findFirst()
                .or(() -> embedded(bytes).flatMap(inner -> of(inner).map(what -> what + " inside an IPv6 address")));
    }

    private static Optional<InetAddress> embedded(byte[] bytes) {
        if (bytes.length == 4) {
            return Optional.empty();
        }
        Optional<Integer> at = EMBEDDING.stream()
                .filter(block -> block.holds(bytes))
                .map(block -> block.bits() / 8)
                .findFirst();
        // RFC 5214: the last half begins with 0000:5efe or 0200:5efe.
        byte[] half = Arrays.copyOfRange(bytes, 8, 12);
        half[0] &= (byte) 0xFD;
        return at.or(() -> Arrays.equals(half, ISATAP) ? Optional.of(12) : Optional.empty())
                .map(from -> ip4(Arrays.copyOfRange(bytes, from, from + 4)));
    }

    private static InetAddress ip4(byte[] bytes) {
        try {
            return Inet4Address.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Block block(String cidr, String what) {
        int slash = cidr.indexOf('/');
        String text = cidr.substring(0, slash);
        try {
            byte[] prefix = InetAddress.getByName(text.indexOf(':') < 0 ? text : "[" + text + "]")
                    .getAddress();
            return new Block(prefix, Integer.parseInt(cidr.substring(slash + 1)), what);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(cidr, e);
        }
    }
}
