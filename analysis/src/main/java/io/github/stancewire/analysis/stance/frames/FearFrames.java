package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stances of those who fear what another does: "is worried that Peru is building", "suspects Chad plans", "fears Togo may attack". */
final class FearFrames {
    private static final double STRENGTH = -0.15;
    private static final double CONFIDENCE = 0.65;
    private static final Set<String> FEARS = Set.of("fear", "suspect", "worry");
    private static final Set<String> AFRAID = Set.of("concerned", "worried", "alarmed", "afraid", "anxious", "fearful");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;

    FearFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
    }

    List<Finding> find(int word) {
        boolean fears =
                phrases.isVerb(word) && FEARS.contains(reading.sentence().lemma(word))
                        || AFRAID.contains(reading.sentence().lower(word));
        Optional<Integer> clause = fears ? clause(word) : Optional.empty();
        if (clause.isEmpty()) {
            return List.of();
        }
        List<Integer> from = grammar.subjects(word);
        List<Integer> towards = grammar.subjects(clause.get());
        List<Actor> sources = reading.sources(from);
        List<Actor> targets = reading.sources(towards);
        if (reading.lacks(word, from, sources, towards, targets)) {
            return List.of();
        }
        return List.of(new Finding(
                sources,
                targets,
                false,
                reading.moved(STRENGTH, word),
                Optional.of(EventType.ACCUSE),
                word,
                reading.evidence(word, from, List.of(clause.get())),
                false,
                CONFIDENCE,
                "'" + reading.sentence().lemma(word) + "' what another does"));
    }

    // What somebody does, not what befalls him.
    private Optional<Integer> clause(int word) {
        return reading.sentence().tree().children(word).stream()
                .filter(child -> child > word
                        && (phrases.is(child, "ccomp") || phrases.mark(child).equals("that"))
                        && phrases.isVerb(child)
                        && !grammar.isPassive(child)
                        && !grammar.objects(child).isEmpty())
                .findFirst();
    }
}
