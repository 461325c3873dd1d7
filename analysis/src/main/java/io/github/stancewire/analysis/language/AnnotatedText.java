package io.github.stancewire.analysis.language;

import java.util.List;

/**
 * A text with its sentences and tokens.
 *
 * @param language ISO 639-1 code
 * @param sentences in order of the text; empty for a language that is not analysed
 */
public record AnnotatedText(String text, String language, List<Sentence> sentences) {
    public AnnotatedText {
        sentences = List.copyOf(sentences);
    }
}
