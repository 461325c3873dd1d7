package io.github.stancewire.ingest.article;

import io.github.stancewire.schemas.identity.CanonicalUrl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The address that a stored page says it has. */
public final class CanonicalLink {
    /** Both links stand in the head of a page; the rest of a large one is not parsed for them. */
    private static final int READ_BYTES = 512 * 1024;

    private CanonicalLink() {}

    /**
     * Canonical form of {@code rel=canonical}, else of {@code og:url}, where it is an absolute http or https address.
     *
     * <p>An address of a whole site is not taken: pages that all name the front page are a known mistake, and would
     * become one article.
     */
    public static Optional<URI> of(byte[] html) {
        return of(html, "", true);
    }

    /**
     * Canonical form of {@code rel=canonical} alone, read against the page's own address. {@code og:url} is what the page
     * wants to be shared as, which may be another article's.
     */
    public static Optional<URI> of(byte[] html, URI address) {
        return of(html, address.toString(), false);
    }

    private static Optional<URI> of(byte[] html, String base, boolean shared) {
        try {
            Document page =
                    Jsoup.parse(new ByteArrayInputStream(html, 0, Math.min(html.length, READ_BYTES)), null, base);
            String attribute = base.isEmpty() ? "href" : "abs:href";
            return Stream.concat(
                            page.select("link[rel~=(?i)(^|\\s)canonical(\\s|$)]").eachAttr(attribute).stream(),
                            shared
                                    ? page.select("meta[property=og:url]").eachAttr("content").stream()
                                    : Stream.<String>empty())
                    .flatMap(address -> CanonicalUrl.of(address).stream())
                    .filter(address -> !address.getRawPath().equals("/") || address.getRawQuery() != null)
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
