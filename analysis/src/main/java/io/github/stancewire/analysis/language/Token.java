package io.github.stancewire.analysis.language;

import io.github.stancewire.analysis.Span;

/**
 * One word, number or punctuation mark.
 *
 * @param span where it stands in the text
 * @param text as printed
 * @param tag universal part of speech: NOUN, PROPN, VERB, AUX, ADJ, ADV, ADP, PRON, DET, NUM, CCONJ, SCONJ, PART, PUNCT,
 *     SYM, INTJ or X
 * @param lemma dictionary form in lower case
 */
public record Token(Span span, String text, String tag, String lemma) {
    public int begin() {
        return span.begin();
    }

    public int end() {
        return span.end();
    }
}
