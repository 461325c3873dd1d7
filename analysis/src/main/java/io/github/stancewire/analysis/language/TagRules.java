package io.github.stancewire.analysis.language;

import io.github.stancewire.analysis.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Corrects what the part-of-speech model does plainly wrong on news. */
final class TagRules {
    private static final Set<String> BE_AND_HAVE = Set.of(
            "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "'re", "'ve");

    private TagRules() {}

    /**
     * @param tag what the model says of token {@code i}
     * @param before tags of the tokens before it, corrected
     */
    static String corrected(String tag, String text, List<Span> tokens, int i, List<String> before) {
        Span token = tokens.get(i);
        int first = text.codePointAt(token.begin());
        if (token.length() <= 4 && isPunctuation(text, token)) {
            return isSign(first) ? "SYM" : "PUNCT";
        }
        if (Character.isDigit(first) && !tag.equals("NOUN") && !tag.equals("ADJ")) {
            return "NUM";
        }
        if (tag.equals("PUNCT") && Character.isLetter(first)) {
            return Character.isUpperCase(first) ? "PROPN" : "NOUN";
        }
        String previous = i > 0 ? before.get(i - 1) : "";
        if (tag.equals("NOUN") && isPastForm(text, token) && followsSubject(previous)) {
            return "VERB"; // "Trump then threatened": no English noun of this shape follows a name or pronoun
        }
        if (tag.equals("AUX")
                && token.length() > 3
                && !BE_AND_HAVE.contains(lower(text, token))
                && isPastForm(text, token)) {
            return "VERB";
        }
        if (tag.equals("ADJ")
                && Character.isUpperCase(first)
                && nextIsCapital(text, tokens, i)
                && nameBegins(text, token)) {
            return "PROPN"; // "United States", "United Nations"
        }
        return tag;
    }

    private static boolean followsSubject(String previous) {
        return previous.equals("PROPN") || previous.equals("PRON") || previous.equals("ADV");
    }

    private static boolean isPastForm(String text, Span token) {
        return token.length() > 4
                && token.length() < 30
                && Character.isLowerCase(text.charAt(token.begin()))
                && text.startsWith("ed", token.end() - 2)
                && !text.startsWith("eed", token.end() - 3);
    }

    private static boolean nextIsCapital(String text, List<Span> tokens, int i) {
        return i + 1 < tokens.size()
                && Character.isUpperCase(text.charAt(tokens.get(i + 1).begin()));
    }

    private static boolean nameBegins(String text, Span token) {
        return token.length() == 6 && token.of(text).equals("United");
    }

    private static boolean isPunctuation(String text, Span token) {
        for (int i = token.begin(); i < token.end(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSign(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint == '%'
                || codePoint == '#'
                || codePoint == '&'
                || codePoint == '@'
                || type == Character.CURRENCY_SYMBOL
                || type == Character.MATH_SYMBOL
                || type == Character.OTHER_SYMBOL;
    }

    private static String lower(String text, Span token) {
        return token.of(text).toLowerCase(Locale.ROOT);
    }
}
