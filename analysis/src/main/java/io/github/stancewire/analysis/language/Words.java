package io.github.stancewire.analysis.language;

import io.github.stancewire.analysis.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a word ends, and into which tokens it falls apart. */
final class Words {
    /** Second halves that make an adjective of a name: "Russian-backed", "US-led". */
    private static final Set<String> MAKES_ADJECTIVE = Set.of(
            "led",
            "run",
            "made",
            "born",
            "era",
            "style",
            "wide",
            "held",
            "owned",
            "like",
            "friendly",
            "brokered",
            "linked",
            "aligned",
            "built",
            "only",
            "free",
            "bound",
            "heavy",
            "hit",
            "torn",
            "majority",
            "ruled",
            "dominated",
            "language",
            "speaking",
            "wing",
            "leaning",
            "wary",
            "to",
            "and",
            "in");
    /** Arabic articles and the like: "al-Assad" is one name. */
    private static final Set<String> NAME_PARTICLES =
            Set.of("al", "el", "an", "ar", "as", "at", "az", "ad", "ash", "abu", "bin", "ibn", "ul", "ol", "e");

    private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");
    /** With its apostrophe. */
    private static final int LONGEST_CLITIC = 3;

    private Words() {}

    static boolean isLetter(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetter(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isWordPart(int codePoint) {
        return isLetter(codePoint) || Character.isDigit(codePoint) || codePoint == '_' || codePoint == '\u00AD';
    }

    /** End of the word that begins here, inner hyphens, apostrophes and periods included. */
    static int end(String text, int begin, int limit) {
        int at = begin;
        while (at < limit) {
            int codePoint = text.codePointAt(at);
            if (!isWordPart(codePoint) && !joins(text, begin, at, limit)) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return Math.min(at, limit);
    }

    private static boolean joins(String text, int begin, int at, int limit) {
        char mark = text.charAt(at);
        if (mark == '-' && at > begin && text.charAt(at - 1) == '.' && at + 1 < limit) {
            return isWordPart(text.codePointAt(at + 1)); // "U.S.-led"
        }
        if (at + 1 >= limit
                || at == begin
                || !isWordPart(text.codePointAt(at + 1))
                || !isWordPart(text.charAt(at - 1))) {
            return mark == '.' && endsInitialismBeforeHyphen(text, begin, at, limit);
        }
        if (mark == '.') {
            boolean single = at - begin == 1 || text.charAt(at - 2) == '.' || text.charAt(at - 2) == '-';
            boolean address =
                    Character.isLowerCase(text.codePointAt(at + 1)) && Character.isLowerCase(text.charAt(at - 1));
            return single || address;
        }
        return mark == '-' || mark == '\u2010' || mark == '\u2011' || mark == '\'' || mark == '’' || mark == '&';
    }

    private static boolean endsInitialismBeforeHyphen(String text, int begin, int at, int limit) {
        return at + 1 < limit && text.charAt(at + 1) == '-' && at - begin >= 3 && text.charAt(at - 2) == '.';
    }

    /** Adds the tokens of one word. */
    static void split(String text, int begin, int end, List<Span> tokens) {
        int from = begin;
        for (int at = begin + 1; at < end - 1; at++) {
            if (isHyphen(text.charAt(at)) && parts(text, from, at, end)) {
                splitClitic(text, from, at, tokens);
                tokens.add(new Span(at, at + 1));
                from = at + 1;
            }
        }
        splitClitic(text, from, end, tokens);
    }

    /** Whether a hyphen joins a name to something: "China-Russia", "anti-Chinese", "Russian-backed"; not "Jong-un". */
    private static boolean parts(String text, int begin, int hyphen, int end) {
        int rightEnd = hyphen + 1;
        while (rightEnd < end && !isHyphen(text.charAt(rightEnd))) {
            rightEnd++;
        }
        if (hyphen - begin < 2 || rightEnd - hyphen < 3) {
            return false;
        }
        boolean leftIsName = Character.isUpperCase(text.codePointAt(begin));
        int right = text.codePointAt(hyphen + 1);
        if (Character.isDigit(right)) {
            return false;
        }
        if (Character.isUpperCase(right)) {
            return rightEnd - hyphen > 2
                    && !(hyphen - begin <= 3
                            && NAME_PARTICLES.contains(
                                    text.substring(begin, hyphen).toLowerCase(Locale.ROOT)));
        }
        if (!leftIsName || rightEnd - hyphen > 30) {
            return false;
        }
        String rest = text.substring(hyphen + 1, rightEnd);
        return MAKES_ADJECTIVE.contains(rest) || rest.endsWith("ed") || rest.endsWith("ing");
    }

    private static boolean isHyphen(char mark) {
        return mark == '-' || mark == '\u2010' || mark == '\u2011';
    }

    private static void splitClitic(String text, int begin, int end, List<Span> tokens) {
        int cut = cliticBegin(text, begin, end);
        if (cut > begin && cut < end) {
            tokens.add(new Span(begin, cut));
            tokens.add(new Span(cut, end));
        } else {
            tokens.add(new Span(begin, end));
        }
    }

    private static int cliticBegin(String text, int begin, int end) {
        if (end - begin == 6 && text.regionMatches(true, begin, "cannot", 0, 6)) {
            return begin + 3;
        }
        int apostrophe = end - 1;
        int least =
                Math.max(begin + 1, end - LONGEST_CLITIC); // no further: a text without any would be read for each word
        while (apostrophe >= least && text.charAt(apostrophe) != '\'' && text.charAt(apostrophe) != '’') {
            apostrophe--;
        }
        if (apostrophe < least) {
            return end;
        }
        String rest = text.substring(apostrophe + 1, end).toLowerCase(Locale.ROOT);
        if (rest.equals("t") && Character.toLowerCase(text.charAt(apostrophe - 1)) == 'n') {
            return apostrophe - 1;
        }
        return CLITICS.contains(rest) ? apostrophe : end;
    }
}
