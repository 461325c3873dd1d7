package io.github.stancewire.analysis.language;

/** Splits a text into sentences and tagged tokens. Implementations are pure and thread-safe. */
public interface TextAnnotator {
    /** Positions refer to {@code text} as given; a language without rules here has no sentences. */
    AnnotatedText annotate(String text, String language);
}
