package io.github.stancewire.analysis.stance.clause;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.entity.Mention;
import io.github.stancewire.analysis.language.EnglishLemmas;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import io.github.stancewire.analysis.syntax.Dependencies;
import io.github.stancewire.analysis.syntax.EnglishParser;
import io.github.stancewire.analysis.syntax.TagModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A parsed sentence with the entities named in it, by token. Immutable. */
public final class SentenceView {
    /** Sentences longer than this are read only so far: work stays bounded, and no real sentence is as long. */
    public static final int MAX_TOKENS = 200;

    /** A place that names an entity; {@code begin} and {@code end} are token indexes, end exclusive. */
    public record Named(int begin, int end, Entity entity, Mention.Kind kind) {
        public boolean covers(int token) {
            return begin <= token && token < end;
        }
    }

    /** One mention with its entity. */
    public record EntityMention(Span span, Entity entity, Mention.Kind kind) {}

    /** Parses a sentence as far as {@link #MAX_TOKENS}; mentions that do not stand in it are left out. */
    public static SentenceView of(Sentence sentence, List<EntityMention> mentions, StanceLexicon lexicon) {
        List<Token> tokens = sentence.tokens();
        if (tokens.size() > MAX_TOKENS) {
            tokens = tokens.subList(0, MAX_TOKENS);
        }
        List<Named> named = names(tokens, mentions);
        List<String> words = tokens.stream().map(Token::text).toList();
        // The tags of what is cut short are told anew: the words behind it had a say in those of the sentence.
        boolean tagged = sentence.fineTags().size() == words.size();
        List<String> told = tagged ? sentence.fineTags() : TagModel.shared().tag(words);
        List<String> tags = NewsTags.mend(words, told, named, lexicon);
        Dependencies tree = EnglishParser.shared().parse(words, tags);
        named.removeIf(place -> PrivateDemonyms.isPrivate(place, words, tree));
        return new SentenceView(tokens, tree, named, told);
    }

    /** Where mentions stand among tokens, in order; those outside of the tokens are left out. */
    public static List<Named> names(List<Token> tokens, List<EntityMention> mentions) {
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
        return named;
    }

    private final List<Token> tokens;
    private final Dependencies tree;
    private final List<Named> named;
    private final String[] lower;
    private final String[] tags;
    private final String[] forms;
    private final String[] lemmas;

    /**
     * @param tokens the sentence's tokens, at most {@link #MAX_TOKENS}
     * @param tree how they hang together
     * @param named places that name entities, in order
     * @param told tags before they were mended, from which the tokens have their lemmas
     */
    private SentenceView(List<Token> tokens, Dependencies tree, List<Named> named, List<String> told) {
        this.tokens = List.copyOf(tokens);
        this.tree = tree;
        this.named = List.copyOf(named);
        // Asked for at every turn, so told once.
        this.lower = new String[tokens.size()];
        this.tags = new String[tokens.size()];
        this.forms = new String[tokens.size()];
        this.lemmas = new String[tokens.size()];
        for (int token = 0; token < tokens.size(); token++) {
            String both = tree.tag(token);
            int bar = both.indexOf('|');
            lower[token] = tokens.get(token).text().toLowerCase(Locale.ROOT);
            tags[token] = both.substring(0, bar);
            forms[token] = both.substring(bar + 1);
            lemmas[token] = both.equals(told.get(token))
                    ? tokens.get(token).lemma()
                    : EnglishLemmas.shared().lemma(tokens.get(token).text(), tags[token]);
        }
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Dependencies tree() {
        return tree;
    }

    public List<Named> named() {
        return named;
    }

    public String lemma(int token) {
        return lemmas[token];
    }

    /** In lower case; empty outside of the sentence. */
    public String lower(int token) {
        return token < 0 || token >= lower.length ? "" : lower[token];
    }

    /** Universal part of speech, as the parser saw it; empty outside of the sentence. */
    public String tag(int token) {
        return token < 0 || token >= tags.length ? "" : tags[token];
    }

    /** Part of speech of the Penn Treebank, which knows the forms of verbs. */
    public String form(int token) {
        return forms[token];
    }

    public int size() {
        return tokens.size();
    }

    /** Whether a name covers a token. */
    public boolean isNamed(int token) {
        for (Named place : named) {
            if (place.covers(token)) {
                return true;
            }
        }
        return false;
    }

    /** The longest name that covers a token. */
    public Optional<Named> namedAt(int token) {
        Optional<Named> longest = Optional.empty();
        for (Named place : named) {
            boolean longer = longest.isEmpty()
                    || place.end() - place.begin()
                            > longest.get().end() - longest.get().begin();
            if (place.covers(token) && longer) {
                longest = Optional.of(place);
            }
        }
        return longest;
    }

    /** All that the longest name over a token stands for: "both countries" stands for two. */
    public List<Named> allAt(int token) {
        return namedAt(token).stream()
                .flatMap(longest -> named.stream()
                        .filter(place -> place.begin() == longest.begin() && place.end() == longest.end()))
                .toList();
    }

    /** What is named within the tokens, in order. */
    public List<Named> within(int begin, int end) {
        return named.stream()
                .filter(place -> place.begin() >= begin && place.end() <= end)
                .toList();
    }

    /** The span of the text from one token to another, end exclusive. */
    public Span span(int begin, int end) {
        return new Span(tokens.get(begin).begin(), tokens.get(end - 1).end());
    }

    /** The span of the text that a place covers. */
    public Span span(Place place) {
        return span(place.begin(), place.end());
    }
}
