package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.language.Token;
import java.util.List;
import java.util.Set;

/**
 * Which tokens of a text stand inside quotation marks, sentence by sentence. A quotation may run over several sentences,
 * but never beyond its paragraph, so that a missing mark cannot swallow the article.
 */
final class Quotations {
    private static final Set<String> OPENING = Set.of("“", "«", "„", "``");
    private static final Set<String> CLOSING = Set.of("”", "»", "''");
    private static final Set<String> EITHER = Set.of("\"");

    private boolean open;

    static boolean isMark(String word) {
        return OPENING.contains(word) || CLOSING.contains(word) || EITHER.contains(word);
    }

    void startParagraph() {
        open = false;
    }

    /** Reads the next sentence; {@code result[i]} belongs to token {@code i}, marks themselves are not inside. */
    boolean[] read(List<Token> sentence) {
        boolean[] quoted = new boolean[sentence.size()];
        for (int i = 0; i < quoted.length; i++) {
            String word = sentence.get(i).text();
            if (OPENING.contains(word)) {
                open = true;
            } else if (CLOSING.contains(word)) {
                open = false;
            } else if (EITHER.contains(word)) {
                open = !open;
            } else {
                quoted[i] = open;
            }
        }
        return quoted;
    }
}
