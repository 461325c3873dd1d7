package io.github.stancewire.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands at an address, as its first bytes tell it: what servers call it is wrong too often. */
public enum Kind {
    /** A feed, or something that is to be read as one, so that it is told what is wrong with it. */
    FEED,
    /** A sitemap or an index of them, in XML or as a list of addresses. */
    SITEMAP,
    /** A page in HTML. */
    PAGE;

    private static final int HEAD = 4_096;
    /** What may stand before the first element: each part ends where the next begins, so that this takes linear time. */
    private static final Pattern PROLOGUE = Pattern.compile("(?s)\\s+|<\\?.*?\\?>|<!--.*?-->");

    private static final Pattern FIRST = Pattern.compile("<(?:[a-z][\\w.-]*:)?([a-z]+)|<(!doctype\\s+html)");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+\\s*(?:\\n|\\z)");
    private static final Set<String> SITEMAPS = Set.of("urlset", "sitemapindex");
    private static final Set<String> PAGES = Set.of("html", "head", "body");

    public static Kind of(byte[] bytes) {
        // Latin-1 shows ASCII in all that is not UTF-16, and no page or sitemap is written in that.
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int start = head.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
        Matcher prologue = PROLOGUE.matcher(head).region(start, head.length());
        while (prologue.lookingAt()) {
            start = prologue.end();
            prologue.region(start, head.length());
        }
        Matcher first = FIRST.matcher(head).region(start, head.length());
        if (first.lookingAt()) {
            String name = first.group(1);
            if (name == null || PAGES.contains(name)) {
                return PAGE;
            }
            return SITEMAPS.contains(name) ? SITEMAP : FEED;
        }
        return ADDRESS.matcher(head).region(start, head.length()).lookingAt() ? SITEMAP : FEED;
    }
}
