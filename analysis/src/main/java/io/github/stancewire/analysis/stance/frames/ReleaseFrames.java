package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.lexicon.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stances of those who free whom they held, where only the holding is told of them: "the Peruvian sailors held by Chile were freed". */
final class ReleaseFrames {
    private static final double CONFIDENCE = 0.7;
    private static final Set<String> HOLDING =
            Set.of("hold", "detain", "capture", "seize", "kidnap", "abduct", "imprison", "jail", "arrest");
    /** "was freed in a raid": by others. */
    private static final Set<String> RESCUES = Set.of("raid", "operation", "rescue", "assault", "attack", "mission");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;

    ReleaseFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
    }

    List<Finding> find(int verb) {
        if (!phrases.isVerb(verb) || !grammar.isPassive(verb) || !isRelease(verb) || isByOthers(verb)) {
            return List.of();
        }
        return grammar.patients(verb).stream()
                .flatMap(captives -> freed(verb, captives).stream())
                .toList();
    }

    private List<Finding> freed(int verb, int captives) {
        List<Integer> holders = reading.sentence().tree().children(captives).stream()
                .filter(child -> phrases.relation(child).startsWith("acl")
                        && HOLDING.contains(reading.sentence().lemma(child))
                        && grammar.isPassive(child))
                .flatMap(child -> grammar.by(child).stream())
                .toList();
        List<Actor> sources = reading.sources(holders);
        List<Actor> targets = reading.targets(homes(captives));
        if (holders.isEmpty() || reading.lacks(verb, holders, sources, List.of(captives), targets)) {
            return List.of();
        }
        List<Integer> ends = new ArrayList<>(holders);
        ends.add(captives);
        return List.of(new Finding(
                sources,
                targets,
                false,
                reading.moved(reading.lexicon().strength(EventType.CONCEDE), verb),
                Optional.of(EventType.CONCEDE),
                verb,
                reading.evidence(verb, List.of(), ends),
                false,
                CONFIDENCE,
                "frees whom it held"));
    }

    // "sailors from Peru"
    private List<Integer> homes(int captives) {
        List<Integer> from = grammar.ownObliques(captives).stream()
                .filter(oblique -> oblique.preposition().equals("from"))
                .flatMap(oblique -> phrases.joined(oblique.head()).stream())
                .toList();
        return from.isEmpty() ? List.of(captives) : from;
    }

    private boolean isRelease(int verb) {
        return reading.lexicon().frames('v', reading.verb(verb)).stream()
                .anyMatch(frame -> frame.event() == EventType.CONCEDE && frame.has(Frame.Kind.OBJECT));
    }

    private boolean isByOthers(int verb) {
        return !grammar.by(verb).isEmpty()
                || grammar.ownObliques(verb).stream()
                        .anyMatch(oblique -> RESCUES.contains(reading.sentence().lemma(oblique.head())));
    }
}
