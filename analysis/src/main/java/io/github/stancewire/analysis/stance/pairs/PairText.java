package io.github.stancewire.analysis.stance.pairs;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.stance.clause.Place;
import io.github.stancewire.analysis.syntax.Dependencies;
import io.github.stancewire.analysis.syntax.TagModel;
import io.github.stancewire.analysis.syntax.WordClasses;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A parsed sentence as the features of its pairs see it: what is the same for all of its pairs is computed once. Immutable. */
final class PairText {
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "no", "never", "neither", "nor", "without", "deny", "refuse", "fail", "stop", "avoid");
    private static final Set<String> WITH_PREPOSITION = Set.of("obl", "nmod");
    private static final Set<String> WITH_MARK = Set.of("advcl", "acl");

    final List<Token> tokens;
    final Dependencies tree;
    /** The lemma, with the particle of a verb; names and numbers are all alike. */
    final String[] words;
    /** Relation to the head, with its preposition or conjunction. */
    final String[] roles;
    /** What the lexicons know. */
    final List<List<String>> classes;
    /** Classes from raw text, fine and coarse. */
    final String[] fine;

    final String[] coarse;
    final boolean[] negated;
    final int[] depth;
    private final List<Integer> phrases;

    PairText(Sentence sentence, Dependencies tree, PredicateReader predicates) {
        this.tokens = sentence.tokens();
        this.tree = tree;
        int size = tokens.size();
        words = new String[size];
        roles = new String[size];
        fine = new String[size];
        coarse = new String[size];
        negated = new boolean[size];
        depth = new int[size];
        int[] wordClasses = TagModel.shared().wordClasses(sentence.words());
        for (int i = 0; i < size; i++) {
            words[i] = word(i);
            roles[i] = role(i);
            fine[i] = "f" + WordClasses.fine(wordClasses[i]);
            coarse[i] = "c" + WordClasses.coarse(wordClasses[i]);
            negated[i] = isNegated(i);
            depth[i] = depth(i);
        }
        classes = IntStream.range(0, size)
                .mapToObj(at -> predicates.of(tokens, tree, at))
                .toList();
        phrases = NounPhrases.heads(this);
    }

    /** Heads of the noun phrases that may be actors, in order. */
    List<Integer> phrases() {
        return phrases;
    }

    private String word(int token) {
        return switch (tag(token)) {
            case "PROPN" -> "NAME";
            case "NUM" -> "NUMBER";
            default -> {
                String particle = PredicateReader.particle(tokens, tree, token);
                yield particle.isEmpty()
                        ? tokens.get(token).lemma()
                        : tokens.get(token).lemma() + "_" + particle;
            }
        };
    }

    private String role(int token) {
        String relation = tree.relation(token);
        int colon = relation.indexOf(':');
        String base = colon < 0 ? relation : relation.substring(0, colon);
        if (WITH_PREPOSITION.contains(base)) {
            String before = PredicateReader.preposition(tokens, tree, token);
            return before.isEmpty() ? relation : base + ":" + before;
        }
        if (WITH_MARK.contains(base)) {
            for (int child : tree.children(token)) {
                if (tree.relation(child).equals("mark")) {
                    return base + ":" + tokens.get(child).lemma();
                }
            }
        }
        return relation;
    }

    private boolean isNegated(int token) {
        return NEGATIONS.contains(tokens.get(token).lemma())
                || tree.children(token).stream()
                        .anyMatch(child -> NEGATIONS.contains(tokens.get(child).lemma()));
    }

    private int depth(int token) {
        int steps = 0;
        for (int at = token; tree.head(at) >= 0; at = tree.head(at)) {
            steps++;
        }
        return steps;
    }

    int size() {
        return tokens.size();
    }

    String tag(int token) {
        return tokens.get(token).tag();
    }

    String lemma(int token) {
        return tokens.get(token).lemma();
    }

    /** Event of a word, else its side, as the lexicons know it; its part of speech where they know nothing. */
    String event(int token) {
        List<String> known = classes.get(token);
        return known.isEmpty() ? tag(token) : known.get(0);
    }

    boolean isContent(int token) {
        return switch (tag(token)) {
            case "VERB", "NOUN", "ADJ", "ADV", "ADP", "PART" -> true;
            default -> false;
        };
    }

    /** The tokens that a place of the text covers. */
    Place place(Span span) {
        int begin = -1;
        int end = -1;
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).span().overlaps(span)) {
                begin = begin < 0 ? at : begin;
                end = at + 1;
            }
        }
        if (begin < 0) {
            throw new IllegalArgumentException("No token of the sentence is at " + span);
        }
        return new Place(begin, end);
    }

    /** Where a place stands in the text. */
    Span span(Place place) {
        return new Span(
                tokens.get(place.begin()).begin(), tokens.get(place.end() - 1).end());
    }
}
