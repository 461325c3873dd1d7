package io.github.stancewire.schemas.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling for every address of the same page: RFC 3986 section 6.2 (scheme and host in lower case, escapes in one
 * form, default port and dot segments dropped, empty path as a slash), hosts in their ASCII form, without user, fragment
 * and parameters that only track the reader. What pages have in their links though no standard allows it (spaces, quotes,
 * backslashes, letters of any script) is read as browsers read it, see the WHATWG URL Standard. The order of parameters is
 * kept, for it may matter. Applying it twice changes nothing. Pure; thread-safe.
 */
public final class CanonicalUrl {
    /** Scheme, authority, path, query; what follows a number sign never reaches a server. */
    private static final Pattern FORM =
            Pattern.compile("(?i)(https?):[/\\\\]{2,}([^/\\\\?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);

    /** Browsers drop these wherever they stand; links broken over two lines have them. */
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\r\\n]");

    private static final Pattern PORT = Pattern.compile(":0*([0-9]{0,5})$");
    private static final int LARGEST_PORT = 65_535;

    private CanonicalUrl() {}

    /**
     * Returns the canonical form, whose {@link URI#getHost()} is never null; empty when {@code url} is not an absolute
     * http or https address of a host.
     */
    public static Optional<URI> of(String url) {
        Matcher parts = FORM.matcher(LINE_BREAKS.matcher(strip(url)).replaceAll(""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String authority = parts.group(2).substring(parts.group(2).lastIndexOf('@') + 1);
        String port = "";
        Matcher portMatcher = PORT.matcher(authority);
        if (portMatcher.find()) {
            port = portMatcher.group(1);
            authority = authority.substring(0, portMatcher.start());
        }
        String path =
                DotSegments.remove(PercentEncoding.normalize(parts.group(3).replace('\\', '/')));
        String query =
                parts.group(4) == null ? "" : TrackingParameters.remove(PercentEncoding.normalize(parts.group(4)));
        Optional<String> suffix = portSuffix(scheme, port);
        return CanonicalHost.of(authority)
                .flatMap(host -> suffix.flatMap(
                        text -> uri(scheme + "://" + host + text + path + (query.isEmpty() ? "" : "?" + query))));
    }

    /** Control characters count as space here, as they do in browsers. */
    private static String strip(String url) {
        int begin = 0;
        int end = url.length();
        while (begin < end && isSpace(url.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(url.charAt(end - 1))) {
            end--;
        }
        return url.substring(begin, end);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private static Optional<String> portSuffix(String scheme, String digits) {
        if (digits.isEmpty() || Integer.parseInt(digits) == (scheme.equals("http") ? 80 : 443)) {
            return Optional.of("");
        }
        return Integer.parseInt(digits) > LARGEST_PORT ? Optional.empty() : Optional.of(":" + digits);
    }

    private static Optional<URI> uri(String form) {
        try {
            URI uri = new URI(form);
            return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
