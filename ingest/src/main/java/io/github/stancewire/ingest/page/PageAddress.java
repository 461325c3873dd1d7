package io.github.stancewire.ingest.page;

import crawlercommons.domains.EffectiveTldFinder;
import io.github.stancewire.ingest.article.CanonicalLink;
import io.github.stancewire.schemas.identity.CanonicalUrl;
import java.net.URI;
import java.util.Optional;

/**
 * The address by which a fetched page is known, so that the same article is one whichever way led to it: what the page
 * calls canonical where that is on the same site (the registrable domain by the Public Suffix List), else where its
 * redirects ended. An AMP page names the article's own page as canonical, and so becomes the same.
 */
public final class PageAddress {
    private PageAddress() {}

    /** @param answered after redirects */
    public static Optional<URI> of(URI answered, byte[] html) {
        return CanonicalLink.of(html, answered)
                .filter(canonical -> isSameSite(canonical, answered))
                .or(() -> CanonicalUrl.of(answered.toString()));
    }

    /** The front page of a site is no article: a link that was redirected there is dead. */
    public static boolean isFrontPage(URI address) {
        String path = address.getRawPath();
        return (path == null || path.isEmpty() || path.equals("/")) && address.getRawQuery() == null;
    }

    static boolean isSameSite(URI one, URI other) {
        return site(one).equals(site(other));
    }

    /** Of a name under no public suffix, as inside of a company: an address stays whole. */
    private static String lastLabels(String host) {
        int last = host.lastIndexOf('.');
        boolean literal = host.startsWith("[") || last >= 0 && Character.isDigit(host.charAt(last + 1));
        int before = literal ? -1 : host.lastIndexOf('.', last - 1);
        return before < 0 ? host : host.substring(before + 1);
    }

    private static String site(URI address) {
        String host = address.getHost();
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, true);
        return domain == null ? lastLabels(host) : domain;
    }
}
