package io.github.stancewire.analysis.stance.pairs;

import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.stance.lexicon.Predicates;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the lexicons know of the words of a sentence, also together with what hangs on them: "turn down", "lodge a protest", "at war
 * with". Stateless but for the lexicons, which do not change.
 */
final class PredicateReader {
    private static final Set<String> OBJECTS =
            Set.of("obj", "obl", "xcomp", "advmod", "amod", "ccomp", "nsubj:pass", "compound");

    private final StanceLexicon lexicon;
    private final Predicates predicates = Predicates.shared();

    PredicateReader(StanceLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Event, kind and side, as far as they are known, the frames' event and what it judges; empty for most words. */
    List<String> of(List<Token> tokens, Dependencies tree, int word) {
        char partOfSpeech = switch (tokens.get(word).tag()) {
            case "VERB", "AUX" -> 'v';
            case "NOUN" -> 'n';
            case "ADJ" -> 'a';
            default -> ' ';
        };
        if (partOfSpeech == ' ') {
            return List.of();
        }
        String lemma = tokens.get(word).lemma();
        Set<String> classes = new LinkedHashSet<>(phrase(tokens, tree, word, partOfSpeech));
        if (classes.isEmpty()) {
            classes.addAll(predicates.of(partOfSpeech, lemma));
        }
        if (classes.isEmpty() && partOfSpeech == 'a') {
            classes.addAll(predicates.of('v', lemma));
        }
        String particle = particle(tokens, tree, word);
        lexicon.frames(partOfSpeech, particle.isEmpty() ? lemma : lemma + " " + particle)
                .forEach(frame -> classes.add("frame-" + frame.event().name().toLowerCase(Locale.ROOT)));
        lexicon.judgement(lemma).ifPresent(judgement -> classes.add(judgement.good() ? "good" : "bad"));
        return List.copyOf(classes);
    }

    /** The particle of a verb; empty where it has none. */
    static String particle(List<Token> tokens, Dependencies tree, int word) {
        for (int child : tree.children(word)) {
            if (tree.relation(child).equals("compound:prt")) {
                return tokens.get(child).lemma();
            }
        }
        return "";
    }

    /** The longest phrase of the lexicon that a word heads. */
    private List<String> phrase(List<Token> tokens, Dependencies tree, int word, char partOfSpeech) {
        String lemma = tokens.get(word).lemma();
        List<String> best = List.of();
        int length = 1;
        for (String phrase : phrases(tokens, tree, word, lemma)) {
            int words = (int) phrase.chars().filter(letter -> letter == '_').count() + 1;
            if (words > length) {
                List<String> found = predicates.of(partOfSpeech == 'v' ? 'p' : 'i', phrase);
                if (found.isEmpty() && words > 2) {
                    found = predicates.of('i', phrase);
                }
                if (!found.isEmpty()) {
                    best = found;
                    length = words;
                }
            }
        }
        return best;
    }

    private static List<String> phrases(List<Token> tokens, Dependencies tree, int word, String lemma) {
        List<String> phrases = new ArrayList<>();
        String particle = particle(tokens, tree, word);
        String verb = particle.isEmpty() ? lemma : lemma + "_" + particle;
        phrases.add(verb);
        String own = preposition(tokens, tree, word);
        for (int child : tree.children(word)) {
            String relation = tree.relation(child);
            String base = relation.startsWith("obl") ? "obl" : relation.startsWith("nmod") ? "nmod" : relation;
            String other = tokens.get(child).lemma();
            String before = preposition(tokens, tree, child);
            if (base.equals("amod") || base.equals("compound")) {
                phrases.add(other + "_" + lemma);
            } else if (!before.isEmpty() && (base.equals("obl") || base.equals("nmod"))) {
                phrases.add(verb + "_" + before);
                phrases.add(verb + "_" + before + "_" + other);
                if (!own.isEmpty()) {
                    phrases.add(own + "_" + lemma + "_" + before);
                }
            } else if (OBJECTS.contains(base)) {
                phrases.add(verb + "_" + other);
            }
        }
        if (!own.isEmpty()) {
            phrases.add(own + "_" + lemma);
        }
        return phrases;
    }

    /** The preposition of a noun; empty where it has none. */
    static String preposition(List<Token> tokens, Dependencies tree, int word) {
        for (int child : tree.children(word)) {
            if (tree.relation(child).equals("case") && child < word) {
                return tokens.get(child).lemma();
            }
        }
        return "";
    }
}
