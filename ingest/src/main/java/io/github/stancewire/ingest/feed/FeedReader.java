package io.github.stancewire.ingest.feed;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.ingest.article.Trimmed;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads RSS 0.90 to 2.0, Atom 0.3 and 1.0, and JSON Feed into articles, one an entry. A DOCTYPE is refused, and with it
 * external entities and entity bombs. Thread-safe.
 */
public final class FeedReader {
    /** Largest feed read, in bytes: characters and entries take several times as much. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private final RawArticles articles;
    private final GuidPolicy guids;
    private final boolean followed;

    /** A reader of feeds whose own text is all there is. */
    public FeedReader(RawArticles articles) {
        this(articles, GuidPolicy.LINK, false);
    }

    /**
     * @param guids by what entries are told apart
     * @param followed whether the entries' pages are asked for, so that they need no text of their own
     */
    public FeedReader(RawArticles articles, GuidPolicy guids, boolean followed) {
        this.articles = articles;
        this.guids = guids;
        this.followed = followed;
    }

    /**
     * @param contentType as HTTP named it, which may tell the character set
     * @param address of the feed: for links relative to it, and where there is one, an entry without an address is known
     *     by its guid in this feed instead of by its bytes
     * @param prefix begins the name of every item
     * @throws BrokenFeedException if this is no feed, or one that is refused
     */
    public FeedContent read(byte[] bytes, Optional<String> contentType, Optional<URI> address, String prefix)
            throws BrokenFeedException {
        ParsedFeed feed =
                isJson(bytes) ? JsonFeed.read(bytes, address) : XmlFeed.read(FeedText.of(bytes, contentType), address);
        EntryKeys keys = new EntryKeys(feed.entries(), guids);
        Set<String> seen = new HashSet<>();
        List<Item> items = new ArrayList<>();
        for (ParsedFeed.Entry entry : feed.entries()) {
            String key = keys.of(entry);
            String name = prefix + key;
            if (!seen.add(key)) {
                // The first one is the latest: that is how feeds are written.
                items.add(new Item.Skipped(name, "repeated", "the feed has it twice"));
                continue;
            }
            Optional<String> identity = address.flatMap(fetched -> keys.inSource(entry));
            String origin = prefix + entry.guid().orElse(key);
            items.add(new FeedEntry(feed, entry).toItem(name, origin, identity, articles, followed));
        }
        return new FeedContent(items, feed.hints());
    }

    private static boolean isJson(byte[] bytes) {
        int start = Trimmed.startsWithBom(bytes) ? Trimmed.BOM_BYTES : 0;
        while (start < bytes.length && Trimmed.isBlank(bytes[start])) {
            start++;
        }
        return start < bytes.length && bytes[start] == '{';
    }
}
