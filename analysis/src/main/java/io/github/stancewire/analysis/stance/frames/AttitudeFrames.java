package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Grammar.Oblique;
import io.github.stancewire.analysis.stance.clause.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stances by the kind of somebody's policy towards another: "a hostile policy toward Peru", "took a tough line on Chad". */
final class AttitudeFrames {
    private static final double FRIENDLY = 0.35;
    private static final double HOSTILE = -0.4;
    private static final double CONFIDENCE = 0.7;
    private static final Set<String> TOWARDS = Set.of("towards", "toward", "to", "on", "against", "with");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;

    AttitudeFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
    }

    List<Finding> find(int noun) {
        boolean attitude = reading.lexicon().is("attitude", reading.sentence().lemma(noun))
                && reading.sentence().tag(noun).equals("NOUN");
        double score = attitude ? tone(noun) : 0;
        if (score == 0) {
            return List.of();
        }
        int above = reading.sentence().tree().head(noun);
        boolean taken = above >= 0
                && phrases.is(noun, "obj")
                && reading.lexicon().is("adopt", reading.sentence().lemma(above));
        Optional<Oblique> place = grammar.ownObliques(noun).stream()
                .filter(oblique -> TOWARDS.contains(oblique.preposition()))
                .findFirst()
                .or(() -> taken ? behind(above, noun) : Optional.empty());
        if (place.isEmpty()) {
            return List.of();
        }
        List<Integer> from = taken ? grammar.agents(above) : List.of();
        List<Actor> owners = reading.resolver().owners(noun);
        List<Actor> sources = owners.isEmpty() ? reading.sources(from) : owners;
        List<Integer> towards = phrases.joined(place.get().head());
        List<Actor> targets = reading.targets(towards);
        if (reading.lacks(noun, from, sources, towards, targets)) {
            return List.of();
        }
        EventType event = score > 0 ? EventType.SUPPORT : EventType.REJECT;
        return List.of(new Finding(
                sources,
                targets,
                false,
                reading.moved(score, noun),
                Optional.of(event),
                noun,
                reading.evidence(noun, from, towards),
                !taken,
                CONFIDENCE,
                "'" + reading.sentence().lemma(noun) + "' told as " + (score > 0 ? "friendly" : "hostile")));
    }

    private Optional<Oblique> behind(int verb, int noun) {
        return grammar.ownObliques(verb).stream()
                .filter(oblique -> oblique.head() > noun && TOWARDS.contains(oblique.preposition()))
                .findFirst();
    }

    /** Above 0 where an adjective calls it friendly, below where hostile, 0 where none does. */
    private double tone(int noun) {
        for (int child : reading.sentence().tree().children(noun)) {
            if (phrases.is(child, "amod") || phrases.is(child, "compound")) {
                String word = reading.sentence().lower(child);
                if (reading.lexicon().is("hostile-attitude", word)) {
                    return HOSTILE;
                }
                if (reading.lexicon().is("friendly-attitude", word)) {
                    return FRIENDLY;
                }
            }
        }
        return 0;
    }
}
