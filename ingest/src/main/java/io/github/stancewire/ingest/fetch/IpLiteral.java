package io.github.stancewire.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hosts that are addresses, in every spelling that some program understands: {@code 127.1}, {@code 0x7f000001},
 * {@code 017700000001}, {@code 2130706433} are all {@code 127.0.0.1}. Read as browsers do (WHATWG URL Standard,
 * section 3.5), so that no resolver is left to read them otherwise. Pure.
 */
final class IpLiteral {
    private static final Pattern IP_6 = Pattern.compile("\\[[0-9a-f:.]*:[0-9a-f:.]*]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
    private static final int MOST_PARTS = 4;
    private static final int LONGEST_NUMBER = 14;

    private IpLiteral() {}

    /** Tells whether the host means an address and no name, be it well formed or not. */
    static boolean is(String host) {
        String bare = withoutRoot(host);
        return bare.startsWith("[")
                || NUMBER.matcher(bare.substring(bare.lastIndexOf('.') + 1)).matches();
    }

    /** Returns the address; empty for names, and for what is no whole address. */
    static Optional<InetAddress> parse(String host) {
        String bare = withoutRoot(host);
        try {
            if (IP_6.matcher(bare).matches()) {
                // Brackets keep Java from asking a name service.
                return Optional.of(InetAddress.getByName(bare));
            }
            if (is(bare)) {
                return ip4(bare.split("\\.", -1));
            }
        } catch (UnknownHostException | NumberFormatException e) {
            // No address.
        }
        return Optional.empty();
    }

    private static Optional<InetAddress> ip4(String[] parts) throws UnknownHostException {
        if (parts.length > MOST_PARTS) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            if (!NUMBER.matcher(parts[i]).matches() || parts[i].length() > LONGEST_NUMBER) {
                return Optional.empty();
            }
            long value = number(parts[i]);
            boolean last = i == parts.length - 1;
            // The last number fills all the bytes that are left.
            int bits = last ? 8 * (MOST_PARTS - i) : 8;
            if (value >= 1L << bits) {
                return Optional.empty();
            }
            address |= last ? value : value << (8 * (MOST_PARTS - 1 - i));
        }
        byte[] bytes = {(byte) (address >> 24), (byte) (address >> 16), (byte) (address >> 8), (byte) address};
        return Optional.of(InetAddress.getByAddress(bytes));
    }

    private static long number(String digits) {
        if (digits.length() > 1 && (digits.startsWith("0x") || digits.startsWith("0X"))) {
            return digits.length() == 2 ? 0 : Long.parseLong(digits.substring(2), 16);
        }
        return digits.length() > 1 && digits.startsWith("0") ? Long.parseLong(digits, 8) : Long.parseLong(digits);
    }

    private static String withoutRoot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
