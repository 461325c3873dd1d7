package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.entity.Mention;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with the entities named in it, by token.
 *
 * @param tokens the sentence's tokens
 * @param named places that name entities, in order
 */
record SentenceView(List<Token> tokens, List<Named> named) {
    /** Sentences longer than this are read only so far: work stays bounded, and no real sentence is as long. */
    static final int MAX_TOKENS = 200;

    /**
     * A place that names an entity; {@code begin} and {@code end} are token indexes, end exclusive.
     */
    record Named(int begin, int end, Entity entity, Mention.Kind kind) {
        boolean covers(int token) {
            return begin <= token && token < end;
        }
    }

    static SentenceView of(Sentence sentence, List<EntityMention> mentions) {
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
        return new SentenceView(List.copyOf(tokens), List.copyOf(named));
    }

    /** One mention with its entity. */
    record EntityMention(Span span, Entity entity, Mention.Kind kind) {}

    Token token(int index) {
        return tokens.get(index);
    }

    String lemma(int index) {
        return tokens.get(index).lemma();
    }

    String lower(int index) {
        return index < 0 || index >= tokens.size()
                ? ""
                : tokens.get(index).text().toLowerCase(java.util.Locale.ROOT);
    }

    String tag(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).tag();
    }

    int size() {
        return tokens.size();
    }

    boolean isNamed(int token) {
        return named.stream().anyMatch(place -> place.covers(token));
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
