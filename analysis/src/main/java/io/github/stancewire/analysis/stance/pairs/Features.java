package io.github.stancewire.analysis.stance.pairs;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes the features of a pair. A feature is a few words in order; the first tells its kind. */
interface Features {
    void add(String... parts);

    /** As numbers, which is what a model knows features by. Not thread-safe. */
    final class Hashed implements Features {
        private static final int FIRST = 512;

        private int[] rows = new int[FIRST];
        private int size;

        @Override
        public void add(String... parts) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
            }
            rows[size++] = hash(parts);
        }

        /** Sorted, each once. */
        int[] rows() {
            Arrays.sort(rows, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || rows[i] != rows[i - 1]) {
                    rows[kept++] = rows[i];
                }
            }
            return Arrays.copyOf(rows, kept);
        }

        /** Strings remember their hashes, so that this is cheap. Steps as in MurmurHash3 (Austin Appleby, public domain). */
        static int hash(String... parts) {
            int hash = parts.length;
            for (String part : parts) {
                int scrambled = Integer.rotateLeft(part.hashCode() * 0xCC9E2D51, 15) * 0x1B873593;
                hash = Integer.rotateLeft(hash ^ scrambled, 13) * 5 + 0xE6546B64;
            }
            hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
            hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
            return hash ^ (hash >>> 16);
        }
    }

    /** As words, for people to read. Not thread-safe. */
    final class Named implements Features {
        private final Set<List<String>> names = new LinkedHashSet<>();

        @Override
        public void add(String... parts) {
            names.add(List.of(parts));
        }

        /** Each once, in order. */
        Set<List<String>> names() {
            return names;
        }
    }
}
