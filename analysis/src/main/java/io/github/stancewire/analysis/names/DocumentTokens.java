package io.github.stancewire.analysis.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tokens of a document's sentences as numbers: hashes of their letters and affixes, their shapes, lists and clusters,
 * and where the same word stands elsewhere. Memory is linear in the number of tokens.
 */
final class DocumentTokens {
    /** Of a longer token the rest says nothing about its name, and need not be read. */
    private static final int LONGEST_TOKEN = 60;

    final int[] firstOf;
    final int[] exact;
    final int[] lower;
    final int[] shape;
    final int[] brief;
    final int[][] prefixes = new int[4][];
    final int[][] suffixes = new int[4][];
    final int[] cluster;
    /** Bits of the lists that hold the word alone. */
    final int[] wordLists;
    /** Bits of the lists that hold a phrase of several words over it, with its place in the phrase. */
    final int[] phrase;

    final boolean[] capital;
    /** Has a capital or begins with a digit. */
    final boolean[] marked;
    /** Nearest token before and behind with the same letters; -1 for none. */
    final int[] same;

    final int[] next;

    private final int size;
    private final StringBuilder letters = new StringBuilder();

    DocumentTokens(List<List<String>> sentences, Lexicon lexicon) {
        firstOf = new int[sentences.size() + 1];
        for (int at = 0; at < sentences.size(); at++) {
            firstOf[at + 1] = firstOf[at] + sentences.get(at).size();
        }
        size = firstOf[sentences.size()];
        exact = new int[size];
        lower = new int[size];
        shape = new int[size];
        brief = new int[size];
        for (int length = 0; length < 4; length++) {
            prefixes[length] = new int[size];
            suffixes[length] = new int[size];
        }
        cluster = new int[size];
        wordLists = new int[size];
        phrase = new int[size];
        capital = new boolean[size];
        marked = new boolean[size];
        same = new int[size];
        next = new int[size];
        int token = 0;
        for (List<String> sentence : sentences) {
            for (String word : sentence) {
                read(token++, word, lexicon);
            }
        }
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            phrases(firstOf[sentence], firstOf[sentence + 1], lexicon.lists());
        }
        linkSame();
    }

    int size() {
        return size;
    }

    private void read(int token, String word, Lexicon lexicon) {
        String text = word.length() > LONGEST_TOKEN ? word.substring(0, LONGEST_TOKEN) : word;
        letters.setLength(0);
        int full = 17;
        int runs = 17;
        int before = 0;
        boolean anyUpper = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = plain(text.charAt(at));
            int kind = kind(letter);
            anyUpper |= kind == 'X';
            full = at < 8 ? full * 31 + kind : full;
            runs = kind == before ? runs : runs * 31 + kind;
            before = kind;
            letters.append(kind == 'd' ? '0' : letter);
        }
        int length = letters.length();
        exact[token] = Hashes.of(letters);
        for (int at = 0; anyUpper && at < length; at++) {
            letters.setCharAt(at, Character.toLowerCase(letters.charAt(at)));
        }
        lower[token] = anyUpper ? Hashes.of(letters) : exact[token];
        shape[token] = Hashes.mix(full);
        brief[token] = Hashes.mix(runs);
        for (int affix = 1; affix <= 4; affix++) {
            boolean fits = affix <= length;
            prefixes[affix - 1][token] = fits ? Hashes.of(letters, 0, affix) : 0;
            suffixes[affix - 1][token] = fits ? Hashes.of(letters, length - affix, length) : 0;
        }
        int initial = length > 0 ? kind(plain(text.charAt(0))) : 0;
        capital[token] = initial == 'X';
        marked[token] = anyUpper || initial == 'd';
        int key = Hashes.join(0, lower[token]);
        cluster[token] = Math.max(0, lexicon.clusters().get(key));
        wordLists[token] = Math.max(0, lexicon.lists().get(key));
    }

    /** Quotation marks as typewriters have them, as in the texts that the model is trained on. */
    private static char plain(char letter) {
        return switch (letter) {
            case '’', '‘', '`' -> '\'';
            case '“', '”' -> '"';
            case '‐', '‑', '–' -> '-';
            default -> letter;
        };
    }

    private static int kind(char letter) {
        if (letter < 128) {
            if (letter >= 'a' && letter <= 'z') {
                return 'x';
            }
            if (letter >= 'A' && letter <= 'Z') {
                return 'X';
            }
            return letter >= '0' && letter <= '9' ? 'd' : letter;
        }
        if (Character.isUpperCase(letter) || Character.isTitleCase(letter)) {
            return 'X';
        }
        return Character.isDigit(letter) ? 'd' : Character.isLetter(letter) ? 'x' : '?';
    }

    /** Marks the longest listed phrases, from the left. */
    private void phrases(int first, int end, IntTable lists) {
        for (int from = first; from < end; from++) {
            if (!capital[from]) {
                continue;
            }
            int hash = Hashes.join(0, lower[from]);
            int longest = from;
            int bits = 0;
            for (int to = from + 1; to < end && to - from < Lexicon.LONGEST; to++) {
                hash = Hashes.join(hash, lower[to]);
                int found = lists.get(hash);
                if (found > 0) {
                    longest = to;
                    bits = found;
                }
            }
            if (longest > from) {
                for (int at = from; at <= longest; at++) {
                    phrase[at] = bits * 4 + (at == from ? 1 : at == longest ? 3 : 2);
                }
                from = longest;
            }
        }
    }

    private void linkSame() {
        Arrays.fill(same, -1);
        Arrays.fill(next, -1);
        Map<Integer, Integer> last = new HashMap<>();
        for (int at = 0; at < size; at++) {
            if (capital[at]) {
                Integer before = last.put(exact[at], at);
                if (before != null) {
                    same[at] = before;
                    next[before] = at;
                }
            }
        }
    }
}
