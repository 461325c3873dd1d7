package io.github.stancewire.ingest.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.XmlReader;
import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.RawArticles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9x, 1.0, 2.0 and Atom into articles, one an entry. A DOCTYPE is refused, and with it external entities
 * and entity bombs. Thread-safe.
 */
public final class FeedReader {
    /** Largest feed read, in bytes: the parsed tree takes several times as much. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private final RawArticles articles;

    public FeedReader(RawArticles articles) {
        this.articles = articles;
    }

    /**
     * @param contentType as HTTP named it, which may tell the character set
     * @param base address of the feed, for links relative to it
     * @param prefix begins the name of every item
     * @throws BrokenFeedException if this is no feed, or one that is refused
     */
    public List<Item> read(byte[] xml, Optional<String> contentType, Optional<URI> base, String prefix)
            throws BrokenFeedException {
        DatedFeedInput input = new DatedFeedInput();
        SyndFeed feed = parse(input, xml, contentType);
        List<SyndEntry> entries = feed.getEntries();
        // Otherwise the document has entries where a feed has none, and nobody knows which date is whose.
        boolean datesFit = input.dates().size() == entries.size();
        List<Item> items = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Optional<String> printed = datesFit ? input.dates().get(i) : Optional.empty();
            FeedEntry entry = new FeedEntry(feed, entries.get(i), printed, base);
            String id = prefix + entry.id();
            int times = names.merge(id, 1, Integer::sum);
            items.add(entry.toItem(times == 1 ? id : id + " (" + times + ")", articles));
        }
        return items;
    }

    private static SyndFeed parse(DatedFeedInput input, byte[] xml, Optional<String> contentType)
            throws BrokenFeedException {
        try (Reader reader = reader(xml, contentType)) {
            return new SyndFeedImpl(input.build(reader));
        } catch (FeedException | IOException e) {
            throw new BrokenFeedException(explain(e), e);
        } catch (IllegalArgumentException e) {
            throw new BrokenFeedException("neither RSS nor Atom; give the address or file of a feed", e);
        }
    }

    private static Reader reader(byte[] xml, Optional<String> contentType) throws IOException {
        int start = 0;
        while (start < xml.length && (xml[start] == ' ' || xml[start] == '\n' || xml[start] == '\r')) {
            start++;
        }
        InputStream bytes = new ByteArrayInputStream(xml, start, xml.length - start);
        return contentType.isPresent() ? new XmlReader(bytes, contentType.get(), true) : new XmlReader(bytes, true);
    }

    private static String explain(Exception e) {
        String message = deepest(e);
        if (message.contains("DOCTYPE")) {
            return "it has a DOCTYPE, which is refused because it can name outside entities; ask its publisher for"
                    + " a plain feed";
        }
        return "not a well-formed feed: "
                + message.lines().findFirst().orElse("").strip();
    }

    private static String deepest(Throwable e) {
        Throwable deepest = e;
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }
}
