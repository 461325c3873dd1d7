package io.github.stancewire.analysis.language;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.syntax.TagModel;
import java.util.List;

/**
 * Some tokens that are read together.
 *
 * @param tokens in order of the text; never empty
 * @param fineTags what {@link TagModel} tells of all tokens, kept because telling it takes longer than most that follows: universal and Penn
 *     tag of each, joined by a bar, not corrected as the tags of the tokens are; empty where the tokens come from elsewhere
 */
public record Sentence(Span span, List<Token> tokens, List<String> fineTags) {
    public Sentence {
        tokens = List.copyOf(tokens);
        fineTags = List.copyOf(fineTags);
        if (!fineTags.isEmpty() && fineTags.size() != tokens.size()) {
            throw new IllegalArgumentException(tokens.size() + " tokens and " + fineTags.size() + " tags");
        }
    }

    /** A sentence whose tokens were not tagged by the model. */
    public Sentence(Span span, List<Token> tokens) {
        this(span, tokens, List.of());
    }

    /** The tokens as printed. */
    public List<String> words() {
        return tokens.stream().map(Token::text).toList();
    }
}
