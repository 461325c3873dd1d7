package io.github.stancewire.analysis.entity;

import io.github.stancewire.analysis.Span;

/**
 * What the gazetteer looks up: a token, or a part of one where hyphens, slashes or a possessive divide it.
 *
 * @param text as printed, without the periods of an acronym
 * @param key {@link Spelling#key} of it
 * @param tag part of speech of the token it comes from
 * @param glue what stands between it and the word before
 * @param sentence index of its sentence
 */
record Word(Span span, String text, String key, String tag, String lemma, Glue glue, int sentence) {
    /** What stands between a word and the word before it. */
    enum Glue {
        /** Nothing but blanks; punctuation marks are words of their own. */
        SPACE,
        HYPHEN,
        /** A slash, a dash or a line break: no name goes across it. */
        BREAK
    }

    boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    boolean isCapitalised() {
        int first = text.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** At least two letters, and every letter a capital. */
    boolean isUpperCase() {
        if (text.length() < 2 || !isCapitalised()) {
            return false;
        }
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (Character.isLowerCase(text.codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    boolean isLowerCase() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    boolean isVerb() {
        return tag.equals("VERB") || tag.equals("AUX");
    }

    boolean isPossessive() {
        return text.equals("'s") || text.equals("’s") || text.equals("'") || text.equals("’");
    }

    boolean is(String other) {
        return key.equals(other);
    }
}
