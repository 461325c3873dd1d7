package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Grammar.Oblique;
import io.github.stancewire.analysis.stance.clause.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Demands that something of somebody's end, told by a noun: "called for the withdrawal of Chadian troops", "demanded an end to Peru's
 * blockade", "pressed for the release of sailors held by Ghana".
 */
final class DemandNounFrames {
    private static final double STRENGTH = -0.3;
    private static final double CONFIDENCE = 0.7;
    private static final Set<String> FOR =
            Set.of("call", "press", "push", "appeal", "ask", "plead", "campaign", "vote");
    private static final Set<String> UNDONE = Set.of("of", "to", "in", "on");
    private static final Set<String> FREEING = Set.of("release", "return", "handover", "extradition");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;
    private final DeedAuthors authors;

    DemandNounFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
        this.authors = new DeedAuthors(reading);
    }

    /** @param noun what is demanded */
    List<Finding> find(int noun) {
        int verb = reading.sentence().tree().head(noun);
        if (verb < 0
                || !reading.lexicon().is("demanded-end", reading.sentence().lemma(noun))
                || !reading.sentence().tag(noun).equals("NOUN")
                || !isDemanded(noun, verb)) {
            return List.of();
        }
        List<Integer> askers = grammar.agents(verb);
        List<Actor> sources = reading.sources(askers);
        List<Actor> targets = asked(noun, verb);
        if (reading.lacks(noun, askers, sources, List.of(noun), targets)) {
            return List.of();
        }
        return List.of(new Finding(
                sources,
                targets,
                false,
                reading.moved(STRENGTH, noun),
                Optional.of(EventType.REQUEST),
                verb,
                reading.evidence(verb, askers, List.of(noun)),
                false,
                CONFIDENCE,
                "demand of the '" + reading.sentence().lemma(noun) + "'"));
    }

    private boolean isDemanded(int noun, int verb) {
        String lemma = reading.sentence().lemma(verb);
        if (!phrases.isVerb(verb)) {
            return false;
        }
        return phrases.is(noun, "obj")
                ? reading.lexicon().is("demanding", lemma)
                : phrases.relation(noun).startsWith("obl")
                        && phrases.preposition(noun).equals("for")
                        && FOR.contains(lemma);
    }

    // Whoever is to do it: by name, or as the owner of what is to end.
    private List<Actor> asked(int noun, int verb) {
        String lemma = reading.sentence().lemma(noun);
        List<Actor> doers = reading.sources(authors.doers(noun));
        if (!doers.isEmpty()) {
            return doers;
        }
        List<Oblique> places = new ArrayList<>(grammar.ownObliques(noun));
        places.addAll(grammar.ownObliques(verb));
        for (Oblique oblique : places) {
            if (oblique.head() > noun && UNDONE.contains(oblique.preposition())) {
                int deed = oblique.head();
                List<Actor> authorsOfDeed = reading.sources(authors.doers(deed));
                if (!authorsOfDeed.isEmpty()) {
                    return authorsOfDeed;
                }
                return FREEING.contains(lemma) || !isActed(deed)
                        ? List.of()
                        : reading.resolver().owners(deed);
            }
        }
        return FREEING.contains(lemma) ? List.of() : reading.resolver().owners(noun);
    }

    // "Ghana's blockade", "Ghanaian troops": a deed or an agent, not what befalls him.
    private boolean isActed(int noun) {
        String lemma = reading.sentence().lemma(noun);
        return !reading.lexicon().frames('n', lemma).isEmpty()
                || reading.lexicon().is("agent", lemma)
                || reading.lexicon().is("instrument", lemma)
                || reading.lexicon().is("weapon", lemma);
    }
}
