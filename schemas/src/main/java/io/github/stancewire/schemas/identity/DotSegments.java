package io.github.stancewire.schemas.identity;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths without steps to the same or the upper level: RFC 3986 section 5.2.4. */
final class DotSegments {
    private DotSegments() {}

    /** Returns the path, always with a slash at its start; steps above the root stay at the root. */
    static String remove(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        // What stands before the first slash is empty, for a path follows a host.
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> addEmptyIf(last, kept);
                case ".." -> {
                    kept.pollLast();
                    addEmptyIf(last, kept);
                }
                default -> kept.addLast(segments[i]);
            }
        }
        return "/" + String.join("/", kept);
    }

    private static void addEmptyIf(boolean last, Deque<String> kept) {
        if (last) {
            kept.addLast("");
        }
    }
}
