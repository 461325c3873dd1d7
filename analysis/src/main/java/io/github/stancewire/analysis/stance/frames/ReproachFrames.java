package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stances of a speaker towards whom he tells something bad of without a word that judges: "said Peru had failed to answer", "says Chad is behind
 * the attack", "said that Togo broke the truce", "says Ghana arms the rebels".
 */
final class ReproachFrames {
    private static final double STRENGTH = -0.2;
    private static final double CONFIDENCE = 0.65;
    private static final Set<String> DOUBTS = Set.of("if", "whether", "unless");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;

    ReproachFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
    }

    List<Finding> find(int predicate) {
        List<Actor> speakers = reading.speakers(predicate);
        if (speakers.isEmpty() || !isMisdeed(predicate)) {
            return List.of();
        }
        List<Integer> blamed = subjects(predicate);
        List<Actor> targets = reading.sources(blamed);
        boolean uncertain = isUncertain(predicate);
        if (uncertain || reading.lacks(predicate, List.of(), speakers, blamed, targets)) {
            return List.of();
        }
        return List.of(new Finding(
                speakers,
                targets,
                false,
                reading.moved(STRENGTH, predicate),
                Optional.of(EventType.ACCUSE),
                predicate,
                reading.evidence(predicate, blamed, ends(predicate)),
                true,
                CONFIDENCE,
                "reproach by '" + reading.sentence().lemma(predicate) + "'"));
    }

    private List<Integer> ends(int predicate) {
        List<Integer> ends = new ArrayList<>(grammar.complements(predicate));
        ends.addAll(grammar.objects(predicate));
        return ends;
    }

    private boolean isMisdeed(int predicate) {
        return phrases.isVerb(predicate)
                ? isNeglect(predicate) || isBreach(predicate) || isAbetting(predicate) || isArming(predicate)
                : isBehind(predicate) || isToBlame(predicate);
    }

    // "has failed to stop", "is not doing enough"
    private boolean isNeglect(int verb) {
        String lemma = reading.sentence().lemma(verb);
        boolean undone = reading.lexicon().is("neglect", lemma)
                && !grammar.isNegated(verb)
                && grammar.complements(verb).stream()
                        .anyMatch(complement -> phrases.mark(complement).equals("to"));
        boolean little = lemma.equals("do")
                && grammar.isNegated(verb)
                && reading.sentence().tree().children(verb).stream()
                        .anyMatch(child -> reading.sentence().lower(child).equals("enough"));
        return undone || little;
    }

    // "violated the truce", "broke its promise"
    private boolean isBreach(int verb) {
        return reading.lexicon().is("breach", reading.sentence().lemma(verb))
                && !grammar.isNegated(verb)
                && hasObject(verb, "bound");
    }

    // "arms the rebels", "harbours terrorists"
    private boolean isAbetting(int verb) {
        return reading.lexicon().is("abet", reading.sentence().lemma(verb))
                && !grammar.isNegated(verb)
                && hasObject(verb, "outlaw");
    }

    // "is building nuclear weapons", "hides a bomb programme"
    private boolean isArming(int verb) {
        return reading.lexicon().is("pursue", reading.sentence().lemma(verb))
                && !grammar.isNegated(verb)
                && grammar.objects(verb).stream()
                        .anyMatch(object -> reading.lexicon()
                                        .is("weapon", reading.sentence().lemma(object))
                                && reading.sentence().tree().children(object).stream()
                                        .anyMatch(child -> reading.lexicon()
                                                .is("banned", reading.sentence().lower(child))));
    }

    private boolean hasObject(int verb, String wordClass) {
        return grammar.objects(verb).stream()
                .anyMatch(object ->
                        reading.lexicon().is(wordClass, reading.sentence().lemma(object)));
    }

    // "is behind the bombing"
    private boolean isBehind(int noun) {
        return phrases.preposition(noun).equals("behind")
                && phrases.hasChild(noun, "cop")
                && !grammar.isNegated(noun)
                && isForce(noun);
    }

    // "is responsible for the bombing", "is to blame for the failure"
    private boolean isToBlame(int word) {
        return Set.of("responsible", "guilty", "complicit")
                        .contains(reading.sentence().lemma(word))
                && phrases.hasChild(word, "cop")
                && !grammar.isNegated(word)
                && grammar.ownObliques(word).stream().anyMatch(oblique -> isForce(oblique.head()));
    }

    private boolean isForce(int noun) {
        return reading.lexicon().frames('n', reading.sentence().lemma(noun)).stream()
                .anyMatch(frame -> frame.event() == EventType.ASSAULT || frame.event() == EventType.COERCE);
    }

    // "says Ghana is behind the attack": without "that" the parser may take whoever it is for what is said.
    private List<Integer> subjects(int predicate) {
        List<Integer> own = grammar.subjects(predicate);
        if (!own.isEmpty()) {
            return own;
        }
        return reading.sentence().tree().children(predicate).stream()
                .filter(child -> phrases.is(child, "cop") && reading.sentence().isNamed(child - 1))
                .map(child -> child - 1)
                .toList();
    }

    // What may be, or shall not be, is no reproach.
    private boolean isUncertain(int predicate) {
        int at = predicate;
        for (int steps = 0; at >= 0 && steps < 3 && reading.isReported(at); steps++) {
            for (int child : reading.sentence().tree().children(at)) {
                boolean auxiliary = phrases.relation(child).startsWith("aux");
                String word = reading.sentence().lower(child);
                if (auxiliary
                                && !Set.of("have", "be", "do")
                                        .contains(reading.sentence().lemma(child))
                        || phrases.is(child, "mark") && DOUBTS.contains(word)) {
                    return true;
                }
            }
            if (!phrases.is(at, "xcomp")) {
                return false;
            }
            at = reading.sentence().tree().head(at);
        }
        return false;
    }
}
