package io.github.stancewire.analysis.entity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name in a language that is not annotated.
 *
 * @param text in the nominative
 * @param folded {@link Letters#fold} of it
 * @param id of what it names
 * @param language ISO 639-1
 */
record ForeignName(String text, String folded, String id, String language) {
    private static final String ARABIC_ARTICLE = "ال";
    private static final String TO_THE = "لل";
    /** "And", "then", then "in", "to", "like": written as a part of the word behind. */
    private static final Pattern ARABIC_PREFIXES = Pattern.compile("[وف]?[بلك]?");

    /** A shorter name with a prefix may be an ordinary word. */
    private static final int SHORTEST_PREFIXED = 4;

    ForeignName(String text, String id, String language) {
        this(text, Letters.fold(text), id, language);
    }

    /** "To the United States": in Arabic the preposition and the article become one. */
    Optional<ForeignName> assimilated() {
        return language.equals("ar") && folded.startsWith(ARABIC_ARTICLE)
                ? Optional.of(new ForeignName(TO_THE + folded.substring(ARABIC_ARTICLE.length()), id, language))
                : Optional.empty();
    }

    /** @return where the name ends that begins at {@code at}; -1 where it does not stand there */
    int end(String folded, int at) {
        if (!begins(folded, at)) {
            return -1;
        }
        int end = at;
        int from = 0;
        while (from < this.folded.length()) {
            int to = wordEnd(from);
            end = ForeignWord.end(folded, end, this.folded.substring(from, to), language);
            if (end < 0 || to == this.folded.length()) {
                return end;
            }
            if (end >= folded.length() || folded.charAt(end) != this.folded.charAt(to)) {
                return -1;
            }
            end++;
            from = to + 1;
        }
        return end;
    }

    private int wordEnd(int from) {
        int to = from;
        while (to < folded.length() && folded.charAt(to) != ' ' && folded.charAt(to) != '-') {
            to++;
        }
        return to;
    }

    private boolean begins(String text, int at) {
        if (Character.isLowSurrogate(text.charAt(at))) {
            return false;
        }
        return Letters.divides(text, at) || language.equals("ar") && isPrefixed(text, at);
    }

    private boolean isPrefixed(String text, int at) {
        int begin = at;
        while (begin > 0 && Letters.isLetter(text.codePointBefore(begin)) && at - begin <= 2) {
            begin--;
        }
        String prefix = text.substring(begin, at);
        boolean joinsAnd = prefix.length() == 1 && "وف".contains(prefix);
        return ARABIC_PREFIXES.matcher(prefix).matches()
                && folded.length() >= (joinsAnd ? SHORTEST_PREFIXED : SHORTEST_PREFIXED + 1);
    }
}
