package io.github.stancewire.schemas.identity;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one spelling of a host's name: lower case, ASCII (IDNA 2003, RFC 3490), without the dot of the root. */
final class CanonicalHost {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final Pattern IP_6 = Pattern.compile("\\[[0-9a-f:.]+]");

    private CanonicalHost() {}

    /** Returns the spelling; empty when it is no name or address of a host. */
    static Optional<String> of(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (IP_6.matcher(lower).matches()) {
            return Optional.of(lower);
        }
        try {
            String decoded = lower.indexOf('%') < 0
                    ? lower
                    : URLDecoder.decode(lower.replace("+", "%2B"), StandardCharsets.UTF_8);
            // The ideographic full stop separates labels, too, and only becomes a dot here.
            String ascii = IDN.toASCII(withoutRoot(decoded.replace('\u3002', '.')), IDN.ALLOW_UNASSIGNED);
            String name = ascii.toLowerCase(Locale.ROOT);
            return NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withoutRoot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
