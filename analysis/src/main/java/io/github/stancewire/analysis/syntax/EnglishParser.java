package io.github.stancewire.analysis.syntax;

import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Tells how the words of English sentences hang together. It tags them itself, for it needs finer tags than the tokens
 * carry. Thread-safe; time is linear in the number of words.
 */
public final class EnglishParser {
    private static final String TAGGER = "tagger-en.bin";
    private static final String PARSER = "parser-en.bin";

    private final TagModel tagger;
    private final ParseModel parser;

    public EnglishParser(TagModel tagger, ParseModel parser) {
        this.tagger = tagger;
        this.parser = parser;
    }

    /** The parser with the models of this module, which are loaded at the first call. */
    public static EnglishParser shared() {
        return Shared.PARSER;
    }

    private static final class Shared {
        static final EnglishParser PARSER = load();
    }

    private static EnglishParser load() {
        try (InputStream tagger = resource(TAGGER);
                InputStream parser = resource(EnglishParser.PARSER)) {
            return new EnglishParser(SyntaxModels.readTagger(tagger), SyntaxModels.readParser(parser));
        } catch (IOException e) {
            throw new UncheckedIOException("The models of the English parser cannot be read", e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = EnglishParser.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The model " + name + " is missing from the class path");
        }
        return in;
    }

    /** The tree over the tokens of a sentence. */
    public Dependencies parse(Sentence sentence) {
        return parse(sentence.tokens().stream().map(Token::text).toList());
    }

    /**
     * The tree over some words.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Dependencies parse(List<String> words) {
        return parser.parse(words, tagger.tag(words));
    }
}
