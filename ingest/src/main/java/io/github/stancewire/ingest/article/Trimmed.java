package io.github.stancewire.ingest.article;

import java.util.Arrays;

/** Bytes without what stands around a JSON value. */
public final class Trimmed {
    /** Length of UTF-8's byte-order mark. */
    public static final int BOM_BYTES = 3;

    private Trimmed() {}

    /** The bytes without a byte-order mark at the start, and without white space at both ends. */
    public static byte[] of(byte[] bytes) {
        int from = startsWithBom(bytes) ? BOM_BYTES : 0;
        int to = bytes.length;
        while (from < to && isBlank(bytes[from])) {
            from++;
        }
        while (from < to && isBlank(bytes[to - 1])) {
            to--;
        }
        return to - from == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    }

    public static boolean startsWithBom(byte[] bytes) {
        return bytes.length >= BOM_BYTES
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }

    public static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
