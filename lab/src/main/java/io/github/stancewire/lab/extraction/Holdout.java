package io.github.stancewire.lab.extraction;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The third of the pages that rules are not made on, so that a figure tells what to expect of unseen ones. */
final class Holdout {
    private static final int PARTS = 3;

    private Holdout() {}

    /** Decided by a checksum of the page's name: the same on every machine, and nothing about the page. */
    static boolean contains(String id) {
        CRC32 checksum = new CRC32();
        checksum.update(id.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % PARTS == 0;
    }
}
