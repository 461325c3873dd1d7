package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Grammar.Oblique;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.lexicon.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stances towards whoever gave the reason for a hostile act, where the act names no target: "imposed tariffs in retaliation for Peru's ban",
 * "recalled its envoy over Chad's crackdown".
 */
final class AnswerFrames {
    private static final double STRENGTH = -0.4;
    private static final double CONFIDENCE = 0.65;
    private static final Set<String> REASONS =
            Set.of("retaliation", "reprisal", "revenge", "response", "protest", "retribution");
    /** "in retaliation for", "in response to" */
    private static final Set<String> TO = Set.of("for", "to", "at", "against");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;
    private final DeedAuthors authors;

    AnswerFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
        this.authors = new DeedAuthors(reading);
    }

    /** @param noun the answer, or the reason */
    List<Finding> find(int noun) {
        if (!reading.sentence().tag(noun).equals("NOUN") || reading.sentence().isNamed(noun)) {
            return List.of();
        }
        boolean answer = REASONS.contains(reading.sentence().lemma(noun))
                && phrases.preposition(noun).equals("in");
        int above = reading.sentence().tree().head(noun);
        if (answer && above >= 0) {
            int clause = clause(above);
            // "sent doctors in response to Peru's call" is kind.
            boolean hostile = !reading.sentence().lemma(noun).equals("response") || isHostile(clause);
            return hostile
                    ? reason(noun).flatMap(reason -> find(reason, noun, clause)).stream()
                            .toList()
                    : List.of();
        }
        boolean over = phrases.preposition(noun).equals("over") && above >= 0;
        return over
                ? measure(above).flatMap(clause -> find(noun, noun, clause)).stream()
                        .toList()
                : List.of();
    }

    private Optional<Integer> reason(int answer) {
        return grammar.ownObliques(answer).stream()
                .filter(oblique -> TO.contains(oblique.preposition()))
                .map(Oblique::head)
                .findFirst();
    }

    private int clause(int above) {
        return phrases.isVerb(above) ? above : phrases.clauseOf(above);
    }

    private boolean isHostile(int clause) {
        if (clause < 0) {
            return false;
        }
        List<Frame> frames = new ArrayList<>(reading.lexicon().frames('v', reading.verb(clause)));
        grammar.patients(clause).stream()
                .flatMap(object ->
                        reading.lexicon().frames('n', reading.sentence().lemma(object)).stream())
                .forEach(frames::add);
        return !frames.isEmpty() && frames.stream().allMatch(frame -> frame.score() < 0);
    }

    // "imposed sanctions over": a verb with a hostile noun that has no target of its own
    private Optional<Integer> measure(int above) {
        int measure = phrases.isVerb(above)
                ? grammar.objects(above).stream().findFirst().orElse(-1)
                : above;
        List<Frame> frames = measure < 0 || reading.sentence().isNamed(measure)
                ? List.of()
                : reading.lexicon().frames('n', reading.sentence().lemma(measure));
        boolean hostile = frames.stream().anyMatch(frame -> frame.event() == EventType.SANCTION);
        boolean aimed = hostile
                && grammar.ownObliques(measure).stream()
                        .map(Oblique::preposition)
                        .filter(preposition -> !preposition.equals("over"))
                        .anyMatch(preposition -> frames.stream().anyMatch(frame -> frame.takes(preposition)));
        int verb = phrases.isVerb(above) ? above : reading.sentence().tree().head(above);
        return hostile && !aimed && verb >= 0 && phrases.isVerb(verb) ? Optional.of(verb) : Optional.empty();
    }

    private Optional<Finding> find(int reason, int predicate, int clause) {
        if (clause < 0) {
            return Optional.empty();
        }
        List<Integer> from = grammar.agents(clause);
        List<Actor> sources = reading.sources(from);
        List<Actor> targets = reading.sentence().isNamed(reason) ? List.of() : authors.actors(reason, List.of());
        if (reading.lacks(predicate, from, sources, List.of(reason), targets)) {
            return Optional.empty();
        }
        List<Integer> ends = new ArrayList<>(from);
        ends.add(clause);
        return Optional.of(new Finding(
                sources,
                targets,
                false,
                STRENGTH,
                Optional.of(EventType.SANCTION),
                clause,
                reading.evidence(predicate, ends, List.of(reason)),
                false,
                CONFIDENCE,
                "in answer to what another did"));
    }
}
