package io.github.stancewire.analysis.stance.coder;

import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a report was written, before its first words: "MOSCOW (Eastern News) -". Pure. */
final class Dateline {
    private static final int LONGEST = 12;
    private static final Set<String> DASHES = Set.of("-", "--", "–", "—");

    private Dateline() {}

    /**
     * Where the text of a sentence begins, in {@code char} units of the whole text: behind its dateline, if it has one. Only a town in
     * capitals or an agency in brackets make one, for a name before a dash may as well belong to the sentence.
     */
    static int end(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        boolean written = false;
        for (int at = 0; at < Math.min(LONGEST, tokens.size() - 1); at++) {
            String word = tokens.get(at).text();
            if (DASHES.contains(word)) {
                return written ? tokens.get(at).end() : sentence.span().begin();
            }
            written |= word.equals("(") || at == 0 && isInCapitals(word);
            if (Character.isLowerCase(word.charAt(0))) {
                break;
            }
        }
        return sentence.span().begin();
    }

    private static boolean isInCapitals(String word) {
        return word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
