package io.github.stancewire.analysis.language;

import io.github.stancewire.analysis.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts English text into words, numbers and punctuation marks, as Universal Dependencies does: clitics stand alone
 * ("Acme" "'s", "did" "n't"), hyphens that join names stand alone ("China" "-" "Russia"). Hand-written, because the model
 * for OpenNLP's tokenizer leaves clitics and names joined. Linear in the length of the text. Immutable.
 */
final class EnglishTokenizer {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>\"”]++|[\\w.+-]{1,64}+@[\\w.-]++");
    private static final Pattern NUMBER =
            Pattern.compile("\\p{Nd}++(?:[.,:]\\p{Nd}++)*+(?:[\\p{L}\\p{M}]++|(?:-[\\p{L}\\p{Nd}]++)++)?+");

    private final Abbreviations abbreviations;

    EnglishTokenizer(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** Tokens between two positions of a text, in order. */
    List<Span> tokenize(String text, int begin, int end) {
        List<Span> tokens = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text).region(begin, end);
        Matcher number = NUMBER.matcher(text).region(begin, end);
        int at = begin;
        while (at < end) {
            int codePoint = text.codePointAt(at);
            if (isSpace(codePoint)) {
                at += Character.charCount(codePoint);
            } else if (mayBeginAddress(text, at, end) && address.region(at, end).lookingAt()) {
                int last = withoutTrailingPunctuation(text, at, address.end());
                tokens.add(new Span(at, last));
                at = last;
            } else if (Character.isDigit(codePoint) && number.region(at, end).lookingAt()) {
                tokens.add(new Span(at, number.end()));
                at = number.end();
            } else if (Words.isLetter(codePoint)) {
                int last = Words.end(text, at, end);
                last = withPeriod(text, at, last, end);
                Words.split(text, at, last, tokens);
                at = last;
            } else {
                int last = Math.min(end, symbolEnd(text, at, end, codePoint));
                tokens.add(new Span(at, last));
                at = last;
            }
        }
        return tokens;
    }

    private int withPeriod(String text, int begin, int end, int limit) {
        if (end >= limit || text.charAt(end) != '.' || text.startsWith("..", end)) {
            return end;
        }
        String word = text.substring(Math.max(begin, end - 16), end);
        String afterHyphen = word.substring(word.lastIndexOf('-') + 1);
        return abbreviations.carriesPeriod(afterHyphen) ? end + 1 : end;
    }

    /** Repeated periods and dashes are one mark; "US$" and the like are one sign; all else is a code point. */
    private static int symbolEnd(String text, int at, int end, int codePoint) {
        int next = at + Character.charCount(codePoint);
        if (codePoint == '.' || codePoint == '-' || codePoint == '—') {
            while (next < end && text.charAt(next) == codePoint) {
                next++;
            }
        } else if (isClitic(text, at, end)) {
            next = Words.end(text, at + 1, end);
        } else {
            while (next < end && Character.getType(text.codePointAt(next)) == Character.NON_SPACING_MARK) {
                next += Character.charCount(text.codePointAt(next));
            }
        }
        return next;
    }

    /** A possessive after a closing quote or an initialism: {@code “The Times”'s}, {@code U.S.'s}. */
    private static boolean isClitic(String text, int at, int end) {
        char mark = text.charAt(at);
        return (mark == '\'' || mark == '’')
                && at > 0
                && !isSpace(text.charAt(at - 1))
                && at + 1 < end
                && text.charAt(at + 1) == 's'
                && Words.end(text, at + 1, end) == at + 2;
    }

    private static boolean mayBeginAddress(String text, int at, int end) {
        if (at > 0 && !isSpace(text.charAt(at - 1)) && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return false;
        }
        if (text.startsWith("http", at) || text.startsWith("www.", at)) {
            return true;
        }
        int limit = Math.min(end, at + 65);
        for (int i = at; i < limit && !isSpace(text.charAt(i)); i++) {
            if (text.charAt(i) == '@') {
                return i > at;
            }
        }
        return false;
    }

    private static int withoutTrailingPunctuation(String text, int begin, int end) {
        int last = end;
        while (last > begin + 1 && ".,;:!?)]}'’".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint);
    }
}
