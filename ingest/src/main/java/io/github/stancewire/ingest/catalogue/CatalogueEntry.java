package io.github.stancewire.ingest.catalogue;

import io.github.stancewire.ingest.Source;
import io.github.stancewire.ingest.SourceOptions;
import java.util.Optional;

/**
 * One source as people list it.
 *
 * @param address of a feed, or a path, as written
 * @param name for people
 * @param folder in which people keep it, with slashes between; as in OPML
 * @param paused whether it is left alone for now
 */
public record CatalogueEntry(
        String address, Optional<String> name, Optional<String> folder, boolean paused, SourceOptions options) {

    public static CatalogueEntry of(String address) {
        return new CatalogueEntry(address, Optional.empty(), Optional.empty(), false, SourceOptions.DEFAULT);
    }

    /** @throws IllegalArgumentException with one line for people, if the address is none */
    public Source toSource() {
        Source source = Source.of(address);
        return source instanceof Source.Feed feed ? new Source.Feed(feed.url(), options) : source;
    }

    /** What tells sources apart, however their addresses are written. */
    String id() {
        return toSource().id();
    }
}
