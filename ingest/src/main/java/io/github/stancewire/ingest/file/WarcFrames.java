package io.github.stancewire.ingest.file;

import io.github.stancewire.schemas.topic.Topic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * Cuts a WARC file (ISO 28500) into records. What is no record is told once and left out up to the next line that begins
 * one; a length that leads into the middle of something is answered by looking for the next record inside of what it took.
 *
 * <p>Cut here and not by jwarc, which ends at the first broken record. Not thread-safe.
 */
final class WarcFrames {
    /** Of all lines of a record's header together; HTTP servers allow 8 to 16 KiB. */
    static final int HEADER_BYTES = 64 * 1024;

    private static final String VERSION = "WARC/";
    private static final byte[] NEXT = "\nWARC/1.".getBytes(StandardCharsets.US_ASCII);
    private static final long REREAD_BYTES = 64L * 1024 * 1024;
    private static final int LINE_ENDS = 2;

    private final ReadAhead in;
    private boolean searching;
    private long again;

    WarcFrames(ReadAhead in) {
        this.in = in;
    }

    /**
     * The next record; empty at the end of the file.
     *
     * @throws BrokenMemberException if a part of it could not be unpacked; the record after it can be asked for
     */
    Optional<WarcFrame> next() throws IOException {
        while (in.peek() == '\r' || in.peek() == '\n') {
            in.skip();
        }
        if (in.peek() < 0) {
            return Optional.empty();
        }
        long offset = in.position();
        boolean known = searching;
        // Until this record is through: a part that cannot be unpacked leaves us in the middle of one.
        searching = true;
        String version = text(in.line(HEADER_BYTES));
        while (!version.startsWith(VERSION)) {
            if (!known) {
                return Optional.of(new WarcFrame.Broken(offset, "are no record"));
            }
            version = text(in.line(HEADER_BYTES));
            if (version.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(record(known ? in.position() - version.length() : offset));
    }

    private WarcFrame record(long offset) throws IOException {
        byte[] lines = header();
        if (lines.length >= HEADER_BYTES) {
            return new WarcFrame.Broken(offset, "have a header of more than " + HEADER_BYTES + " bytes");
        }
        MessageHeaders headers;
        long length;
        try {
            headers = MessageHeaders.parse(Channels.newChannel(new ByteArrayInputStream(lines)));
            length = Long.parseLong(headers.sole("Content-Length").orElse("").strip());
        } catch (IOException | RuntimeException e) {
            return new WarcFrame.Broken(offset, "have a header that cannot be understood");
        }
        if (length < 0) {
            return new WarcFrame.Broken(offset, "have a length below zero");
        }
        return block(offset, headers, length);
    }

    private byte[] header() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        while (lines.size() < HEADER_BYTES) {
            byte[] line = in.line(HEADER_BYTES - lines.size());
            lines.writeBytes(line);
            if (line.length == 0 || text(line).isBlank()) {
                break;
            }
        }
        return lines.toByteArray();
    }

    private WarcFrame block(long offset, MessageHeaders headers, long length) throws IOException {
        ReadAhead.Mark begin = in.mark();
        Content.Collector collector = new Content.Collector(Topic.MAX_CONTENT_BYTES + HEADER_BYTES);
        long there = in.take(length, collector);
        Content block = collector.take();
        if (there == length && ends()) {
            searching = false;
            return new WarcFrame.Whole(offset, headers, block);
        }
        if (block instanceof Content.Whole whole) {
            int next = indexOf(whole.bytes(), NEXT);
            if (next >= 0 && mayGoBack(whole.bytes().length)) {
                in.goBack(begin, whole.bytes(), next + 1);
            }
        }
        return new WarcFrame.Broken(
                offset, there < length ? "break off, or tell a wrong length" : "tell a wrong length (" + length + ")");
    }

    /** A file made of nothing but wrong lengths must not be read over and over. */
    private boolean mayGoBack(int bytes) {
        again += bytes;
        return again <= REREAD_BYTES + in.position();
    }

    /** Two line ends follow a block; some writers forget the carriage returns, and the last record may lack all. */
    private boolean ends() throws IOException {
        // What follows is not looked at: it may be broken, which is no news of this record.
        for (int ends = 0; ends < LINE_ENDS; ) {
            int next = in.peek();
            if (next != '\r' && next != '\n') {
                return next < 0;
            }
            ends += next == '\n' ? 1 : 0;
            in.skip();
        }
        return true;
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            int same = 0;
            while (same < wanted.length && bytes[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1);
    }
}
