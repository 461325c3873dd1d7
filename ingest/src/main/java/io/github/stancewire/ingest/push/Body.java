package io.github.stancewire.ingest.push;

import io.github.stancewire.schemas.topic.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request that is answered as a whole. */
final class Body {
    /** Of an object: white space around it does not count. */
    private static final int LARGEST_OBJECT = Topic.MAX_CONTENT_BYTES + 1024;

    private static final int CHUNK_BYTES = 64 * 1024;

    private final InputStream in;
    private final long declared;
    private final Room.Hold hold;

    /** @param declared length that the client said, or -1 */
    Body(InputStream in, long declared, Room.Hold hold) {
        this.in = in;
        this.declared = declared;
        this.hold = hold;
    }

    /** @throws Refusal if it is longer than an article, as soon as that is known */
    byte[] text() throws IOException {
        return read(Topic.MAX_CONTENT_BYTES, Topic.MAX_CONTENT_BYTES);
    }

    /** @throws Refusal likewise; an array may have {@code largestArray} bytes */
    byte[] json(int largestArray) throws IOException {
        return read(LARGEST_OBJECT, largestArray);
    }

    private byte[] read(int largestObject, int largestArray) throws IOException {
        if (declared > Math.max(largestObject, largestArray)) {
            throw tooLarge(largestObject, largestArray);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream((int) Math.max(512, Math.min(declared, CHUNK_BYTES)));
        byte[] chunk = new byte[CHUNK_BYTES];
        int limit = largestArray;
        boolean begun = false;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            if (!begun) {
                int start = start(chunk, read);
                begun = start < read;
                limit = begun && chunk[start] != '[' ? largestObject : largestArray;
            }
            if (Math.max(declared, (long) body.size() + read) > limit) {
                throw tooLarge(largestObject, limit);
            }
            take(read, limit - body.size() - read);
            body.write(chunk, 0, read);
        }
        return body.toByteArray();
    }

    /**
     * A client that is still sending when the connection closes hears of a broken connection, not of the answer. One that
     * may send the same again later is heard to its end, but nothing of it is kept.
     */
    private void take(int bytes, int left) throws IOException {
        try {
            hold.more(bytes);
        } catch (Refusal busy) {
            discard(left);
            throw busy;
        }
    }

    private void discard(int bytes) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        int left = bytes;
        while (left > 0) {
            int read = in.read(chunk, 0, Math.min(left, chunk.length));
            left = read < 0 ? 0 : left - read;
        }
    }

    private static Refusal tooLarge(int largestObject, int limit) {
        return limit <= largestObject
                ? PushedArticles.tooLarge()
                : new Refusal(
                        413,
                        "too-large",
                        "An array has at most " + limit + " bytes; send smaller ones, or application/x-ndjson");
    }

    /** Where white space and a byte-order mark end. */
    private static int start(byte[] chunk, int length) {
        int at = 0;
        while (at < length && (chunk[at] <= ' ')) { // marks are negative
            at++;
        }
        return at;
    }
}
