package io.github.stancewire.analysis.stance.coder;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.entity.OrganizationSorts;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.clause.Place;
import io.github.stancewire.analysis.stance.coder.Grounds.Weighed;
import io.github.stancewire.analysis.stance.frames.Finding;
import io.github.stancewire.analysis.stance.frames.Outcome;
import io.github.stancewire.analysis.stance.frames.Reading;
import io.github.stancewire.analysis.stance.speech.FactualityReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes stances of what is found in the sentences of one text; of several with the same ends, polarity, event, voice and place the surest
 * stays. For one thread.
 */
final class StanceCollector {
    /** How sure it is that who claims a hostile deed accuses its doer. */
    private static final double CLAIM = 0.6;
    /** From here on a deed is one that is claimed rather than told. */
    private static final double HOSTILE = -0.4;

    private static final Set<EventType> FORCE =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.THREATEN, EventType.MOBILIZE);

    private final Optional<Actor> publisher;
    private final Confidence confidence;
    private final double leastLearned;
    private final Map<List<Object>, Weighed> stances = new LinkedHashMap<>();

    /**
     * @param publisher source of what the article says in its own voice
     * @param leastLearned probability of the trained reader below which it has nothing to say
     */
    StanceCollector(Optional<Actor> publisher, Confidence confidence, double leastLearned) {
        this.publisher = publisher;
        this.confidence = confidence;
        this.leastLearned = leastLearned;
    }

    /**
     * Adds what a sentence tells.
     *
     * @param findings of the rules
     */
    void add(Reading reading, List<Finding> findings, LearnedPairs learned) {
        InSentence sentence = new InSentence(reading, learned);
        findings.forEach(finding -> sentence.add(finding, false));
        List<Weighed> ruled = List.copyOf(sentence.told);
        learned.others(leastLearned, (source, target) -> isTold(ruled, source, target))
                .forEach(finding -> sentence.add(finding, true));
    }

    private static boolean isTold(List<Weighed> told, Actor source, Actor target) {
        return told.stream()
                .map(Weighed::stance)
                .anyMatch(stance -> stance.source().side().equals(source.side())
                        && stance.target().side().equals(target.side()));
    }

    /** In order of the text. */
    List<Weighed> stances() {
        return stances.values().stream()
                .sorted(Comparator.comparingInt(
                                (Weighed weighed) -> weighed.stance().evidence().begin())
                        .thenComparingInt(weighed -> weighed.stance().evidence().end()))
                .toList();
    }

    private void put(Weighed weighed) {
        Stance stance = weighed.stance();
        List<Object> key = List.of(
                stance.source(),
                stance.target(),
                stance.polarity(),
                stance.voice(),
                stance.factuality(),
                stance.evidence());
        stances.merge(
                key,
                weighed,
                (one, other) -> one.stance().confidence() >= other.stance().confidence() ? one : other);
    }

    /** What one sentence tells. */
    private final class InSentence {
        private final Reading reading;
        private final LearnedPairs learned;
        private final FactualityReader factuality;
        private final List<Weighed> told = new ArrayList<>();

        InSentence(Reading reading, LearnedPairs learned) {
            this.reading = reading;
            this.learned = learned;
            this.factuality = reading.factuality();
        }

        /** @param read true where no rule found it, but the trained reader */
        void add(Finding finding, boolean read) {
            for (Actor source : finding.sources()) {
                for (Actor target : finding.targets()) {
                    if (source.issue().isEmpty()) {
                        add(finding, read, source, target);
                    } else if (!read) {
                        reading.note(finding.predicate(), Outcome.ISSUE_AS_SOURCE, List.of());
                    }
                    boolean parties = target.issue().isEmpty() && source.issue().isEmpty();
                    if (finding.mutual() && parties) {
                        add(finding, read, target, source);
                    }
                }
            }
        }

        private void add(Finding finding, boolean read, Actor source, Actor target) {
            Optional<Outcome> nothing = nothing(source, target)
                    .or(() -> isCrime(finding, source, target) ? Optional.of(Outcome.PRIVATE) : Optional.empty());
            if (!read) {
                reading.note(finding.predicate(), nothing.orElse(Outcome.TOLD), List.of());
            }
            if (nothing.isPresent()) {
                return;
            }
            List<Actor> speakers = reading.speakers(finding.predicate());
            boolean outletSpeaks = publisher.filter(source::equals).isPresent();
            boolean ownWords = speakers.stream().anyMatch(speaker -> isSame(speaker, source));
            // Thousandths are what is added up later.
            double score = Math.round(finding.score() * 1000) / 1000.0;
            Stance.Factuality fact =
                    finding.presupposed() ? Stance.Factuality.ASSERTED : factuality.of(finding.predicate(), ownWords);
            Optional<Actor> speaker = outletSpeaks || ownWords
                    ? Optional.empty()
                    : speakers.stream().findFirst();
            Stance.Polarity polarity = polarity(score);
            tell(
                    new Stance(
                            source,
                            target,
                            polarity,
                            score,
                            finding.event(),
                            outletSpeaks ? Stance.Voice.OUTLET : Stance.Voice.ACTOR,
                            speaker,
                            fact,
                            0,
                            span(finding),
                            finding.why()),
                    read
                            ? Grounds.ofLearned(finding.confidence())
                            : grounds(finding.confidence(), source, target, polarity));
            boolean claimed =
                    speaker.isPresent() && finding.score() <= HOSTILE && fact == Stance.Factuality.ASSERTED && !read;
            if (claimed) {
                speakers.stream()
                        .filter(claimant -> isReproach(finding, claimant, target))
                        .forEach(claimant -> claim(finding, claimant, source));
            }
        }

        // Force is told of as a reproach, but against armed groups as a success. What else is done to a third, like
        // criticism, may be told of with joy.
        private static boolean isReproach(Finding finding, Actor claimant, Actor target) {
            boolean group =
                    target.entity().filter(OrganizationSorts::isArmedGroup).isPresent();
            boolean force = finding.event().filter(FORCE::contains).isPresent() && !group;
            return force || isSame(claimant, target);
        }

        // Who acts for nobody and kills people in Ghana is no enemy of Ghana; a leader's men may be.
        private boolean isCrime(Finding finding, Actor source, Actor target) {
            String doer = source.entity().orElse("");
            String victim = target.entity().orElse("");
            return finding.event().filter(EventType.ASSAULT::equals).isPresent()
                    && source.party().isEmpty()
                    && doer.startsWith("person:")
                    && (victim.startsWith("country:") || victim.startsWith("place:"))
                    && !isOfState(finding.place())
                    && reading.sentence().named().stream()
                            .filter(place -> place.entity().id().equals(doer))
                            .noneMatch(place -> isGenitive(place.end()));
        }

        // "plotted to kill the president"
        private boolean isOfState(Place place) {
            return IntStream.range(place.begin(), place.end())
                    .mapToObj(reading.sentence()::lemma)
                    .anyMatch(word -> reading.lexicon().is("office", word)
                            || reading.lexicon().is("state-body", word));
        }

        private boolean isGenitive(int behind) {
            String word = reading.sentence().lower(behind);
            return word.equals("'s") || word.equals("’s");
        }

        private Optional<Outcome> nothing(Actor source, Actor target) {
            boolean sameParty = target.issue().isEmpty()
                    && source.party().isPresent()
                    && target.party().equals(source.party());
            if (isSame(source, target) || sameParty) {
                return Optional.of(Outcome.SAME_PARTY);
            }
            // Two private persons: a match or a quarrel, but nothing between parties.
            boolean anyParty = source.party().isPresent()
                    || target.party().isPresent()
                    || target.issue().isPresent();
            return anyParty ? Optional.empty() : Optional.of(Outcome.PRIVATE);
        }

        // A claimed act against somebody makes the claimant opposed to the accused.
        private void claim(Finding finding, Actor claimant, Actor accused) {
            boolean same = claimant.party().isPresent() && claimant.party().equals(accused.party())
                    || claimant.name().equals(accused.name());
            if (!same) {
                tell(
                        new Stance(
                                claimant,
                                accused,
                                Stance.Polarity.OPPOSE,
                                -0.2,
                                Optional.of(EventType.ACCUSE),
                                Stance.Voice.ACTOR,
                                Optional.empty(),
                                Stance.Factuality.ASSERTED,
                                0,
                                span(finding),
                                "claims what is told by: " + finding.why()),
                        grounds(CLAIM, claimant, accused, Stance.Polarity.OPPOSE));
            }
        }

        private Grounds grounds(double rule, Actor source, Actor target, Stance.Polarity polarity) {
            return Grounds.ofRule(
                    rule,
                    polarity == Stance.Polarity.NEUTRAL
                            ? OptionalDouble.empty()
                            : learned.of(source, target, polarity));
        }

        private void tell(Stance stance, Grounds grounds) {
            Weighed weighed = new Weighed(stance.with(confidence.of(grounds)), grounds);
            told.add(weighed);
            put(weighed);
        }

        private Span span(Finding finding) {
            return reading.sentence()
                    .span(finding.place().begin(), finding.place().end());
        }
    }

    private static boolean isSame(Actor one, Actor other) {
        return one.side().equals(other.side());
    }

    private static Stance.Polarity polarity(double score) {
        return score > 0 ? Stance.Polarity.SUPPORT : score < 0 ? Stance.Polarity.OPPOSE : Stance.Polarity.NEUTRAL;
    }
}
