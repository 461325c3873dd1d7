package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.entity.EntityType;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.actors.ActorResolver;
import io.github.stancewire.analysis.stance.actors.Antecedents;
import io.github.stancewire.analysis.stance.actors.NamedActors;
import io.github.stancewire.analysis.stance.actors.Person;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.PhrasalVerbs;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.Place;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import io.github.stancewire.analysis.stance.speech.FactualityReader;
import io.github.stancewire.analysis.stance.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that the frames need to know of a sentence. For one thread. */
public final class Reading implements ActorResolver.Context {
    private final SentenceView sentence;
    private final Grammar grammar;
    private final Phrases phrases;
    private final PhrasalVerbs phrasal;
    private final StanceLexicon lexicon;
    private final ActorResolver resolver;
    private final Before before;
    private Speech speech = Speech.SILENCE;
    private boolean knowsSpeech;
    private Outcome.Listener listener = Outcome.Listener.NONE;
    private int asked;

    /**
     * What the sentences before have told. Immutable.
     *
     * @param subjects the actors that the sentence before was about
     * @param issue the issue named last
     * @param speakers who spoke last, or speaks in a quotation that is open
     * @param person who may be "he" or "the minister"
     * @param deeds what was done in the last sentences, the last of it last
     * @param antecedents whom nouns of the text mean
     */
    public record Before(
            List<Actor> subjects,
            Optional<Actor> issue,
            List<Actor> speakers,
            Optional<Person> person,
            List<Answers.Deed> deeds,
            Antecedents antecedents) {

        public static Before nothing(Antecedents antecedents) {
            return new Before(List.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), antecedents);
        }

        public Before {
            subjects = List.copyOf(subjects);
            speakers = List.copyOf(speakers);
            deeds = List.copyOf(deeds);
        }

