package io.github.stancewire.ingest.file;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.JsonArticles;
import io.github.stancewire.ingest.article.Progress;
import io.github.stancewire.ingest.article.RawArticles;
import io.github.stancewire.ingest.article.Trimmed;
import io.github.stancewire.schemas.identity.Sha256;
import io.github.stancewire.schemas.topic.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One article a line, read as a stream from where an earlier run stopped. Lines are not parsed to be handed on: a broken
 * one ends as a dead letter downstream. Not thread-safe; for one pass.
 */
final class JsonLinesReader {
    private static final int CHUNK_BYTES = 64 * 1024;

    private final Packed file;
    private final String name;
    private final RawArticles articles;
    private final Consumer<Item> items;

    private final Content.Collector line = new Content.Collector(Topic.MAX_CONTENT_BYTES);
    private MessageDigest prefix = Sha256.digest();
    private long position;
    private long lines;
    private boolean found;

    JsonLinesReader(Packed file, String name, RawArticles articles, Consumer<Item> items) {
        this.file = file;
        this.name = name;
        this.articles = articles;
        this.items = items;
    }

    /** @param known how far an earlier run came; obeyed when the file still begins with the same bytes */
    void read(Optional<Progress> known) throws IOException {
        InputStream in = file.stream();
        boolean resumed = false;
        if (known.isPresent()) {
            resumed = resume(in, known.get());
            in = resumed ? in : file.stream();
        }
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = next(in, chunk); read >= 0; read = next(in, chunk)) {
            take(chunk, read);
        }
        if (!line.isEmpty()) {
            // Perhaps somebody is still writing it. It is taken, but known by its own hash instead of by the position,
            // so that the whole line is read again when it has grown.
            endLine(Optional.empty());
        }
        if (!found && !resumed) {
            items.accept(new Item.Skipped(name, "no-articles", "no line with anything in it"));
        }
    }

    /** Reads on; what a broken part of gzip leaves of a line is no line. */
    private int next(InputStream in, byte[] chunk) throws IOException {
        while (true) {
            try {
                return in.read(chunk);
            } catch (BrokenMemberException e) {
                line.take();
                found = true;
                items.accept(new Item.Failed(name + "#" + (lines + 1), "broken-gzip", e.explanation()));
            }
        }
    }

    private boolean resume(InputStream in, Progress known) throws IOException {
        var seen = new LineCount();
        byte[] chunk = new byte[CHUNK_BYTES];
        long left = known.position();
        while (left > 0) {
            int read;
            try {
                read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
            } catch (BrokenMemberException e) {
                // Told by the run that read it.
                continue;
            }
            if (read < 0) {
                break;
            }
            prefix.update(chunk, 0, read);
            seen.add(chunk, read);
            left -= read;
        }
        if (left > 0 || !prefixHash().startsWith(known.prefixSha256())) {
            prefix = Sha256.digest();
            return false;
        }
        position = known.position();
        lines = seen.lines;
        items.accept(new Item.Known(name, seen.filled));
        return true;
    }

    private void take(byte[] chunk, int length) {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (chunk[i] == '\n') {
                line.add(chunk, from, i - from);
                advance(chunk, from, i + 1);
                endLine(Optional.of(new Progress(name, position, prefixHash())));
                from = i + 1;
            }
        }
        line.add(chunk, from, length - from);
        advance(chunk, from, length);
    }

    private void advance(byte[] chunk, int from, int to) {
        prefix.update(chunk, from, to - from);
        position += to - from;
    }

    private void endLine(Optional<Progress> progress) {
        lines++;
        String item = name + "#" + lines;
        Content content = line.take();
        if (content instanceof Content.TooLarge large) {
            found = true;
            items.accept(new Item.Refused(
                    item, "too-large", large.message(), large.length(), large.sha256(), large.head(), progress));
        } else if (content instanceof Content.Whole whole) {
            byte[] json = Trimmed.of(whole.bytes());
            if (json.length > 0) {
                found = true;
                Item.Read read = articles.read(item, json, JsonArticles.CONTENT_TYPE, JsonArticles.url(json));
                items.accept(new Item.Read(item, read.article(), read.sha256(), progress));
            }
        }
    }

    private String prefixHash() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) prefix.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's own SHA-256 can be cloned", e);
        }
    }

    /** Counts lines, and those of them that hold more than white space, as {@link #endLine} does. */
    private static final class LineCount {
        private long lines;
        private long filled;
        private boolean any;

        void add(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                if (bytes[i] == '\n') {
                    lines++;
                    filled += any ? 1 : 0;
                    any = false;
                } else {
                    any |= !Trimmed.isBlank(bytes[i]);
                }
            }
        }
    }
}
