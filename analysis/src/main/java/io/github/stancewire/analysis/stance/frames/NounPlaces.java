package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Grammar.Oblique;
import io.github.stancewire.analysis.stance.clause.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What stands around a noun that tells a deed: what governs it, what hangs on it or on its verb, and what undoes it. */
final class NounPlaces {
    /** "the lifting of", "an end to", "a cut in" */
    private static final Set<String> UNDER = Set.of("of", "to", "in");

    private static final Set<String> TIMES = Set.of("end", "pause");

    /** "Despite efforts by Ghana, many turned against Togo": what opens a sentence so is done beside the verb's deed. */
    private static final Set<String> CONTRARY = Set.of("despite", "amid");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;

    NounPlaces(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
    }

    /** Noun phrases that may name the target: those of the noun, and those behind it that the parser gave to its verb. */
    List<Oblique> around(int noun) {
        List<Oblique> places = new ArrayList<>(grammar.deedObliques(noun));
        int host = host(noun);
        if (host != noun) {
            grammar.ownObliques(host).stream()
                    .filter(oblique -> oblique.head() > noun)
                    .forEach(places::add);
        }
        // "a donor of grain to": what is given
        grammar.ownObliques(noun).stream()
                .filter(oblique -> oblique.preposition().equals("of")
                        && !reading.sentence().isNamed(oblique.head()))
                .flatMap(oblique -> grammar.ownObliques(oblique.head()).stream())
                .filter(oblique -> oblique.preposition().equals("to"))
                .forEach(places::add);
        int verb = verb(noun);
        boolean apart = verb > noun && CONTRARY.contains(phrases.preposition(host));
        if (verb >= 0 && !apart && phrases.isVerb(verb) && (!isSubject(noun) || grammar.isPassive(verb))) {
            grammar.ownObliques(verb).stream()
                    .filter(oblique -> oblique.head() > noun)
                    .forEach(places::add);
        }
        return places;
    }

    // "Tensions rose between"
    Stream<Oblique> placesOfSubject(int noun) {
        int verb = verb(noun);
        return verb > noun && phrases.isVerb(verb) && isSubject(noun)
                ? grammar.ownObliques(verb).stream()
                : Stream.empty();
    }

    boolean isOblique(int noun) {
        return phrases.relation(host(noun)).startsWith("obl");
    }

    boolean isSubject(int noun) {
        return phrases.relation(host(noun)).startsWith("nsubj");
    }

    /** "a string of embargoes": the noun phrase as a whole. */
    int host(int noun) {
        int at = noun;
        for (int steps = 0; steps < 4; steps++) {
            int above = reading.sentence().tree().head(at);
            boolean inside = phrases.is(at, "nmod") && phrases.preposition(at).equals("of")
                    || isAmount(at, above)
                    || phrases.is(at, "conj")
                    || undoing(at) == above && above >= 0;
            if (above < 0 || !inside || !phrases.isNominal(above)) {
                break;
            }
            at = above;
        }
        return at;
    }

    // "ten million dollars in aid"
    private boolean isAmount(int noun, int above) {
        return above >= 0
                && phrases.is(noun, "nmod")
                && phrases.preposition(noun).equals("in")
                && reading.lexicon().is("money", reading.sentence().lemma(above));
    }

    int verb(int noun) {
        int host = host(noun);
        String relation = phrases.relation(host);
        boolean argument = relation.equals("obj") || relation.startsWith("obl") || relation.startsWith("nsubj");
        return argument ? reading.sentence().tree().head(host) : -1;
    }

    // "the suspension of aid to", "an end to sanctions on": the noun before it that undoes it; -1 where there is none.
    int undoing(int noun) {
        String preposition = phrases.preposition(noun);
        int above = reading.sentence().tree().head(noun);
        // "announced a cut in aid": the parser may hang the aid on the verb.
        int before = phrases.relation(noun).startsWith("obl")
                        && reading.sentence().lower(noun - 1).equals(preposition)
                ? noun - 2
                : phrases.is(noun, "nmod") ? above : -1;
        boolean under = before >= 0
                && before < noun
                && phrases.isNominal(before)
                && UNDER.contains(preposition)
                && reading.lexicon().is("lifting", reading.sentence().lemma(before));
        // "near the end of the war" is a time, but "an end to the war" undoes it.
        boolean time = under
                && preposition.equals("of")
                && TIMES.contains(reading.sentence().lemma(before));
        return under && !time ? before : -1;
    }
}
