package io.github.stancewire.analysis.stance.coder;

import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.StanceCoder;
import io.github.stancewire.analysis.stance.StanceExplanation;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.clause.SentenceView.EntityMention;
import io.github.stancewire.analysis.stance.frames.Finding;
import io.github.stancewire.analysis.stance.frames.Frames;
import io.github.stancewire.analysis.stance.frames.Reading;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import io.github.stancewire.analysis.stance.pairs.PairReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds stances by frames over dependency trees: who fills the places of verbs, nouns, adjectives, compounds and judging words, and
 * in whose voice, by which speaker and as what kind of fact that is told.
 * Immutable; thread-safe. Time grows linearly with the text, for a sentence is read only as far as
 * {@link SentenceView#MAX_TOKENS}.
 */
public final class FrameStanceCoder implements StanceCoder {
    /** How sure what only the trained reader sees must be to be told. */
    private static final double LEAST_LEARNED = 0.8;
    /** Probability below which it is not even weighed. */
    private static final double LEAST_WEIGHED = 0.3;

    private final StanceLexicon lexicon;
    private final PairReader reader;
    private final Confidence confidence;

    private FrameStanceCoder(StanceLexicon lexicon, PairReader reader, Confidence confidence) {
        this.lexicon = lexicon;
        this.reader = reader;
        this.confidence = confidence;
    }

    /** Reads the lexicon; keep the result, for it may be shared by all threads. */
    public static FrameStanceCoder create() {
        return with(PairReader.shared());
    }

    /** The same with another trained reader. */
    public static FrameStanceCoder with(PairReader reader) {
        return new FrameStanceCoder(StanceLexicon.load(), reader, Confidence.load());
    }

    @Override
    public List<Stance> code(AnnotatedText text, List<Entity> entities, Optional<String> outlet) {
        return code(text, entities, outlet, Trace.NONE);
    }

    /** All stances that anything speaks for, also those too unlikely to be told, with their grounds; arguments as for {@link #code}. */
    public List<Grounds.Weighed> weigh(AnnotatedText text, List<Entity> entities, Optional<String> outlet) {
        return weigh(text, entities, outlet, LEAST_WEIGHED, Trace.NONE);
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
        return weigh(text, entities, outlet, confidence.leastLearned(LEAST_LEARNED), trace).stream()
                .map(Grounds.Weighed::stance)
                .toList();
    }

    private List<Grounds.Weighed> weigh(
            AnnotatedText text, List<Entity> entities, Optional<String> outlet, double leastLearned, Trace trace) {
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
        StanceCollector collector = new StanceCollector(publisher, confidence, leastLearned);
        List<Sentence> sentences = text.sentences();
        Discourse discourse = new Discourse(text.text(), sentences, mentions(sentences, mentions), lexicon);
        for (int at = 0; at < sentences.size(); at++) {
            Sentence sentence = sentences.get(at);
            Optional<Reading> reading = discourse.read(at, trace.looksOn());
            boolean sport = Sport.isTold(sentence, lexicon);
            trace.read(sentence, reading, sport);
            if (reading.isPresent() && !sport) {
                List<Finding> findings = new ArrayList<>(Frames.find(reading.get(), publisher));
                findings.addAll(discourse.answers(at, reading.get(), findings));
                collector.add(reading.get(), findings, new LearnedPairs(reading.get(), reader));
            }
        }
        return collector.stances();
    }

    /** Those of each sentence, but for where its report was written. */
    private static List<List<EntityMention>> mentions(List<Sentence> sentences, List<EntityMention> mentions) {
        List<List<EntityMention>> ofSentences = new ArrayList<>();
        int from = 0;
        for (Sentence sentence : sentences) {
            int begin = Dateline.end(sentence);
            while (from < mentions.size() && mentions.get(from).span().end() <= begin) {
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
}
