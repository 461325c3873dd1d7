package io.github.stancewire.ingest.file;

import io.github.stancewire.schemas.identity.Sha256;
import io.github.stancewire.schemas.topic.DeadLetterHeaders;
import io.github.stancewire.schemas.topic.Topic;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes read up to a limit: all of them, or what tells of too many. */
sealed interface Content {
    /** The bytes are within the limit. */
    @SuppressWarnings("ArrayRecordComponent") // handed straight on to one reader
    record Whole(byte[] bytes) implements Content {}

    /**
     * More bytes than the limit; they were read once, but not kept.
     *
     * @param length of all, in bytes
     * @param sha256 of all, 64 hex digits
     * @param head the first {@link DeadLetterHeaders#KEPT_BYTES}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed straight on to one reader
    record TooLarge(long length, String sha256, byte[] head) implements Content {
        String message() {
            return length + " bytes; an article has at most " + Topic.MAX_CONTENT_BYTES;
        }
    }

    /** Collects bytes; memory stays below the limit and what one call adds. Not thread-safe. */
    final class Collector {
        private final int limit;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private byte[] head = {};
        private long length;
        private final MessageDigest digest = Sha256.digest();
        private boolean digesting;

        Collector(int limit) {
            this.limit = limit;
        }

        void add(byte[] bytes, int from, int count) {
            length += count;
            if (!digesting && length <= limit) {
                kept.write(bytes, from, count);
                return;
            }
            if (!digesting) {
                beginDigesting(bytes, from, count);
            }
            digest.update(bytes, from, count);
        }

        // Bytes within the limit are hashed only when they turn out to be part of something too large.
        private void beginDigesting(byte[] bytes, int from, int count) {
            digesting = true;
            byte[] before = kept.toByteArray();
            digest.update(before);
            int wanted = DeadLetterHeaders.KEPT_BYTES;
            head = Arrays.copyOf(before, Math.min(wanted, before.length + count));
            if (before.length < head.length) {
                System.arraycopy(bytes, from, head, before.length, head.length - before.length);
            }
            kept.reset();
        }

        /** What was collected; the collector is then empty again. */
        Content take() {
            Content content = digesting
                    ? new TooLarge(length, HexFormat.of().formatHex(digest.digest()), head)
                    : new Whole(kept.toByteArray());
            kept.reset();
            head = new byte[0];
            length = 0;
            digesting = false;
            return content;
        }

        boolean isEmpty() {
            return length == 0;
        }
    }
}
