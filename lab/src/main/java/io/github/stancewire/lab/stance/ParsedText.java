package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.TextAnnotator;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.syntax.Dependencies;
import io.github.stancewire.analysis.syntax.EnglishParser;
import java.util.List;

/** A text read as one sentence, wherever its full stops are, with its tree. */
record ParsedText(Sentence sentence, Dependencies tree) {
    /** Reads texts. Thread-safe. */
    static final class Reader {
        private final TextAnnotator annotator = EnglishAnnotator.create();
        private final EnglishParser parser = EnglishParser.shared();

        ParsedText read(String text) {
            List<Token> tokens = annotator.annotate(text.replace('\n', ' '), "en").sentences().stream()
                    .flatMap(sentence -> sentence.tokens().stream())
                    .toList();
            if (tokens.isEmpty()) {
                throw new IllegalArgumentException("no words: " + text);
            }
            Sentence whole = new Sentence(
                    new Span(
                            tokens.get(0).begin(), tokens.get(tokens.size() - 1).end()),
                    tokens);
            return new ParsedText(whole, parser.parse(whole.words()));
        }
    }
}
