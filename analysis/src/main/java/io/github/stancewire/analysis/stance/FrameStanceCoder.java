package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.entity.OrganizationSorts;
import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.stance.SentenceView.EntityMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds stances by frames over dependency trees: who fills the places of verbs, nouns, adjectives, compounds and judging words, and
 * in whose voice, by which speaker and as what kind of fact that is told.
 * Immutable; thread-safe. Time grows linearly with the text, for a sentence is read only as far as
 * {@link SentenceView#MAX_TOKENS}.
 */
public final class FrameStanceCoder implements StanceCoder {
    private static final Set<EventType> FORCE =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.THREATEN, EventType.MOBILIZE);

    private final StanceLexicon lexicon;

    private FrameStanceCoder(StanceLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Reads the lexicon; keep the result, for it may be shared by all threads. */
    public static FrameStanceCoder create() {
        return new FrameStanceCoder(StanceLexicon.load());
    }

    @Override
    public List<Stance> code(AnnotatedText text, List<Entity> entities, Optional<String> outlet) {
        return code(text, entities, outlet, Trace.NONE);
    }

    /**
     * Tells people how a text is read.
     *
     * @param entities the article's entities, with the places that name them
     * @param outlet who published the article
     * @return the stances that {@link #code} finds, sentence by sentence, with what led to them and why there are no more
     */
    public StanceExplanation explain(AnnotatedText text, List<Entity> entities, Optional<String> outlet) {
        Explainer explainer = new Explainer(text.text());
        List<Stance> stances = code(text, entities, outlet, explainer);
        return explainer.explanation(Sport.isAbout(text, lexicon), stances);
    }

    private List<Stance> code(AnnotatedText text, List<Entity> entities, Optional<String> outlet, Trace trace) {
        List<EntityMention> mentions = entities.stream()
                .flatMap(entity -> entity.mentions().stream()
                        .map(mention -> new EntityMention(mention.span(), entity, mention.kind())))
                .sorted(Comparator.comparingInt(mention -> mention.span().begin()))
                .toList();
        Optional<Actor> publisher =
                outlet.map(name -> new Actor(name, Optional.empty(), Optional.empty(), Optional.empty()));
        if (Sport.isAbout(text, lexicon)) {
            return List.of();
        }
        StanceWriter writer = new StanceWriter(publisher);
        List<Sentence> sentences = text.sentences();
        Discourse discourse = new Discourse(text.text(), sentences, mentions(sentences, mentions), lexicon);
        for (int at = 0; at < sentences.size(); at++) {
            Sentence sentence = sentences.get(at);
            Optional<Reading> reading = discourse.read(at);
            boolean sport = Sport.isTold(sentence, lexicon);
            trace.read(sentence, reading, sport);
            if (reading.isPresent() && !sport) {
                List<Finding> findings = findings(reading.get(), publisher);
                findings.forEach(finding -> writer.write(reading.get(), finding));
                discourse.answers(at, reading.get(), findings).forEach(finding -> writer.write(reading.get(), finding));
            }
        }
        return writer.stances();
    }

    /** Those of each sentence. */
    private static List<List<EntityMention>> mentions(List<Sentence> sentences, List<EntityMention> mentions) {
        List<List<EntityMention>> ofSentences = new ArrayList<>();
        int from = 0;
        for (Sentence sentence : sentences) {
            while (from < mentions.size()
                    && mentions.get(from).span().end() <= sentence.span().begin()) {
                from++;
            }
            int to = from;
            while (to < mentions.size()
                    && mentions.get(to).span().begin() < sentence.span().end()) {
                to++;
            }
            ofSentences.add(mentions.subList(from, to));
        }
        return ofSentences;
    }

    private static List<Finding> findings(Reading reading, Optional<Actor> publisher) {
        VerbFrames verbs = new VerbFrames(reading);
        NounFrames nouns = new NounFrames(reading);
        RelationFrames relations = new RelationFrames(reading);
        AdjectiveFrames adjectives = new AdjectiveFrames(reading);
        CompoundFrames compounds = new CompoundFrames(reading);
        DemandFrames demands = new DemandFrames(reading);
        Evaluations evaluations = new Evaluations(reading, publisher);
        List<Finding> findings = new ArrayList<>();
        for (int token = 0; token < reading.sentence().size(); token++) {
            int before = findings.size();
            findings.addAll(verbs.find(token));
            findings.addAll(nouns.find(token));
            findings.addAll(relations.find(token));
            findings.addAll(adjectives.find(token));
            findings.addAll(compounds.find(token));
            findings.addAll(demands.find(token));
            findings.addAll(evaluations.find(token));
            if (findings.size() > before) {
                reading.note(token, Outcome.FITS, List.of());
            }
        }
        return findings;
    }

    /** Collects stances; of several with the same ends, polarity, event, voice and place the surest stays. */
    private static final class StanceWriter {
        private final Optional<Actor> publisher;
        private final Map<List<Object>, Stance> stances = new LinkedHashMap<>();

        StanceWriter(Optional<Actor> publisher) {
            this.publisher = publisher;
        }

        void write(Reading reading, Finding finding) {
            FactualityReader factuality = new FactualityReader(reading);
            Span evidence = reading.sentence()
                    .span(finding.place().begin(), finding.place().end());
            List<Actor> speakers = reading.speakers(finding.predicate());
            for (Actor source : finding.sources()) {
                for (Actor target : finding.targets()) {
                    if (source.issue().isEmpty()) {
                        add(reading, finding, source, target, speakers, factuality, evidence);
                    } else {
                        reading.note(finding.predicate(), Outcome.ISSUE_AS_SOURCE, List.of());
                    }
                    if (finding.mutual()
                            && target.issue().isEmpty()
                            && source.issue().isEmpty()) {
                        add(reading, finding, target, source, speakers, factuality, evidence);
                    }
                }
            }
        }

        private void add(
                Reading reading,
                Finding finding,
                Actor source,
                Actor target,
                List<Actor> speakers,
                FactualityReader factuality,
                Span evidence) {
            String side = source.side();
            if (side.equals(target.side())
                    || target.issue().isEmpty()
                            && target.party().equals(source.party())
                            && source.party().isPresent()) {
                reading.note(finding.predicate(), Outcome.SAME_PARTY, List.of());
                return;
            }
            // Two private persons: a match or a quarrel, but nothing between parties.
            boolean anyParty = source.party().isPresent()
                    || target.party().isPresent()
                    || target.issue().isPresent();
            if (!anyParty) {
                reading.note(finding.predicate(), Outcome.PRIVATE, List.of());
                return;
            }
            boolean outletSpeaks = publisher.filter(source::equals).isPresent();
            boolean ownWords =
                    speakers.stream().anyMatch(speaker -> speaker.side().equals(side));
            // Thousandths are what is added up later.
            double score = Math.round(finding.score() * 1000) / 1000.0;
            Stance.Factuality told =
                    finding.presupposed() ? Stance.Factuality.ASSERTED : factuality.of(finding.predicate(), ownWords);
            Optional<Actor> speaker = outletSpeaks || ownWords
                    ? Optional.empty()
                    : speakers.stream().findFirst();
            reading.note(finding.predicate(), Outcome.TOLD, List.of());
            put(new Stance(
                    source,
                    target,
                    polarity(score),
                    score,
                    finding.event(),
                    outletSpeaks ? Stance.Voice.OUTLET : Stance.Voice.ACTOR,
                    speaker,
                    told,
                    finding.confidence(),
                    evidence,
                    finding.why()));
            boolean claimed = speaker.isPresent() && finding.score() <= -0.4 && told == Stance.Factuality.ASSERTED;
            if (claimed) {
                speakers.stream()
                        .filter(claimant -> isReproach(finding, claimant, target))
                        .forEach(claimant -> claim(finding, claimant, source, evidence));
            }
        }

        // Force is told of as a reproach, but against armed groups as a success; what else is done to a third, like
        // criticism of
        // him, may be told of with joy.
        private static boolean isReproach(Finding finding, Actor claimant, Actor target) {
            boolean group =
                    target.entity().filter(OrganizationSorts::isArmedGroup).isPresent();
            boolean force = finding.event().filter(FORCE::contains).isPresent() && !group;
            return force || claimant.side().equals(target.side());
        }

        // A claimed act against somebody makes the claimant opposed to the accused.
        private void claim(Finding finding, Actor claimant, Actor accused, Span evidence) {
            boolean same = claimant.party().isPresent() && claimant.party().equals(accused.party())
                    || claimant.name().equals(accused.name());
            if (!same) {
                put(new Stance(
                        claimant,
                        accused,
                        Stance.Polarity.OPPOSE,
                        -0.2,
                        Optional.of(EventType.ACCUSE),
                        Stance.Voice.ACTOR,
                        Optional.empty(),
                        Stance.Factuality.ASSERTED,
                        0.6,
                        evidence,
                        "claims what is told by: " + finding.why()));
            }
        }

        private void put(Stance stance) {
            List<Object> key = List.of(
                    stance.source(),
                    stance.target(),
                    stance.polarity(),
                    stance.voice(),
                    stance.factuality(),
                    stance.evidence());
            stances.merge(key, stance, (one, other) -> one.confidence() >= other.confidence() ? one : other);
        }

        private static Stance.Polarity polarity(double score) {
            return score > 0 ? Stance.Polarity.SUPPORT : score < 0 ? Stance.Polarity.OPPOSE : Stance.Polarity.NEUTRAL;
        }

        List<Stance> stances() {
            return stances.values().stream()
                    .sorted(Comparator.comparingInt(
                                    (Stance stance) -> stance.evidence().begin())
                            .thenComparingInt(stance -> stance.evidence().end()))
                    .toList();
        }
    }
}
