package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.entity.Mention;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.syntax.Dependencies;
import io.github.stancewire.analysis.syntax.EnglishParser;
import io.github.stancewire.analysis.syntax.TagModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A parsed sentence with the entities named in it, by token. Immutable.
 *
 * @param tokens the sentence's tokens, at most {@link #MAX_TOKENS}
 * @param tree how they hang together
 * @param named places that name entities, in order
 */
record SentenceView(List<Token> tokens, Dependencies tree, List<Named> named) {
    /** Sentences longer than this are read only so far: work stays bounded, and no real sentence is as long. */
    static final int MAX_TOKENS = 200;

    /** A place that names an entity; {@code begin} and {@code end} are token indexes, end exclusive. */
    record Named(int begin, int end, Entity entity, Mention.Kind kind) {
        boolean covers(int token) {
            return begin <= token && token < end;
        }
    }

    /** One mention with its entity. */
    record EntityMention(Span span, Entity entity, Mention.Kind kind) {}

    static SentenceView of(Sentence sentence, List<EntityMention> mentions, StanceLexicon lexicon) {
        List<Token> tokens = sentence.tokens();
        if (tokens.size() > MAX_TOKENS) {
            tokens = tokens.subList(0, MAX_TOKENS);
        }
        List<Named> named = new ArrayList<>();
        for (EntityMention mention : mentions) {
            int begin = -1;
            int end = -1;
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.get(i).span().overlaps(mention.span())) {
                    begin = begin < 0 ? i : begin;
                    end = i + 1;
                }
            }
            if (begin >= 0) {
                named.add(new Named(begin, end, mention.entity(), mention.kind()));
            }
        }
        List<String> words = tokens.stream().map(Token::text).toList();
        List<String> tags = NewsTags.mend(words, TagModel.shared().tag(words), named, lexicon);
        Dependencies tree = EnglishParser.shared().parse(words, tags);
        return new SentenceView(List.copyOf(tokens), tree, List.copyOf(named));
    }

    String lemma(int token) {
        return tokens.get(token).lemma();
    }

    /** In lower case; empty outside of the sentence. */
    String lower(int token) {
        return token < 0 || token >= tokens.size()
                ? ""
                : tokens.get(token).text().toLowerCase(Locale.ROOT);
    }

    /** Universal part of speech, as the parser saw it; empty outside of the sentence. */
    String tag(int token) {
        if (token < 0 || token >= tokens.size()) {
            return "";
        }
        String both = tree.tag(token);
        return both.substring(0, both.indexOf('|'));
    }

    /** Part of speech of the Penn Treebank, which knows the forms of verbs. */
    String form(int token) {
        String both = tree.tag(token);
        return both.substring(both.indexOf('|') + 1);
    }

    int size() {
        return tokens.size();
    }

    boolean isNamed(int token) {
        return namedAt(token).isPresent();
    }

    /** The longest name that covers a token. */
    Optional<Named> namedAt(int token) {
        return named.stream()
                .filter(place -> place.covers(token))
                .max((one, other) -> Integer.compare(one.end() - one.begin(), other.end() - other.begin()));
    }

    /** All that the longest name over a token stands for: "both countries" stands for two. */
    List<Named> allAt(int token) {
        return namedAt(token).stream()
                .flatMap(longest -> named.stream()
                        .filter(place -> place.begin() == longest.begin() && place.end() == longest.end()))
                .toList();
    }

    /** What is named within the tokens, in order. */
    List<Named> within(int begin, int end) {
        return named.stream()
                .filter(place -> place.begin() >= begin && place.end() <= end)
                .toList();
    }

    /** The span of the text from one token to another, end exclusive. */
    Span span(int begin, int end) {
        return new Span(tokens.get(begin).begin(), tokens.get(end - 1).end());
    }
}
