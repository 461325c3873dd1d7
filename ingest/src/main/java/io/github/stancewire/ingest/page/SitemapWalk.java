package io.github.stancewire.ingest.page;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.feed.BrokenFeedException;
import io.github.stancewire.ingest.feed.SitemapContent;
import io.github.stancewire.ingest.feed.SitemapReader;
import io.github.stancewire.ingest.feed.Unpacked;
import io.github.stancewire.ingest.fetch.FetchRequest;
import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.Validators;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From a sitemap, or an index of sitemaps, to its newest pages. Immutable and thread-safe. */
public final class SitemapWalk {
    /** The newest of an index; big sites begin a new one each day or month. */
    private static final int MOST_PARTS = 3;
    /** An index in an index is not allowed and exists. */
    private static final int DEEPEST = 2;

    private final EntryPages.Asking asking;
    private final SitemapReader reader;

    private record Part(URI address, int depth) {}

    /** @param isIndex what is known of its parts is not known by what its server says of itself */
    public record Walked(List<Item> items, boolean isIndex) {
        public Walked {
            items = List.copyOf(items);
        }
    }

    public SitemapWalk(EntryPages.Asking asking, SitemapReader reader) {
        this.asking = asking;
        this.reader = reader;
    }

    /**
     * @param bytes of the first one, unpacked
     * @param address that answered
     * @param given that a person gave
     * @throws BrokenFeedException if the first one cannot be read; one of its parts is an item that failed
     */
    public Walked walk(byte[] bytes, Optional<String> contentType, URI address, URI given)
            throws BrokenFeedException, InterruptedException {
        List<Item> items = new ArrayList<>();
        Deque<Part> parts = new ArrayDeque<>();
        Set<URI> seen = new HashSet<>(Set.of(address));
        SitemapContent first = reader.read(bytes, contentType, address);
        add(first, 1, items, parts, address);
        int asked = 0;
        while (!parts.isEmpty()) {
            Part part = parts.removeFirst();
            if (!seen.add(part.address())) {
                continue;
            }
            if (asked++ >= MOST_PARTS) {
                items.add(new Item.Skipped(
                        part.address().toString(), "older-sitemap", "there are " + MOST_PARTS + " newer ones"));
                continue;
            }
            read(part, given, items, parts);
        }
        return new Walked(items, !first.parts().isEmpty());
    }

    private void read(Part part, URI given, List<Item> items, Deque<Part> parts) throws InterruptedException {
        String name = part.address().toString();
        FetchResult result =
                asking.ask(new FetchRequest(part.address(), given, Validators.NONE, FetchRequest.Accept.SITEMAP));
        if (!(result instanceof FetchResult.Fetched fetched)) {
            items.add(new Item.Failed(name, FollowedEntry.reason(result), "a part of the sitemap could not be had"));
            return;
        }
        try {
            SitemapContent content = reader.read(
                    Unpacked.of(fetched.body()),
                    fetched.contentType(),
                    fetched.about().address());
            add(content, part.depth() + 1, items, parts, part.address());
        } catch (BrokenFeedException e) {
            items.add(new Item.Failed(name, "broken-sitemap", e.explanation()));
        }
    }

    private static void add(SitemapContent content, int depth, List<Item> items, Deque<Part> parts, URI from) {
        items.addAll(content.items());
        for (URI part : content.parts()) {
            if (depth > DEEPEST) {
                items.add(new Item.Skipped(part.toString(), "too-deep", "an index in an index in an index"));
            } else if (!PageAddress.isSameSite(part, from)) {
                // By the protocol, a sitemap speaks of its own site.
                items.add(new Item.Skipped(part.toString(), "other-site", "a sitemap of another site"));
            } else {
                parts.addLast(new Part(part, depth));
            }
        }
    }
}
