package io.github.stancewire.ingest.feed;

import io.github.stancewire.ingest.fetch.WebAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.90 to 2.0 and Atom 0.3 and 1.0. For one feed; not thread-safe. */
final class XmlFeed implements XmlReader.Listener {
    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

    private final Optional<URI> address;
    private final List<ParsedFeed.Entry> entries = new ArrayList<>();
    private @Nullable XmlNode root;

    private XmlFeed(Optional<URI> address) {
        this.address = address;
    }

    /** @param address of the feed, for links relative to it */
    static ParsedFeed read(String xml, Optional<URI> address) throws BrokenFeedException {
        XmlFeed feed = new XmlFeed(address);
        new XmlReader(feed, ENTRIES).read(xml);
        return feed.parsed();
    }

    @Override
    public void root(XmlNode node) throws BrokenFeedException {
        if (!ROOTS.contains(node.name())) {
            throw new BrokenFeedException("neither RSS, Atom nor JSON Feed; give the address or file of a feed");
        }
        root = node;
    }

    @Override
    public void entry(XmlNode entry, Deque<XmlNode> path) {
        Optional<URI> base =
                address.or(() -> path.stream().flatMap(XmlFeed::ownLink).findFirst());
        for (XmlNode outer : path) {
            base = XmlEntry.base(outer, base);
        }
        entries.add(new XmlEntry(entry, XmlEntry.base(entry, base)).parsed());
    }

    private ParsedFeed parsed() throws BrokenFeedException {
        XmlNode outer = root;
        if (outer == null) {
            throw new BrokenFeedException("there is nothing in it");
        }
        // Atom has its own words in the root, all others in the channel.
        XmlNode head = outer.name().equals("feed")
                ? outer
                : outer.children()
                        .filter(child -> child.name().equals("channel"))
                        .findFirst()
                        .orElse(outer);
        if (head == outer && outer.name().equals("rss")) {
            throw new BrokenFeedException("not a whole feed: it has no channel");
        }
        Optional<String> title = head.children(head.namespace(), "title")
                .flatMap(node -> XmlEntry.plain(node).stream())
                .findFirst();
        List<String> authors = outer == head ? XmlEntry.authors(head) : List.of();
        return new ParsedFeed(title, authors, XmlHints.of(head), entries);
    }

    /** A channel's page, to which links in a file without an address may be relative. */
    private static Stream<URI> ownLink(XmlNode outer) {
        return outer.children(outer.namespace(), "link")
                .flatMap(link -> link.attribute("href").or(link::text).stream())
                .flatMap(link -> WebAddress.of(link).stream());
    }
}
