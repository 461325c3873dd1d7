package io.github.stancewire.ingest.trial;

import io.github.stancewire.ingest.fetch.FetchResult;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one look at a source showed.
 *
 * @param given the address asked for
 * @param problem why nothing can be taken, in one line with the way out; empty when something can
 * @param answer of its server, where there was one
 * @param content what it holds, where that could be read
 * @param feeds of which a page tells, the first as it recommends
 */
public record Trial(
        URI given, Optional<Refusal> problem, Optional<Answer> answer, Optional<Content> content, List<Feed> feeds) {
    public Trial {
        feeds = List.copyOf(feeds);
    }

    /**
     * Why not.
     *
     * @param reason stable and countable, in kebab-case
     * @param message one line for people
     */
    public record Refusal(String reason, String message) {}

    /**
     * The answer itself.
     *
     * @param about with redirects, validators and freshness
     * @param bytes unpacked
     */
    public record Answer(FetchResult.About about, Optional<String> contentType, long bytes) {}

    /**
     * What was read.
     *
     * @param kind such as {@code RSS 2.0 feed}, {@code sitemap}, {@code page}
     * @param title as it calls itself
     * @param entries the newest first, where they have dates
     * @param parts sitemaps that an index names
     * @param ttl for how long a feed says that it stays the same
     * @param again when it would be asked again, after an answer with something new
     * @param page what the page of the newest entry showed; empty where none was asked for
     */
    public record Content(
            String kind,
            Optional<String> title,
            List<Entry> entries,
            List<URI> parts,
            Optional<Duration> ttl,
            Duration again,
            Optional<Page> page) {
        public Content {
            entries = List.copyOf(entries);
            parts = List.copyOf(parts);
        }

        Content with(Page shown) {
            return new Content(kind, title, entries, parts, ttl, again, Optional.of(shown));
        }

        /** How many would be taken. */
        public long taken() {
            return entries.stream().filter(entry -> entry.left().isEmpty()).count();
        }
    }

    /**
     * One entry.
     *
     * @param name by which it is told apart
     * @param published as printed
     * @param characters of text that the source itself has for it
     * @param left why it would be left out; empty when it would be taken
     */
    public record Entry(
            String name,
            Optional<String> title,
            Optional<String> published,
            Optional<URI> link,
            long characters,
            Optional<Refusal> left) {}

    /**
     * The page of an entry.
     *
     * @param problem why it cannot be had; then the source's own text is taken
     */
    public record Page(URI address, long bytes, Optional<Refusal> problem) {}

    /** A feed that a page names. */
    public record Feed(URI address, Optional<String> title) {}
}
