package io.github.stancewire.ingest.file;

import io.github.stancewire.ingest.article.CanonicalLink;
import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.Progress;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.ingest.feed.BrokenFeedException;
import io.github.stancewire.ingest.feed.FeedReader;
import io.github.stancewire.schemas.topic.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads a file, a folder with all below it, or a stream into articles: text, HTML, JSON, JSON Lines, WARC and feeds, as they
 * are or packed by gzip. Needs no Kafka.
 *
 * <p>Whatever cannot be an article is still handed on where its bytes fit, so that it becomes a dead letter downstream
 * instead of being lost: broken JSON, empty and binary files. Thread-safe.
 */
public final class ArticleFiles {
    /** Id of standard input as a source. */
    public static final String STREAM_ID = "stdin:";

    private static final String STREAM = "stdin";

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
        read(path, known, items, new Meter());
    }

    /** @param meter hears what is found in folders, and what is read; the size of a path that is a file it knows */
    public void read(Path path, Function<String, Optional<Progress>> known, Consumer<Item> items, Meter meter) {
        RawArticles articles = new RawArticles(sourceId(path), clock);
        if (Files.isDirectory(path)) {
            new FolderWalk(path, (file, name) -> file(file, name, articles, known, items, meter), items, meter).walk();
        } else if (Files.isRegularFile(path)) {
            file(path, path.getFileName().toString(), articles, known, items, meter);
        } else if (Files.exists(path)) {
            items.accept(new Item.Failed("", "not-a-file", "neither a file nor a folder"));
        } else {
            items.accept(FileProblem.missing(""));
        }
    }

    /**
     * Reads a stream to its end, as a file of what its first bytes tell: WARC and JSON Lines as they come, everything else when
     * all of it is there. A stream cannot be taken up where an earlier run stopped.
     *
     * @param in stays open
     */
    public void read(InputStream in, Consumer<Item> items) {
        RawArticles articles = new RawArticles(STREAM_ID, clock);
        try {
            StreamHead packed = StreamHead.of(in);
            boolean gzip = GunzipStream.isGzip(packed.bytes());
            try (Packed unpacked = new Packed(packed::all, gzip)) {
                StreamHead head = gzip ? StreamHead.of(unpacked.stream()) : packed;
                FileKind kind = FileKind.ofStream(head.bytes());
                Packed whole = new Packed(head::all, false);
                if (!lines(kind, whole, STREAM, articles, name -> Optional.empty(), items)) {
                    spooled(head.all(), STREAM, kind, articles, items);
                }
            }
        } catch (IOException e) {
            items.accept(FileProblem.of(STREAM, e));
        }
    }

    private void file(
            Path path,
            String name,
            RawArticles articles,
            Function<String, Optional<Progress>> known,
            Consumer<Item> items,
            Meter meter) {
        long size = 0;
        try (OpenFile file = new OpenFile(path)) {
            long all = file.size();
            size = all;
            boolean gzip = GunzipStream.isGzip(file.head(FileKind.SNIFFED_BYTES));
            try (Packed packed = new Packed(() -> meter.counting(file.stream(0), all), gzip)) {
                byte[] head = gzip ? unpackedHead(packed) : file.head(FileKind.SNIFFED_BYTES);
                FileKind kind = FileKind.of(name, head);
                if (!lines(kind, packed, name, articles, known, items)) {
                    if (gzip) {
                        spooled(packed.stream(), name, kind, articles, items);
                    } else {
                        inOnePiece(file, name, kind, articles, items);
                    }
                }
            }
        } catch (IOException e) {
            items.accept(FileProblem.of(name, e));
        }
        meter.done(size);
    }

    private static byte[] unpackedHead(Packed packed) throws IOException {
        try {
            return packed.stream().readNBytes(FileKind.SNIFFED_BYTES);
        } catch (BrokenMemberException e) {
            return new byte[0]; // its name tells what it would be; the reader says what is wrong
        }
    }

    /** Reads what is read as a stream; false for all else. */
    private static boolean lines(
            FileKind kind,
            Packed packed,
            String name,
            RawArticles articles,
            Function<String, Optional<Progress>> known,
            Consumer<Item> items)
            throws IOException {
        if (kind == FileKind.JSON_LINES) {
            new JsonLinesReader(packed, name, articles, items).read(known.apply(name));
        } else if (kind == FileKind.WARC) {
            new WarcReader(packed, name, articles, items).read(known.apply(name));
        }
        return kind == FileKind.JSON_LINES || kind == FileKind.WARC;
    }

    private static void spooled(InputStream in, String name, FileKind kind, RawArticles articles, Consumer<Item> items)
            throws IOException {
        try (Spool spool = Spool.of(in);
                OpenFile file = new OpenFile(spool.path())) {
            inOnePiece(file, name, kind, articles, items);
        }
    }

    private static void inOnePiece(
            OpenFile file, String name, FileKind kind, RawArticles articles, Consumer<Item> items) throws IOException {
        switch (kind) {
            case JSON -> new JsonReader(file, name, articles, items).read();
            case FEED -> feed(file, name, articles, items);
            default -> whole(file, name, kind, articles, items);
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
