package io.github.stancewire.ingest.feed;

import io.github.stancewire.ingest.article.Item;
import java.net.URI;
import java.util.List;

/**
 * What a sitemap holds.
 *
 * @param items one for each page, the newest first; those that are too old are skipped
 * @param parts sitemaps that an index names, the newest first
 */
public record SitemapContent(List<Item> items, List<URI> parts) {
    public SitemapContent {
        items = List.copyOf(items);
        parts = List.copyOf(parts);
    }
}
