package io.github.stancewire.analysis.stance.clause;

import io.github.stancewire.analysis.language.Token;
import java.util.List;
import java.util.Set;

/**
 * Which tokens of a text stand inside quotation marks, sentence by sentence. A quotation may run over several sentences,
 * but never beyond its paragraph, so that a missing mark cannot swallow the article; the next paragraph goes on with it only by an opening
 * mark of its own. Single marks, which are apostrophes as well, count where one sentence holds both of them. Depth is not counted: what
 * is quoted within a quotation is quoted. For one thread.
 */
public final class Quotations {
    private static final Set<String> OPENING = Set.of("“", "«", "„", "``");
    private static final Set<String> CLOSING = Set.of("”", "»", "''");
    private static final Set<String> EITHER = Set.of("\"");
    private static final Set<String> SINGLE = Set.of("‘", "’", "'");

    private String opener = "";

    /** Whether a word is a quotation mark that cannot be an apostrophe. */
    public static boolean isMark(String word) {
        return OPENING.contains(word) || CLOSING.contains(word) || EITHER.contains(word);
    }

    /** To be called before the first sentence of each paragraph: what is open is closed. */
    public void startParagraph() {
        opener = "";
    }

    /** Whether what was read last ends inside of a quotation. */
    public boolean isOpen() {
        return !opener.isEmpty();
    }

    /** Reads the next sentence; {@code result[i]} belongs to token {@code i}, marks themselves are not inside. */
    public boolean[] read(List<Token> sentence) {
        boolean[] quoted = new boolean[sentence.size()];
        int single = -1;
        for (int i = 0; i < quoted.length; i++) {
            String word = sentence.get(i).text();
            if (isMark(word)) {
                opener = opens(word) ? word : "";
            } else {
                quoted[i] = isOpen();
            }
            if (opensSingle(sentence, i)) {
                single = single < 0 ? i : single;
            } else if (single >= 0 && closesSingle(sentence, i)) {
                for (int inside = single + 1; inside < i; inside++) {
                    quoted[inside] |= !isMark(sentence.get(inside).text());
                }
                single = -1;
            }
        }
        return quoted;
    }

    private boolean opens(String mark) {
        // German and Polish quotations are closed by what opens others.
        boolean closesLow = mark.equals("“") && opener.equals("„");
        return OPENING.contains(mark) && !closesLow || EITHER.contains(mark) && !isOpen();
    }

    private static boolean opensSingle(List<Token> sentence, int at) {
        String word = sentence.get(at).text();
        boolean loose = at == 0 || sentence.get(at - 1).end() < sentence.get(at).begin();
        boolean tight = at + 1 < sentence.size()
                && sentence.get(at).end() == sentence.get(at + 1).begin();
        return SINGLE.contains(word) && !word.equals("’") && loose && tight;
    }

    // Behind a word without a mark it may be the genitive of a plural.
    private static boolean closesSingle(List<Token> sentence, int at) {
        boolean tight = at > 0 && sentence.get(at - 1).end() == sentence.get(at).begin();
        boolean plural = tight && sentence.get(at - 1).text().endsWith("s") && followsNoun(sentence, at);
        return SINGLE.contains(sentence.get(at).text()) && tight && !plural;
    }

    private static boolean followsNoun(List<Token> sentence, int at) {
        return at + 1 < sentence.size() && sentence.get(at + 1).tag().equals("NOUN");
    }
}
