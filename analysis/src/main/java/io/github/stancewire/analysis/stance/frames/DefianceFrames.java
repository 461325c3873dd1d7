package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.actors.NamedActors;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stances of those who say that what another does will have no effect: "said Chad's threats would not change its course", "will not be swayed by". */
final class DefianceFrames {
    private static final double STRENGTH = -0.15;
    private static final double CONFIDENCE = 0.65;
    /** Classes of what somebody does against another or on his own. */
    private static final Set<String> DEEDS =
            Set.of("done", "hindered", "threatened", "struck", "accusation", "demanded");

    private static final Set<String> PRESSURE = Set.of("pressure", "blackmail", "bullying", "intimidation", "rhetoric");
    private static final Set<String> COMING = Set.of("will", "would", "wo", "'ll", "can", "cannot", "could", "ca");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;
    private final DeedAuthors authors;

    DefianceFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
        this.authors = new DeedAuthors(reading);
    }

    List<Finding> find(int verb) {
        boolean denied = phrases.isVerb(verb)
                && reading.lexicon().is("no-effect", "not " + reading.sentence().lemma(verb))
                && grammar.isNegated(verb)
                && reading.sentence().tree().children(verb).stream()
                        .anyMatch(child -> COMING.contains(reading.sentence().lower(child)));
        if (!denied || isOfRelations(verb)) {
            return List.of();
        }
        boolean passive = grammar.isPassive(verb);
        List<Integer> unmoved = passive ? grammar.subjects(verb) : List.of();
        List<Actor> steadfast = reading.sources(unmoved);
        List<Actor> sources = steadfast.isEmpty() ? reading.speakers(verb) : steadfast;
        List<Integer> deeds = (passive ? grammar.by(verb) : grammar.subjects(verb))
                .stream().filter(this::isDeed).toList();
        List<Actor> targets = NamedActors.distinct(deeds.stream()
                .flatMap(deed -> authors.actors(deed, List.of()).stream())
                .toList());
        if (deeds.isEmpty() || reading.lacks(verb, unmoved, sources, deeds, targets)) {
            return List.of();
        }
        List<Integer> ends = new ArrayList<>(deeds);
        ends.addAll(unmoved);
        return List.of(new Finding(
                sources,
                targets,
                false,
                reading.moved(STRENGTH, verb),
                Optional.of(EventType.REJECT),
                verb,
                reading.evidence(verb, List.of(), ends),
                true,
                CONFIDENCE,
                "is not to '" + reading.sentence().lemma(verb) + "'"));
    }

    private boolean isDeed(int noun) {
        String lemma = reading.sentence().lemma(noun);
        return PRESSURE.contains(lemma)
                || DEEDS.stream().anyMatch(words -> reading.lexicon().is(words, lemma));
    }

    // "would not affect the ties between them" is said to a friend.
    private boolean isOfRelations(int verb) {
        return grammar.objects(verb).stream()
                .anyMatch(object ->
                        reading.lexicon().is("relation", reading.sentence().lemma(object)));
    }
}
