package io.github.stancewire.ingest.fetch;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses as they stand in feeds and in {@code Location}, and makes them fit to be asked for: absolute, http or
 * https, host in lower-case ASCII without the root's dot, numeric hosts as plain addresses, no fragment. All else stays as it was written, because servers
 * may tell spellings apart; what makes two addresses the same article is {@code CanonicalUrl}'s business. Pure.
 */
public final class WebAddress {
    private static final Pattern FORM =
            Pattern.compile("(?i)(https?):[/\\\\]{2,}([^/\\\\?#]*)([^?#]*)(\\?[^#]*)?(?:#.*)?", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile(":([0-9]{0,5})$");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final int LARGEST_PORT = 65_535;

    /** Longer ones are accidents: servers refuse them, and the topic has to hold them. */
    private static final int LONGEST = 8_000;

    private WebAddress() {}

    /**
     * Returns the address; empty when it is none that can be asked for. One with a user before the host is none: it is
     * either a secret in the wrong place, or a host that pretends to be another.
     */
    public static Optional<URI> of(String written) {
        String text = strip(written);
        Matcher parts = FORM.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String authority = parts.group(2);
        @Nullable String port = "";
        Matcher portMatcher = PORT.matcher(authority);
        if (portMatcher.find()) {
            port = port(scheme, portMatcher.group(1));
            authority = authority.substring(0, portMatcher.start());
        }
        String host = host(authority);
        if (host.isEmpty() || port == null) {
            return Optional.empty();
        }
        String path = parts.group(3).isEmpty() ? "/" : parts.group(3).replace('\\', '/');
        String query = parts.group(4) == null ? "" : parts.group(4);
        try {
            URI uri = new URI(scheme + "://" + host + port + escaped(path + query));
            return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Reads a link that stands in what {@code base} led to (RFC 3986 section 5.2); empty as in {@link #of}. */
    public static Optional<URI> resolve(URI base, String link) {
        String text = strip(link).replace('\\', '/');
        if (SCHEME.matcher(text).matches()) {
            return of(text);
        }
        if (text.startsWith("//")) {
            return of(base.getScheme() + ":" + text);
        }
        String site = base.getScheme() + "://" + base.getRawAuthority();
        String path = base.getRawPath() == null ? "/" : base.getRawPath();
        if (text.isEmpty() || text.startsWith("#")) {
            return of(base.toString());
        }
        // Java's own resolving forgets the last segment here.
        if (text.startsWith("?")) {
            return of(site + path + text);
        }
        String joined = text.startsWith("/") ? text : path.substring(0, path.lastIndexOf('/') + 1) + text;
        return of(site + "/" + joined.replaceFirst("^/+", "")).flatMap(uri -> of(withoutDots(uri)));
    }

    private static String withoutDots(URI uri) {
        String normal = uri.normalize().toString();
        // What climbs above the root stays there in Java, and is dropped by browsers.
        return normal.replaceFirst("^(https?://[^/?]*)/(?:\\.\\.(?:/|$))+", "$1/");
    }

    /** Empty when it is no host. */
    private static String host(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (IpLiteral.is(lower)) {
            return literal(lower);
        }
        try {
            String ascii = IDN.toASCII(lower.replace('\u3002', '.'), IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT);
            String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            if (IpLiteral.is(name)) {
                return literal(name);
            }
            return NAME.matcher(name).matches() ? name : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** One spelling for each address, so that no resolver is left to read the others. */
    private static String literal(String host) {
        return IpLiteral.parse(host)
                .map(address -> address instanceof Inet6Address
                        ? "[" + address.getHostAddress() + "]"
                        : address.getHostAddress())
                .orElse("");
    }

    /** With its colon; empty for the scheme's own. */
    private static @Nullable String port(String scheme, String digits) {
        if (digits.isEmpty()) {
            return "";
        }
        int port = Integer.parseInt(digits);
        if (port == (scheme.equals("http") ? 80 : 443)) {
            return "";
        }
        return port == 0 || port > LARGEST_PORT ? null : ":" + port;
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean loosePercent = c == '%' && !text.substring(i).matches("(?s)[0-9A-Fa-f]{2}.*");
            if (c > ' ' && c < 0x7F && "\"<>\\^`{|}[]".indexOf(c) < 0 && !loosePercent) {
                out.append((char) c);
            } else {
                for (byte b : new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format("%%%02X", b));
                }
            }
        }
        return out.toString();
    }

    private static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && text.charAt(begin) <= ' ') {
            begin++;
        }
        while (end > begin && text.charAt(end - 1) <= ' ') {
            end--;
        }
        // Browsers drop these wherever they stand; links broken over two lines have them.
        return text.substring(begin, end).replaceAll("[\\t\\r\\n]", "");
    }
}
