package io.github.stancewire.analysis.language;

import io.github.stancewire.analysis.Span;
import java.util.List;

/** @param tokens in order of the text; never empty */
public record Sentence(Span span, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** The tokens as printed. */
    public List<String> words() {
        return tokens.stream().map(Token::text).toList();
    }
}
