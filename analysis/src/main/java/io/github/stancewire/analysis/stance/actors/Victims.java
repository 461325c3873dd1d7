package io.github.stancewire.analysis.stance.actors;

import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.List;
import java.util.stream.Stream;

/** Who is struck or hindered by way of people, places and goods: "villages in northern Peru", "beef from Peru". Immutable. */
final class Victims {
    private final SentenceView sentence;
    private final Grammar grammar;
    private final Phrases phrases;
    private final StanceLexicon lexicon;

    Victims(SentenceView sentence, Grammar grammar, StanceLexicon lexicon) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.phrases = grammar.phrases();
        this.lexicon = lexicon;
    }

    /** Heads of the noun phrases that tell where the people or places are; empty for other nouns and for rebels and what is theirs. */
    List<Integer> places(int head) {
        if (!lexicon.is("victim", sentence.lemma(head)) || phrases.hasChild(head, "nmod:poss") || isOfRebels(head)) {
            return List.of();
        }
        return Stream.concat(grammar.ownObliques(head).stream(), ofHarm(head))
                .filter(oblique -> oblique.preposition().equals("in")
                        || oblique.preposition().equals("on") && lexicon.is("soil", sentence.lemma(oblique.head())))
                .flatMap(oblique -> phrases.joined(oblique.head()).stream())
                .filter(place -> sentence.isNamed(place) || lexicon.is("victim", sentence.lemma(place)))
                .toList();
    }

    // "killed a worker in the Kenyan town of", "was killed by shells in": the parser hangs the place on any of them.
    private Stream<Grammar.Oblique> ofHarm(int head) {
        int verb = sentence.tree().head(head);
        boolean harmed = verb >= 0
                && (phrases.is(head, "obj") || phrases.is(head, "nsubj:pass"))
                && lexicon.frames('v', sentence.lemma(verb)).stream()
                        .anyMatch(frame -> frame.event() == EventType.ASSAULT);
        return harmed
                ? Stream.concat(Stream.of(verb), grammar.by(verb).stream())
                        .flatMap(word -> grammar.ownObliques(word).stream())
                : Stream.of();
    }

    /** Heads of the names of where goods come from that are hindered, "a ban on beef from Peru", wherever the parser puts them. */
    List<Integer> origins(int head) {
        int from = head + 1;
        if (!phrases.preposition(head).equals("on") || !sentence.lower(from).equals("from")) {
            return List.of();
        }
        int place = sentence.tree().head(from);
        return place > from && sentence.isNamed(place) ? phrases.joined(place) : List.of();
    }

    private boolean isOfRebels(int head) {
        return sentence.tree().children(head).stream()
                .anyMatch(child -> lexicon.is("rebel", sentence.lemma(child))
                        || phrases.preposition(child).equals("of"));
    }
}
