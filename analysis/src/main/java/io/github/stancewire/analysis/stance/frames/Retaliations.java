package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.frames.Answers.Deed;
import io.github.stancewire.analysis.stance.lexicon.Frame;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stances of whoever answers force or a measure in kind, without a word of at whom: "Togo shelled Ghana. Ghana launched a
 * counteroffensive." For one thread.
 */
final class Retaliations {
    private static final double CONFIDENCE = 0.65;
    private static final Set<String> RESPOND = Set.of("respond", "reply", "answer", "react");
    private static final Set<EventType> FORCE =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE);

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;
    private final StanceLexicon lexicon;

    Retaliations(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
        this.lexicon = reading.lexicon();
    }

    /**
     * @param deeds what was done before, the last of it last
     * @param found what the sentence tells by itself: an answer at somebody named is among it
     */
    Optional<Finding> find(int verb, List<Deed> deeds, List<Finding> found) {
        if (!phrases.isVerb(verb) || !isAnswer(verb) || found.stream().anyMatch(finding -> isOf(verb, finding))) {
            return Optional.empty();
        }
        List<Integer> from = grammar.agents(verb);
        List<Actor> sources = reading.sources(from);
        return sources.isEmpty()
                ? Optional.empty()
                : deeds.stream()
                        .filter(deed -> FORCE.contains(deed.event()))
                        .filter(deed -> deed.isTowards(sources) && !deed.isBy(sources))
                        .reduce((earlier, later) -> later)
                        .map(deed -> finding(verb, from, sources, deed));
    }

    private boolean isOf(int verb, Finding finding) {
        return finding.predicate() == verb || reading.sentence().tree().head(finding.predicate()) == verb;
    }

    private boolean isAnswer(int verb) {
        String lemma = reading.sentence().lemma(verb);
        String both = lemma + " " + reading.sentence().lower(verb + 1);
        return lexicon.is("retaliation", lemma)
                || lexicon.is("retaliation", both)
                || lexicon.is("perform", lemma)
                        && grammar.objects(verb).stream()
                                .anyMatch(noun -> lexicon.is(
                                        "retaliation", reading.sentence().lemma(noun)))
                || RESPOND.contains(lemma) && means(verb).findAny().isPresent();
    }

    // "with missiles", "with tariffs of its own"
    private Stream<EventType> means(int verb) {
        return grammar.ownObliques(verb).stream()
                .filter(oblique -> oblique.preposition().equals("with"))
                .map(oblique -> reading.sentence().lemma(oblique.head()))
                .flatMap(noun -> lexicon.is("munition", noun) || lexicon.is("fire", noun)
                        ? Stream.of(EventType.ASSAULT)
                        : lexicon.frames('n', noun).stream().map(Frame::event))
                .filter(FORCE::contains);
    }

    private Finding finding(int verb, List<Integer> from, List<Actor> sources, Deed deed) {
        int above = reading.sentence().tree().head(verb);
        boolean vowed = phrases.is(verb, "xcomp")
                && lexicon.is("commit", reading.sentence().lemma(above));
        EventType event = vowed ? EventType.THREATEN : means(verb).findFirst().orElse(deed.event());
        List<Integer> shown = Stream.concat(
                        grammar.objects(verb).stream(),
                        grammar.ownObliques(verb).stream()
                                .filter(oblique -> oblique.preposition().equals("with"))
                                .map(Grammar.Oblique::head))
                .toList();
        return new Finding(
                sources,
                deed.doers(),
                false,
                reading.moved(-lexicon.strength(event), verb),
                Optional.of(event),
                verb,
                reading.evidence(verb, from, shown),
                false,
                CONFIDENCE,
                "answers in kind what is told before");
    }
}
