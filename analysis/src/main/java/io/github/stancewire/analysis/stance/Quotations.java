package io.github.stancewire.analysis.stance;

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

    void startParagraph() {
        open = false;
    }

    /** Reads the next sentence; {@code result[i]} belongs to token {@code i}, marks themselves are not inside. */
    boolean[] read(SentenceView sentence) {
        boolean[] quoted = new boolean[sentence.size()];
        for (int i = 0; i < quoted.length; i++) {
            String word = sentence.lower(i);
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
