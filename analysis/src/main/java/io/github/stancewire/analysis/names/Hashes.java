package io.github.stancewire.analysis.names;

import java.util.Locale;

/** The hashes that stand for words and features, the same on every machine and for ever: models hold them. */
public final class Hashes {
    private Hashes() {}

    static int of(CharSequence text, int from, int to) {
        int hash = 0x811C9DC5;
        for (int at = from; at < to; at++) {
            hash = (hash ^ text.charAt(at)) * 0x01000193;
        }
        return mix(hash);
    }

    static int of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** Of words in a row, without regard to letter case. */
    public static int ofPhrase(String... words) {
        int hash = 0;
        for (String word : words) {
            hash = join(hash, of(word.toLowerCase(Locale.ROOT)));
        }
        return hash;
    }

    static int join(int left, int right) {
        return mix(left * 0x2C1B3C6D ^ right + 0x3C6EF372);
    }

    static int mix(int value) {
        int hash = value;
        hash = (hash ^ hash >>> 16) * 0x7FEB352D;
        hash = (hash ^ hash >>> 15) * 0x846CA68B;
        return hash ^ hash >>> 16;
    }
}
