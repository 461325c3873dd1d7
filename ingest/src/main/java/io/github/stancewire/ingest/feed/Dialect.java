package io.github.stancewire.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a feed's dialect, for people; reading does not depend on it. Pure. */
public final class Dialect {
    private static final int HEAD = 4_096;
    private static final Pattern RSS =
            Pattern.compile("<rss\\b[^>]{0,2000}?\\sversion\\s*=\\s*[\"']([0-9.]{1,8})[\"']");
    private static final Pattern JSON = Pattern.compile("jsonfeed\\.org\\\\?/version\\\\?/([0-9.]{1,8})");
    /** Namespaces that stand in one dialect only. */
    private static final Map<String, String> NAMESPACES = Map.of(
            "http://www.w3.org/2005/Atom", "Atom 1.0",
            "http://purl.org/atom/ns#", "Atom 0.3",
            "http://purl.org/rss/1.0/", "RSS 1.0",
            "netscape.com/rdf/simple/0.9/", "RSS 0.90");

    private Dialect() {}

    /** Empty when it does not say. */
    public static Optional<String> of(byte[] feed) {
        // The zeros are those of UTF-16.
        String head = new String(feed, 0, Math.min(feed.length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
        Matcher rss = RSS.matcher(head);
        if (rss.find()) {
            return Optional.of("RSS " + rss.group(1));
        }
        Matcher json = JSON.matcher(head);
        if (json.find()) {
            return Optional.of("JSON Feed " + json.group(1));
        }
        // An RSS feed may name Atom's namespace as well, and is told above.
        return NAMESPACES.entrySet().stream()
                .filter(dialect -> head.contains(dialect.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }
}
