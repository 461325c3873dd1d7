package io.github.stancewire.ingest.feed;

import io.github.stancewire.ingest.fetch.WebAddress;
import io.github.stancewire.schemas.identity.CanonicalUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads sitemaps and indexes of them by the protocol of sitemaps.org, and Google's extension for news. Names count, their
 * spaces do not: several are in use. For one sitemap; not thread-safe.
 */
final class XmlSitemap implements XmlReader.Listener {
    private static final Set<String> ROOTS = Set.of("urlset", "sitemapindex");
    private static final Set<String> ENTRIES = Set.of("url", "sitemap");
    /** By the protocol; several times that are read nevertheless. */
    private static final int MOST = 200_000;

    private final URI address;
    private final List<Listed> listed = new ArrayList<>();

    /**
     * One line of a sitemap.
     *
     * @param modified in ISO 8601, as printed
     * @param isPart whether it is another sitemap
     */
    record Listed(
            URI address,
            boolean isPart,
            Optional<String> modified,
            Optional<String> published,
            Optional<String> title,
            Optional<String> outlet) {
        static Listed bare(URI address) {
            return new Listed(address, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** When it was written or last changed. */
        Optional<String> date() {
            return published.or(() -> modified);
        }
    }

    private XmlSitemap(URI address) {
        this.address = address;
    }

    /** In the order of the sitemap; what has no usable address is left out. */
    static List<Listed> read(String xml, URI address) throws BrokenFeedException {
        XmlSitemap sitemap = new XmlSitemap(address);
        new XmlReader(sitemap, ENTRIES).read(xml);
        return sitemap.listed;
    }

    @Override
    public void root(XmlNode node) throws BrokenFeedException {
        if (!ROOTS.contains(node.name())) {
            throw new BrokenFeedException("no sitemap");
        }
    }

    @Override
    public void entry(XmlNode entry, Deque<XmlNode> path) {
        if (listed.size() >= MOST) {
            return;
        }
        Optional<XmlNode> news = named(entry, "news").findFirst();
        text(entry, "loc")
                .flatMap(link -> WebAddress.resolve(address, link))
                .filter(link -> CanonicalUrl.of(link.toString()).isPresent())
                .map(link -> new Listed(
                        link,
                        entry.name().equals("sitemap"),
                        text(entry, "lastmod").flatMap(FeedDate::iso),
                        news.flatMap(node -> text(node, "publication_date")).flatMap(FeedDate::iso),
                        news.flatMap(node -> text(node, "title")),
                        news.flatMap(node -> named(node, "publication").findFirst())
                                .flatMap(node -> text(node, "name"))))
                .ifPresent(listed::add);
    }

    private static Optional<String> text(XmlNode node, String name) {
        return named(node, name).flatMap(child -> child.text().stream()).findFirst();
    }

    private static Stream<XmlNode> named(XmlNode node, String name) {
        return node.children().filter(child -> child.name().equals(name));
    }
}
