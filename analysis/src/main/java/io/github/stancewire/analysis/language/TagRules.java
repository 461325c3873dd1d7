package io.github.stancewire.analysis.language;

import io.github.stancewire.analysis.Span;
import java.util.List;

/** Corrects what the part-of-speech model does plainly wrong on news. */
final class TagRules {
    private TagRules() {}

    /** @param tag what the model says of token {@code i} */
    static String corrected(String tag, String text, List<Span> tokens, int i) {
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
        if (tag.equals("X") && Character.isLetter(first) && hyphenFollows(text, tokens, i)) {
            return "ADJ"; // "pro-Ukrainian"
        }
        return tag;
    }

    private static boolean hyphenFollows(String text, List<Span> tokens, int i) {
        return i + 1 < tokens.size()
                && tokens.get(i + 1).begin() == tokens.get(i).end()
                && text.charAt(tokens.get(i).end()) == '-';
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
}
