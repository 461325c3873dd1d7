package io.github.stancewire.ingest.file;

import io.github.stancewire.ingest.article.CanonicalLink;
import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.Progress;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.ingest.feed.BrokenFeedException;
import io.github.stancewire.ingest.feed.FeedReader;
import io.github.stancewire.schemas.topic.Topic;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a file, or a folder with all below it, into articles: text, HTML, JSON, JSON Lines, and feeds. Needs no Kafka.
 *
 * <p>Whatever cannot be an article is still handed on where its bytes fit, so that it becomes a dead letter downstream
 * instead of being lost: broken JSON, empty and binary files. Thread-safe.
 */
public final class ArticleFiles {
    private final Clock clock;

    /** @param clock tells when an article was received */
    public ArticleFiles(Clock clock) {
        this.clock = clock;
    }

    /** The id of a path as a source: the same for every spelling of the path. */
    public static String sourceId(Path path) {
        try {
            return "file:" + path.toRealPath();
        } catch (IOException e) {
            return "file:" + path.toAbsolutePath().normalize();
        }
    }

    /** Reads everything from the start. An exception of {@code items} ends the reading and is passed on. */
    public void read(Path path, Consumer<Item> items) {
        read(path, name -> Optional.empty(), items);
    }

    /**
     * Reads everything, files that only grow from where an earlier run stopped.
     *
     * @param known how far an earlier run read the item of that name
     * @param items gets each item as soon as it is read; its exceptions end the reading and are passed on
     */
    public void read(Path path, Function<String, Optional<Progress>> known, Consumer<Item> items) {
        RawArticles articles = new RawArticles(sourceId(path), clock);
        if (Files.isDirectory(path)) {
            new FolderWalk(path, (file, name) -> file(file, name, articles, known, items), items).walk();
        } else if (Files.isRegularFile(path)) {
            file(path, path.getFileName().toString(), articles, known, items);
        } else if (Files.exists(path)) {
            items.accept(new Item.Failed("", "not-a-file", "neither a file nor a folder"));
        } else {
            items.accept(FileProblem.missing(""));
        }
    }

    private void file(
            Path path,
            String name,
            RawArticles articles,
            Function<String, Optional<Progress>> known,
            Consumer<Item> items) {
        try (OpenFile file = new OpenFile(path)) {
            FileKind kind = FileKind.of(name, file.head(FileKind.SNIFFED_BYTES));
            switch (kind) {
                case JSON -> new JsonReader(file, name, articles, items).read();
                case JSON_LINES -> new JsonLinesReader(file, name, articles, items).read(known.apply(name));
                case FEED -> feed(file, name, articles, items);
                default -> whole(file, name, kind, articles, items);
            }
        } catch (IOException e) {
            items.accept(FileProblem.of(name, e));
        }
    }

    private static void feed(OpenFile file, String name, RawArticles articles, Consumer<Item> items)
            throws IOException {
        Content content = file.content(FeedReader.MAX_BYTES);
        if (content instanceof Content.TooLarge large) {
            items.accept(new Item.Failed(
                    name, "too-large", large.length() + " bytes; a feed has at most " + FeedReader.MAX_BYTES));
        } else if (content instanceof Content.Whole whole) {
            try {
                new FeedReader(articles)
                        .read(whole.bytes(), Optional.empty(), Optional.empty(), name + "#")
                        .items()
                        .forEach(items);
            } catch (BrokenFeedException e) {
                items.accept(new Item.Failed(name, "broken-feed", e.explanation()));
            }
        }
    }

    private static void whole(OpenFile file, String name, FileKind kind, RawArticles articles, Consumer<Item> items)
            throws IOException {
        Content content = file.content(Topic.MAX_CONTENT_BYTES);
        if (content instanceof Content.TooLarge large) {
            items.accept(new Item.Refused(
                    name,
                    "too-large",
                    large.message(),
                    large.length(),
                    large.sha256(),
                    large.head(),
                    Optional.empty()));
        } else if (content instanceof Content.Whole whole) {
            boolean page = kind == FileKind.HTML || kind == FileKind.XHTML;
            Optional<URI> url = page ? CanonicalLink.of(whole.bytes()) : Optional.empty();
            items.accept(articles.read(name, whole.bytes(), kind.contentType(), url));
        }
    }
}