        /** Everybody for whom a word may stand. */
        public Stream<Actor> all() {
            return Stream.of(
                            subjects.stream(),
                            issue.stream(),
                            speakers.stream(),
                            person.stream().flatMap(known -> known.actors().stream()))
                    .flatMap(actors -> actors);
        }
    }

    private Reading(SentenceView sentence, StanceLexicon lexicon, Before before) {
        this.sentence = sentence;
        this.grammar = new Grammar(sentence);
        this.phrases = grammar.phrases();
        this.phrasal = new PhrasalVerbs(sentence, lexicon);
        this.lexicon = lexicon;
        this.before = before;
        this.resolver = new ActorResolver(sentence, grammar, lexicon, this);
    }

    /**
     * @param quoted which tokens stand inside quotation marks
     * @param before what the sentences before have told
     */
    public static Reading of(SentenceView sentence, boolean[] quoted, StanceLexicon lexicon, Before before) {
        Reading reading = new Reading(sentence, lexicon, before);
        reading.speech = Speech.read(sentence, reading.grammar, quoted, reading.resolver, lexicon, before.speakers());
        reading.knowsSpeech = true;
        return reading;
    }

    public SentenceView sentence() {
        return sentence;
    }

    Grammar grammar() {
        return grammar;
    }

    public Phrases phrases() {
        return phrases;
    }

    public StanceLexicon lexicon() {
        return lexicon;
    }

    public ActorResolver resolver() {
        return resolver;
    }

    public Speech speech() {
        return speech;
    }

    @Override
    public List<Actor> speakers(int token) {
        return knowsSpeech ? speech.speakersAt(token) : before.speakers();
    }

    /** Whether a token is somebody's words and not the article's own, also where nobody knows whose. */
    boolean isReported(int token) {
        return speech.isReported(token);
    }

    @Override
    public List<Actor> lastSubjects() {
        return before.subjects();
    }

    @Override
    public Optional<Actor> lastIssue() {
        return before.issue();
    }

    @Override
    public List<Actor> members(String noun, List<Actor> owners) {
        return before.antecedents().members(noun, owners);
    }

    @Override
    public List<Actor> possessors(String noun) {
        return before.antecedents().owners(noun);
    }

    /** What was done in the last sentences, the last of it last. */
    List<Answers.Deed> deedsBefore() {
        return before.deeds();
    }

    @Override
    public Optional<Person> lastPerson() {
        return before.person();
    }

    @Override
    public List<Actor> subject(int token) {
        int clause = phrases.clauseOf(token);
        // Subjects may themselves be pronouns of what stands above: no chain of these is followed far.
        if (clause < 0 || asked > 3) {
            return List.of();
        }
        asked++;
        try {
            List<Integer> subjects = new ArrayList<>(grammar.subjects(clause));
            int above = sentence.tree().head(clause);
            boolean own = subjects.stream()
                    .anyMatch(subject -> phrases.subtree(subject).contains(token));
            if (own && above >= 0) {
                return subject(above);
            }
            return own ? List.of() : resolver.sources(subjects);
        } finally {
            asked--;
        }
    }

    @Override
    public List<Actor> subjectOwners(int token) {
        int clause = phrases.clauseOf(token);
        if (clause < 0 || asked > 3) {
            return List.of();
        }
        asked++;
        try {
            return NamedActors.distinct(grammar.subjects(clause).stream()
                    .filter(subject -> phrases.hasChild(subject, "nmod:poss"))
                    .filter(subject -> !phrases.subtree(subject).contains(token))
                    .flatMap(subject -> resolver.owners(subject).stream())
                    .toList());
        } finally {
            asked--;
        }
    }

    /** The actors that a sentence is about: its first subject that is one. */
    public List<Actor> topic() {
        for (int token = 0; token < sentence.size(); token++) {
            if (phrases.relation(token).startsWith("nsubj")) {
                List<Actor> actors = resolver.targets(phrases.joined(token)).stream()
                        .filter(actor -> actor.issue().isEmpty())
                        .toList();
                if (!actors.isEmpty()) {
                    return actors;
                }
            }
        }
        return List.of();
    }

    /** The first subject that is a person, by name or by what he is. */
    public Optional<Person> person() {
        for (int token = 0; token < sentence.size(); token++) {
            if (phrases.relation(token).startsWith("nsubj")) {
                boolean named = sentence.allAt(token).stream()
                        .anyMatch(place -> place.entity().type() == EntityType.PERSON);
                String noun = resolver.names().title(token, lexicon).orElse(sentence.lemma(token));
                if (named || lexicon.is("office", noun) || lexicon.is("private", noun)) {
                    return Optional.of(new Person(resolver.sources(List.of(token)), noun));
                }
            }
        }
        return Optional.empty();
    }

    /** Whom noun phrases stand for as those who act, think or speak. */
    public List<Actor> sources(List<Integer> heads) {
        return resolver.sources(heads);
    }

    /** Whom or what noun phrases stand for as those acted upon. */
    public List<Actor> targets(List<Integer> heads) {
        return resolver.targets(heads);
    }

    /** Has somebody told from now on what becomes of the predicates. */
    public void listen(Outcome.Listener asking) {
        listener = asking;
    }

    /** Tells whoever listens what became of a predicate, and of which place that is said. */
    public void note(int predicate, Outcome outcome, List<Integer> heads) {
        listener.note(predicate, outcome, heads);
    }

    /** Whether one of the sides is missing. */
    boolean lacks(int predicate, List<Integer> from, List<Actor> sources, List<Integer> towards, List<Actor> targets) {
        if (sources.isEmpty()) {
            note(predicate, from.isEmpty() ? Outcome.NO_SOURCE : Outcome.SOURCE_NAMES_NOBODY, from);
        } else if (targets.isEmpty()) {
            note(predicate, towards.isEmpty() ? Outcome.NO_TARGET : Outcome.TARGET_NAMES_NOBODY, towards);
        }
        return sources.isEmpty() || targets.isEmpty();
    }

    /** The verb with what makes another of it, where the lexicon knows them together: "push back", "hold * responsible". */
    public String verb(int token) {
        return phrasal.verb(token);
    }

    /** The last word of {@link #verb}. */
    int lastOfVerb(int token) {
        return phrasal.last(token);
    }

    /** Tells what in it is told as a fact. */
    public FactualityReader factuality() {
        return new FactualityReader(sentence, phrases, lexicon, speech);
    }

    /** Strength moved by intensifiers and hedges that stand in or beside a token's phrase; sign kept, within 1. */
    public double moved(double score, int predicate) {
        double moved = score;
        for (int i = Math.max(0, predicate - 2); i < Math.min(sentence.size(), predicate + 3); i++) {
            if (lexicon.is("intensify", sentence.lower(i))) {
                moved *= 1.25;
            } else if (lexicon.is("hedge", sentence.lower(i))) {
                moved *= 0.6;
            }
        }
        return Math.max(-1, Math.min(1, moved));
    }

    /** From the first to behind the last of what shows a stance: the predicate and the phrases of both sides, unless far away. */
    public Place evidence(int predicate, List<Integer> source, List<Integer> target) {
        int begin = predicate;
        int end = predicate + 1;
        for (int head : source) {
            Place place = phrases.extent(head);
            if (Math.abs(predicate - head) < 40) {
                begin = Math.min(begin, place.begin());
                end = Math.max(end, place.end());
            }
        }
        for (int head : target) {
            Place place = phrases.extent(head);
            begin = Math.min(begin, place.begin());
            end = Math.max(end, place.end());
            for (int where : resolver.scenes(head)) {
                end = Math.max(end, phrases.extent(where).end());
            }
        }
        return new Place(begin, end);
    }
}
