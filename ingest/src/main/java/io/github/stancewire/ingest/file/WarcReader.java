package io.github.stancewire.ingest.file;

import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.Progress;
import io.github.stancewire.ingest.article.RawArticles;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A WARC file, read as a stream from where an earlier run stopped. A broken record fails and the ones after it are read.
 * Items bear the number of their record. Not thread-safe; for one pass.
 */
final class WarcReader {
    private final Packed file;
    private final String name;
    private final WarcCapture captures;
    private final Consumer<Item> items;

    private long number;
    private long found;

    WarcReader(Packed file, String name, RawArticles articles, Consumer<Item> items) {
        this.file = file;
        this.name = name;
        this.captures = new WarcCapture(articles);
        this.items = items;
    }

    /** @param known how far an earlier run came; obeyed when the file still begins with the same bytes */
    void read(Optional<Progress> known) throws IOException {
        ReadAhead in = new ReadAhead(file.stream());
        WarcFrames frames = new WarcFrames(in);
        if (known.isPresent() && !passOver(in, frames, known.get())) {
            number = 0;
            found = 0;
            in = new ReadAhead(file.stream());
            frames = new WarcFrames(in);
        }
        for (Optional<Item> item = next(in, frames); item.isPresent(); item = next(in, frames)) {
            items.accept(item.get());
        }
        if (found == 0) {
            items.accept(new Item.Skipped(name, "no-articles", "no record that is an article"));
        }
    }

    /** Reads again what an earlier run read, to its last article; false when the file is another one now. */
    private boolean passOver(ReadAhead in, WarcFrames frames, Progress known) throws IOException {
        while (in.position() < known.position()) {
            if (next(in, frames).isEmpty()) {
                return false;
            }
        }
        if (in.position() != known.position() || !in.sha256().startsWith(known.prefixSha256())) {
            return false;
        }
        items.accept(new Item.Known(name, found));
        return true;
    }

    /** What the next record is that is anything; empty at the end. */
    private Optional<Item> next(ReadAhead in, WarcFrames frames) throws IOException {
        while (true) {
            Optional<WarcFrame> frame;
            try {
                frame = frames.next();
            } catch (BrokenMemberException e) {
                return Optional.of(new Item.Failed(name + "#" + (number + 1), "broken-gzip", e.explanation()));
            }
            if (frame.isEmpty()) {
                return Optional.empty();
            }
            number++;
            Optional<Item> item = item(frame.get(), in);
            if (item.isPresent()) {
                return item;
            }
        }
    }

    private Optional<Item> item(WarcFrame frame, ReadAhead in) {
        String item = name + "#" + number;
        if (frame instanceof WarcFrame.Broken broken) {
            return Optional.of(new Item.Failed(
                    item, "broken-record", "the data that begin at byte " + broken.offset() + " " + broken.why()));
        }
        return captures.read(item, (WarcFrame.Whole) frame).map(one -> located(one, in));
    }

    private Item located(Item item, ReadAhead in) {
        if (item instanceof Item.Read read) {
            found++;
            return new Item.Read(read.name(), read.article(), read.sha256(), Optional.of(progress(in)));
        }
        if (item instanceof Item.Refused refused) {
            found++;
            return new Item.Refused(
                    refused.name(),
                    refused.reason(),
                    refused.message(),
                    refused.length(),
                    refused.sha256(),
                    refused.head(),
                    Optional.of(progress(in)));
        }
        return item;
    }

    private Progress progress(ReadAhead in) {
        return new Progress(name, in.position(), in.sha256());
    }
}
