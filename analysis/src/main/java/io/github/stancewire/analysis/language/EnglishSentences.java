package io.github.stancewire.analysis.language;

import io.github.stancewire.analysis.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Groups the tokens of one line into sentences. Hand-written, because OpenNLP's model splits after "Corp." and "Jan.".
 * No sentence has more than {@value #LONGEST} tokens, so that what is done per sentence is bounded. Immutable.
 */
final class EnglishSentences {
    static final int LONGEST = 200;

    private static final String CLOSERS = "\"'”’»)]}";
    private static final String OPENERS = "\"'“‘«([{";
    /** Words that, in capitals after an abbreviation, most likely begin a sentence. */
    private static final Set<String> STARTERS = Set.of(
            "The",
            "A",
            "An",
            "In",
            "On",
            "At",
            "It",
            "He",
            "She",
            "They",
            "We",
            "This",
            "That",
            "These",
            "Those",
            "But",
            "And",
            "However",
            "Meanwhile",
            "Although",
            "While",
            "When",
            "After",
            "Before",
            "If",
            "There",
            "His",
            "Her",
            "Its",
            "Their",
            "Our",
            "As",
            "For",
            "With",
            "By",
            "From",
            "Since",
            "Both",
            "Some",
            "Many",
            "Most",
            "What",
            "Who",
            "Why",
            "How",
            "Last",
            "Earlier",
            "Later",
            "Also",
            "Yet",
            "So",
            "Such",
            "Despite",
            "According",
            "Under",
            "During",
            "Now",
            "Then",
            "You",
            "I");

    private final Abbreviations abbreviations;

    EnglishSentences(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** Index ranges of tokens, in order; together they cover all. */
    List<Span> split(String text, List<Span> tokens) {
        List<Span> sentences = new ArrayList<>();
        int first = 0;
        int i = 0;
        while (i < tokens.size()) {
            int last = i;
            if (mayEnd(text, tokens, first, i)) {
                last = withClosers(text, tokens, i);
                if (beginsSentence(text, tokens, i, last + 1)) {
                    sentences.add(new Span(first, last + 1));
                    first = last + 1;
                }
            }
            i = last + 1;
            while (i - first >= LONGEST) {
                int cut = cut(text, tokens, first);
                sentences.add(new Span(first, cut));
                first = cut;
            }
        }
        if (first < tokens.size()) {
            sentences.add(new Span(first, tokens.size()));
        }
        return sentences;
    }

    private boolean mayEnd(String text, List<Span> tokens, int first, int i) {
        Span token = tokens.get(i);
        char last = text.charAt(token.end() - 1);
        if (last == '.') {
            if (token.length() == 1 || text.charAt(token.begin()) == '.') {
                return !(i == first + 1
                        && Character.isDigit(text.charAt(tokens.get(first).begin()))); // "1. First"
            }
            return token.length() <= 16 && !abbreviations.neverEnds(token.of(text));
        }
        return last == '!' || last == '?' || last == '…' || last == '。' || last == '؟';
    }

    /** Closing quotes and brackets that touch the end belong to the sentence. */
    private static int withClosers(String text, List<Span> tokens, int i) {
        int last = i;
        while (last + 1 < tokens.size()
                && tokens.get(last + 1).begin() == tokens.get(last).end()
                && (isOneOf(text, tokens.get(last + 1), CLOSERS) || isOneOf(text, tokens.get(last + 1), "!?.…"))) {
            last++;
        }
        return last;
    }

    private static boolean beginsSentence(String text, List<Span> tokens, int terminal, int next) {
        if (next >= tokens.size()) {
            return true;
        }
        Span token = tokens.get(next);
        boolean quoted = isOneOf(text, token, OPENERS) || isOneOf(text, token, "–—-•");
        Span word = quoted && next + 1 < tokens.size() ? tokens.get(next + 1) : token;
        int begin = text.codePointAt(word.begin());
        Span end = tokens.get(terminal);
        if (end.length() > 1 && text.charAt(end.begin()) != '.') { // an abbreviation
            return STARTERS.contains(word.length() <= 10 ? word.of(text) : "") && !isPartOfName(text, tokens, next);
        }
        return Character.isUpperCase(begin)
                || Character.isDigit(begin)
                || (Character.isLetter(begin) && !Character.isLowerCase(begin))
                || (quoted && !Character.isLowerCase(begin))
                || (!Character.isLetter(begin) && text.charAt(end.begin()) != '.' && text.charAt(end.begin()) != '…');
    }

    /** "U.S. A-10s" and "J.P. The" aside, a lone capital after an abbreviation is an initial. */
    private static boolean isPartOfName(String text, List<Span> tokens, int next) {
        Span token = tokens.get(next);
        return token.length() == 1
                && token.end() < text.length()
                && (text.charAt(token.end()) == '.' || text.charAt(token.end()) == '-');
    }

    /** The last comma or semicolon in the second half, else the limit. */
    private static int cut(String text, List<Span> tokens, int first) {
        for (int i = first + LONGEST - 1; i > first + LONGEST / 2; i--) {
            if (isOneOf(text, tokens.get(i), ",;:—–")) {
                return i + 1;
            }
        }
        return first + LONGEST;
    }

    private static boolean isOneOf(String text, Span token, String marks) {
        return token.length() == 1 && marks.indexOf(text.charAt(token.begin())) >= 0;
    }
}
