package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.lexicon.Frame;
import io.github.stancewire.analysis.stance.lexicon.Frame.Kind;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stances towards whoever did what a definite noun means that says nothing of its own: "Ghana accused Togo of piracy. Togo rejected the
 * accusation." Told only where one deed before fits. For one thread.
 */
public final class Answers {
    private static final double CONFIDENCE = 0.6;
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "such");
    private static final Set<EventType> ANSWERING =
            EnumSet.of(EventType.REJECT, EventType.ACCUSE, EventType.SUPPORT, EventType.PROTEST);
    /** What is only said is no move, step or action. */
    private static final Set<EventType> WORDS =
            EnumSet.of(EventType.ACCUSE, EventType.REQUEST, EventType.CONSULT, EventType.REJECT, EventType.SUPPORT);

    private static final String ANY_DEED = "action";

    /**
     * Something that was done or said, and is told as a fact.
     *
     * @param doers who did it
     * @param others whom it was done to
     * @param friendly whether it was for them
     */
    public record Deed(List<Actor> doers, List<Actor> others, EventType event, boolean friendly) {
        boolean isTowards(List<Actor> actors) {
            return sharesSide(others, actors);
        }

        boolean isBy(List<Actor> actors) {
            return sharesSide(doers, actors);
        }

        private static boolean sharesSide(List<Actor> some, List<Actor> others) {
            return some.stream()
                    .anyMatch(one ->
                            others.stream().anyMatch(other -> other.side().equals(one.side())));
        }
    }

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;
    private final StanceLexicon lexicon;

    public Answers(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
        this.lexicon = reading.lexicon();
    }

    /**
     * @param found what the sentence tells by itself
     */
    public List<Finding> find(List<Finding> found) {
        List<Finding> answers = new ArrayList<>();
        Retaliations retaliations = new Retaliations(reading);
        for (int verb = 0; verb < reading.sentence().size(); verb++) {
            int place = verb;
            List<Deed> deeds = Stream.concat(
                            reading.deedsBefore().stream(),
                            found.stream()
                                    .filter(finding -> finding.predicate() < place)
                                    .sorted(Comparator.comparingInt(Finding::predicate))
                                    .flatMap(finding -> deeds(finding).stream()))
                    .toList();
            answer(verb, deeds).or(() -> retaliations.find(place, deeds, found)).ifPresent(answers::add);
        }
        return answers;
    }

    /** Who did what is judged, "called the move a provocation"; nobody where it is not one deed of the sentences before. */
    List<Actor> judged(List<Integer> heads, List<Actor> judges) {
        return heads.size() == 1 && isBare(heads.get(0))
                ? meant(reading.sentence().lemma(heads.get(0)), judges, reading.deedsBefore())
                        .map(Deed::doers)
                        .orElse(List.of())
                : List.of();
    }

    /** What a finding tells to have been done; a claimed deed is an accusation as well. */
    public List<Deed> deeds(Finding finding) {
        boolean fact = finding.presupposed()
                || reading.factuality().of(finding.predicate(), false) == Stance.Factuality.ASSERTED;
        if (!fact || finding.event().isEmpty()) {
            return List.of();
        }
        EventType event = finding.event().get();
        Deed deed = new Deed(finding.sources(), finding.targets(), event, finding.score() > 0);
        List<Actor> speakers = reading.speakers(finding.predicate());
        return speakers.isEmpty() || finding.score() >= 0
                ? List.of(deed)
                : List.of(new Deed(speakers, finding.sources(), EventType.ACCUSE, false), deed);
    }

    private Optional<Finding> answer(int verb, List<Deed> deeds) {
        if (!phrases.isVerb(verb)) {
            return Optional.empty();
        }
        Optional<Frame> frame = frame(verb);
        List<Integer> objects = grammar.patients(verb);
        boolean judged = objects.size() == 1 && isJudged(objects.get(0), verb);
        if (frame.isEmpty() || objects.size() != 1 || !judged && !isBare(objects.get(0))) {
            return Optional.empty();
        }
        List<Integer> subjects = subjects(verb);
        List<Actor> sources = reading.sources(subjects);
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        String noun = judged ? ANY_DEED : reading.sentence().lemma(objects.get(0));
        return meant(noun, sources, deeds).map(deed -> finding(verb, frame.get(), subjects, sources, objects, deed));
    }

    private Optional<Frame> frame(int verb) {
        String lemma = reading.verb(verb).equals("deny") ? "reject" : reading.verb(verb);
        return lexicon.frames('v', lemma).stream()
                .filter(frame -> frame.has(Kind.OBJECT) && ANSWERING.contains(frame.event()))
                .findFirst();
    }

    // "Ghana shelled the port. Togo denounced it as cowardly."
    private boolean isJudged(int object, int verb) {
        return reading.sentence().lower(object).equals("it")
                && grammar.ownObliques(verb).stream()
                        .anyMatch(oblique -> oblique.preposition().equals("as"));
    }

    // "said that a house was hit, denouncing it": who said so, wherever the parser hangs what he does besides.
    private List<Integer> subjects(int verb) {
        int inner = reading.sentence().tree().head(verb);
        boolean besides = inner >= 0
                && phrases.is(verb, "advcl")
                && phrases.is(inner, "ccomp")
                && grammar.isPassive(inner)
                && reading.sentence().form(verb).equals("VBG");
        return grammar.agents(besides ? reading.sentence().tree().head(inner) : verb);
    }

    // "the attack", but not "the attack on Lome", which is told by itself
    private boolean isBare(int noun) {
        boolean definite = false;
        for (int child : reading.sentence().tree().children(noun)) {
            String relation = phrases.relation(child);
            definite |= relation.equals("det")
                    && DEFINITE.contains(reading.sentence().lower(child));
            // "dismissed the claim as false": of the verb, wherever the parser puts it.
            boolean as = relation.equals("nmod") && phrases.preposition(child).equals("as");
            boolean tells = relation.startsWith("nmod") && !as || relation.startsWith("acl") || relation.equals("conj");
            if (tells || reading.sentence().isNamed(child)) {
                return false;
            }
        }
        return definite
                && !reading.sentence().isNamed(noun)
                && lexicon.namesDeed(reading.sentence().lemma(noun));
    }

    // The last deed that fits; where it is by whoever answers, nobody knows what is meant.
    private Optional<Deed> meant(String noun, List<Actor> sources, List<Deed> deeds) {
        for (int last = deeds.size() - 1; last >= 0; last--) {
            Deed deed = deeds.get(last);
            if (fits(noun, deed, sources)) {
                return deed.isBy(sources) ? Optional.empty() : Optional.of(deed);
            }
        }
        return ofKnown(noun).filter(deed -> !deed.isBy(sources));
    }

    // "Kenya's decision ... the decision"
    private Optional<Deed> ofKnown(String noun) {
        List<Actor> doers = lexicon.is("accusation", noun) ? List.of() : reading.possessors(noun);
        return doers.isEmpty() ? Optional.empty() : Optional.of(new Deed(doers, List.of(), EventType.PROTEST, false));
    }

    private boolean fits(String noun, Deed deed, List<Actor> sources) {
        EventType event = deed.event();
        boolean towards = deed.isTowards(sources);
        return lexicon.is("accusation", noun) && event == EventType.ACCUSE && towards
                || lexicon.is("demanded", noun) && event == EventType.REQUEST && towards
                || lexicon.is("threatened", noun) && event == EventType.THREATEN && towards
                || lexicon.is("offered", noun) && deed.friendly() && event == EventType.AID && towards
                || lexicon.is("struck", noun) && event == EventType.ASSAULT
                || lexicon.is("hindered", noun) && event == EventType.SANCTION
                || lexicon.is("done", noun) && !WORDS.contains(event)
                || !WORDS.contains(event) && names(noun, event);
    }

    // "seized a ship ... the seizure"
    private boolean names(String noun, EventType event) {
        return lexicon.namesHarm(noun) && lexicon.frames('n', noun).stream().anyMatch(frame -> frame.event() == event);
    }

    private Finding finding(
            int verb, Frame frame, List<Integer> from, List<Actor> sources, List<Integer> towards, Deed deed) {
        return new Finding(
                sources,
                deed.doers(),
                false,
                reading.moved(frame.score(), verb),
                Optional.of(frame.event()),
                verb,
                reading.evidence(verb, from, towards),
                false,
                CONFIDENCE,
                "verb '" + reading.verb(verb) + "' tells " + frame.event() + ", who did it is told before");
    }
}
