package io.github.stancewire.schemas.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One spelling for every address of the same page: RFC 3986 section 6.2 (scheme and host in lower case, default port and
 * dot segments dropped, empty path as a slash), without fragment and without parameters that only track the reader.
 * Pure; thread-safe.
 */
public final class CanonicalUrl {
    /** Parameters that advertising and analytics tools add; none of them changes the page. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "cmpid", "ocid", "ref_src",
            "_ga", "_gl", "ito", "smid");

    private CanonicalUrl() {}

    /** Returns the canonical form; empty when {@code url} is not an absolute http or https address. */
    public static Optional<URI> of(String url) {
        try {
            URI uri = new URI(url.strip()).normalize();
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                return Optional.empty();
            }
            boolean defaultPort = uri.getPort() == -1 || uri.getPort() == (scheme.equals("http") ? 80 : 443);
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            StringBuilder form = new StringBuilder(scheme)
                    .append("://")
                    .append(uri.getHost().toLowerCase(Locale.ROOT))
                    .append(defaultPort ? "" : ":" + uri.getPort())
                    .append(path);
            String query = uri.getRawQuery() == null ? "" : withoutTracking(uri.getRawQuery());
            return Optional.of(
                    new URI(form.append(query.isEmpty() ? "" : "?" + query).toString()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String withoutTracking(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
                .collect(Collectors.joining("&"));
    }

    private static boolean tracks(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
