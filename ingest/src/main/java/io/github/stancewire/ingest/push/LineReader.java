package io.github.stancewire.ingest.push;

import io.github.stancewire.ingest.article.Trimmed;
import io.github.stancewire.schemas.topic.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Lines of a stream; of one that is too large only so much is kept. Blank lines are counted and left out. Not
 * thread-safe.
 */
final class LineReader {
    private static final int CHUNK_BYTES = 64 * 1024;

    private final InputStream in;
    private final Room room;
    private final Duration patience;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private Room.Hold hold;
    private int next;
    private int end;
    private boolean atEnd;
    private boolean large;
    private long number;

    /**
     * @param number counted from 1
     * @param large true when it was longer than an article; then there are no bytes
     * @param hold to be given back
     */
    @SuppressWarnings("ArrayRecordComponent") // handed straight on to one reader
    record Line(long number, byte[] bytes, boolean large, Room.Hold hold) {}

    /** @param patience longest wait for room */
    LineReader(InputStream in, Room room, Duration patience) {
        this.in = in;
        this.room = room;
        this.patience = patience;
        this.hold = room.hold();
    }

    /**
     * The next line.
     *
     * @param waiting false to have only what has arrived already
     * @return empty at the end, or when nothing more has arrived
     * @throws Refusal if there is no room for it in time
     */
    Optional<Line> next(boolean waiting) throws IOException, InterruptedException {
        while (true) {
            while (next < end) {
                int at = next;
                while (at < end && chunk[at] != '\n') {
                    at++;
                }
                keep(next, at - next);
                next = Math.min(end, at + 1);
                if (at < end) {
                    Optional<Line> whole = finish();
                    if (whole.isPresent()) {
                        return whole;
                    }
                }
            }
            if (atEnd || !waiting && in.available() == 0) {
                return Optional.empty();
            }
            next = 0;
            end = Math.max(0, in.read(chunk));
            if (end == 0) {
                atEnd = true;
                return finish();
            }
        }
    }

    /** Gives back what an unfinished line holds. */
    void close() {
        hold.close();
    }

    private void keep(int from, int length) throws InterruptedException {
        if (large) {
            return;
        }
        if (line.size() + length > Topic.MAX_CONTENT_BYTES + 1024) { // white space around it does not count
            large = true;
            line.reset();
            hold.close();
            return;
        }
        hold.more(length, patience);
        line.write(chunk, from, length);
    }

    private Optional<Line> finish() {
        number++;
        Line finished = new Line(number, Trimmed.of(line.toByteArray()), large, hold);
        line.reset();
        large = false;
        hold = room.hold();
        boolean blank = !finished.large() && finished.bytes().length == 0;
        if (blank) {
            finished.hold().close();
        }
        return blank ? Optional.empty() : Optional.of(finished);
    }
}
