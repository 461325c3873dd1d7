package io.github.stancewire.analysis.syntax;

import java.util.List;

/**
 * Tells how the words of English sentences hang together. It tags them itself, for it needs finer tags than the tokens
 * carry. Thread-safe; time is linear in the number of words.
 */
public final class EnglishParser {
    private static final String FILE = "parser-en.bin";

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
        return new EnglishParser(TagModel.shared(), SyntaxModels.resource(FILE, SyntaxModels::readParser));
    }

    /**
     * The tree over some words.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Dependencies parse(List<String> words) {
        return parse(words, tagger.tag(words));
    }

    /**
     * The tree over some words whose tags are known better than the tagger can.
     *
     * @param tags as {@link TagModel#tag} gives them
     */
    public Dependencies parse(List<String> words, List<String> tags) {
        return parser.parse(words, tags);
    }
}
