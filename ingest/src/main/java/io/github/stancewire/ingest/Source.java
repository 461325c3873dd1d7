package io.github.stancewire.ingest;

import io.github.stancewire.ingest.fetch.WebAddress;
import io.github.stancewire.ingest.file.ArticleFiles;
import io.github.stancewire.schemas.identity.CanonicalUrl;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A place where ingest looks for articles. */
public sealed interface Source {
    /** Identity over runs, by which its checkpoints are found. */
    String id();

    /** What people call the item of that name in this source. */
    String display(String item);

    /** Tells without reading it what is wrong with the source, as far as that can be seen from here. */
    Optional<Problem> check();

    /** Name of the kind, for metrics. */
    String kind();

    /**
     * Reads what a person gave: a feed's address, or a path.
     *
     * @throws IllegalArgumentException with one line for people, if it can be neither
     */
    static Source of(String given) {
        String lower = given.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return WebAddress.of(given)
                    .filter(address -> CanonicalUrl.of(given).isPresent())
                    .map(Feed::new)
                    .orElseThrow(() -> new IllegalArgumentException(
                            given + ": not a usable address; check its spelling, and leave out user and password"));
        }
        try {
            return new PathSource(Path.of(given));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(given + ": not a usable path: " + e.getReason(), e);
        }
    }

    /** A file, or a folder with all below it. */
    record PathSource(Path path) implements Source {
        @Override
        public String id() {
            return ArticleFiles.sourceId(path);
        }

        @Override
        public String display(String item) {
            return item.isEmpty() || !Files.isDirectory(path) ? path + inFile(item) : path.resolve("") + "/" + item;
        }

        // Of the only file, just the place inside it is news.
        private static String inFile(String item) {
            int place = item.indexOf('#');
            return place < 0 ? "" : item.substring(place);
        }

        @Override
        public Optional<Problem> check() {
            if (!Files.exists(path)) {
                return Optional.of(new Problem(path.toString(), "missing", "no such file; check the path"));
            }
            if (!Files.isReadable(path)) {
                return Optional.of(
                        new Problem(path.toString(), "unreadable", "may not be read; check its permissions"));
            }
            return Optional.empty();
        }

        @Override
        public String kind() {
            return "path";
        }
    }

    /**
     * What is piped in: read once, to its end, and known by nothing.
     *
     * @param in of the process
     */
    record StandardInput(InputStream in) implements Source {
        @Override
        public String id() {
            return ArticleFiles.STREAM_ID;
        }

        @Override
        public String display(String item) {
            int place = item.indexOf('#');
            return "standard input" + (place < 0 ? "" : item.substring(place));
        }

        @Override
        public Optional<Problem> check() {
            return Optional.empty();
        }

        @Override
        public String kind() {
            return "path";
        }
    }

    /** @param url as {@link WebAddress} gives it */
    record Feed(URI url, SourceOptions options) implements Source {
        Feed(URI url) {
            this(url, SourceOptions.DEFAULT);
        }

        @Override
        public String id() {
            return CanonicalUrl.of(url.toString()).orElse(url).toString();
        }

        @Override
        public String display(String item) {
            return item.isEmpty() ? url.toString() : url + "#" + item;
        }

        @Override
        public Optional<Problem> check() {
            return Optional.empty();
        }

        @Override
        public String kind() {
            return "feed";
        }
    }
}
