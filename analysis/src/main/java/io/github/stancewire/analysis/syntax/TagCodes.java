package io.github.stancewire.analysis.syntax;

import java.util.List;

/**
 * The tags of a sentence as the parser's features see them. Index {@code size} stands for the end of the sentence, {@code
 * size + 1} for nothing at all. Confined to the call that makes it.
 */
final class TagCodes {
    private static final List<String> UNIVERSAL = List.of(
            "X", "NOUN", "PROPN", "PRON", "NUM", "VERB", "AUX", "ADJ", "ADV", "ADP", "DET", "CCONJ", "SCONJ", "PART",
            "PUNCT", "SYM", "INTJ");
    /** Numbers of universal tags. */
    static final int NOUN = 1;

    static final int PROPN = 2;
    static final int PRON = 3;
    static final int NUM = 4;
    static final int VERB = 5;
    static final int AUX = 6;
    static final int ADJ = 7;
    static final int ADP = 9;
    static final int CCONJ = 11;
    static final int SCONJ = 12;
    static final int PART = 13;
    static final int PUNCT = 14;

    /** What a word at the left of its head may say of it. */
    static final int WITH_ADPOSITION = 1;

    static final int WITH_SUBORDINATOR = 2;
    static final int WITH_TO = 4;
    static final int WITH_AUXILIARY = 8;
    static final int WITH_CONJUNCTION = 16;

    final int size;
    /** Hash of the whole tag, and a number of the universal one. */
    final int[] fine;

    final int[] universal;
    final int[] marker;
    /** Of pronouns: "its" is, "it" is not. */
    final boolean[] isPossessive;

    TagCodes(List<String> tags) {
        this.size = tags.size();
        this.fine = new int[size + Forms.PADDING];
        this.universal = new int[size + Forms.PADDING];
        this.marker = new int[size + Forms.PADDING];
        this.isPossessive = new boolean[size + Forms.PADDING];
        for (int i = 0; i < size; i++) {
            String tag = tags.get(i);
            int number = Math.max(0, UNIVERSAL.indexOf(TagTrainer.universal(tag)));
            universal[i] = number;
            fine[i] = tag.hashCode();
            marker[i] = marker(number, tag);
            isPossessive[i] = tag.endsWith("$");
        }
        universal[size] = UNIVERSAL.size();
        universal[size + 1] = UNIVERSAL.size() + 1;
        fine[size] = 1;
        fine[size + 1] = 2;
        for (int i = 2; i < Forms.PADDING; i++) {
            fine[size + i] = 1;
            universal[size + i] = UNIVERSAL.size();
        }
    }

    private static int marker(int universal, String tag) {
        return switch (universal) {
            case ADP -> WITH_ADPOSITION;
            case SCONJ -> WITH_SUBORDINATOR;
            case PART -> tag.endsWith("TO") ? WITH_TO : 0;
            case AUX -> WITH_AUXILIARY;
            case CCONJ -> WITH_CONJUNCTION;
            default -> 0;
        };
    }

    /** What a finished part of the tree is good for, 0 to 31: a stand-in for its relation, which is told only later. */
    int kind(int token, int markers) {
        int tag = universal[token];
        if (tag >= NOUN && tag <= NUM) {
            if ((markers & WITH_ADPOSITION) != 0) {
                return 17;
            }
            if ((markers & (WITH_AUXILIARY | WITH_SUBORDINATOR | WITH_TO)) != 0) {
                return 18;
            }
            return (markers & WITH_CONJUNCTION) != 0 ? 19 : tag;
        }
        if (tag == VERB) {
            if ((markers & (WITH_SUBORDINATOR | WITH_ADPOSITION)) != 0) {
                return 20;
            }
            if ((markers & WITH_TO) != 0) {
                return 21;
            }
            if ((markers & WITH_CONJUNCTION) != 0) {
                return 22;
            }
            return (markers & WITH_AUXILIARY) != 0 ? 23 : tag;
        }
        if (tag == ADJ && markers != 0) {
            return (markers & (WITH_SUBORDINATOR | WITH_TO | WITH_AUXILIARY)) != 0 ? 24 : 25;
        }
        return tag;
    }
}
