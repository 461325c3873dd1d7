package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Grammar.Oblique;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.Place;
import io.github.stancewire.analysis.stance.lexicon.Frame;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stances that a noun shows: "Beijing's support for Moscow", "imposed sanctions on Iran", "the US-China trade war". */
final class NounFrames {
    private static final double CONFIDENCE = 0.75;
    /** Verbs whose subject suffers what their object names. */
    private static final Set<String> SUFFERING = Set.of(
            "draw", "face", "receive", "spark", "prompt", "provoke", "trigger", "elicit", "attract", "earn", "win",
            "cause", "meet", "suffer", "get");

    /** "marched in support of" */
    private static final Set<String> IN = Set.of("in", "as", "out of");

    private static final Set<String> BEFALLING = Set.of("by", "in", "during", "after", "under", "from");

    private static final Set<String> BECOMING = Set.of("become", "remain");

    private static final Set<String> AUTHORS = Set.of("by", "from");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;
    private final NounPlaces places;

    NounFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
        this.places = new NounPlaces(reading);
    }

    List<Finding> find(int noun) {
        if (!reading.sentence().tag(noun).equals("NOUN") || reading.sentence().isNamed(noun)) {
            return List.of();
        }
        for (Frame frame : frames(noun)) {
            Optional<Finding> found = find(noun, frame);
            if (found.isPresent()) {
                return List.of(found.get());
            }
        }
        return List.of();
    }

    // "aid allocation", "sanctions package": where the head says little, the noun before it tells.
    private List<Frame> frames(int noun) {
        List<Frame> own = reading.lexicon().frames('n', reading.sentence().lemma(noun));
        boolean compound = own.isEmpty()
                && reading.lexicon().is("package", reading.sentence().lemma(noun))
                && noun > 0
                && !reading.sentence().isNamed(noun - 1)
                && phrases.is(noun - 1, "compound")
                && reading.sentence().tree().head(noun - 1) == noun;
        return compound ? reading.lexicon().frames('n', reading.sentence().lemma(noun - 1)) : own;
    }

    private Optional<Finding> find(int noun, Frame frame) {
        if (frame.mutual()) {
            List<Actor> compound =
                    reading.resolver().names().allWithin(phrases.extent(noun).begin(), noun);
            if (compound.size() > 1) {
                return finding(noun, frame, List.of(), compound, List.of(), compound, true);
            }
            Optional<Oblique> between = Stream.concat(places.around(noun).stream(), places.placesOfSubject(noun))
                    .filter(oblique -> oblique.preposition().equals("between"))
                    .findFirst();
            if (between.isPresent()) {
                List<Integer> heads = phrases.joined(between.get().head());
                List<Actor> both = reading.targets(heads);
                return finding(noun, frame, heads, both, heads, both, true);
            }
            // "Peru and Chile are at war"
            if (phrases.preposition(noun).equals("at")
                    && phrases.hasChild(noun, "cop")
                    && grammar.ownObliques(noun).isEmpty()) {
                List<Integer> heads = grammar.subjects(noun);
                List<Actor> both = reading.sources(heads);
                return both.size() > 1 ? finding(noun, frame, heads, both, heads, both, true) : Optional.empty();
            }
        }
        return directed(noun, frame);
    }

    private Optional<Finding> directed(int noun, Frame frame) {
        List<Integer> from = authors(noun);
        List<Actor> holders = from.isEmpty() ? reading.resolver().owners(noun) : reading.sources(from);
        boolean own = !holders.isEmpty();
        if (!own && places.undoing(noun) >= 0) {
            holders = reading.resolver().owners(places.undoing(noun));
        }
        if (!own && holders.isEmpty() && !(frame.has(Frame.Kind.OWNED) && isOnlySpokenOf(noun))) {
            from = governors(noun);
            holders = reading.sources(from);
        }
        for (Oblique oblique : places.around(noun)) {
            if (frame.takes(oblique.preposition())) {
                List<Integer> towards = phrases.joined(oblique.head());
                // "came through the war with their pride": what is their own is no adversary.
                boolean theirs = frame.mutual() && reading.resolver().pronouns().own(oblique.head());
                List<Actor> targets = theirs ? List.of() : reading.targets(towards);
                if (!targets.isEmpty()) {
                    return told(noun, frame, from, holders, towards, targets, own);
                }
                reading.note(noun, Outcome.TARGET_NAMES_NOBODY, towards);
            }
        }
        Optional<Finding> compound = compound(noun, frame, from, holders);
        if (compound.isPresent()) {
            return compound;
        }
        int verb = places.verb(noun);
        if (verb >= 0 && SUFFERING.contains(reading.sentence().lemma(verb)) && !places.isSubject(noun)) {
            List<Integer> sufferers = grammar.subjects(verb);
            return finding(noun, frame, from, own ? holders : List.of(), sufferers, sufferers(sufferers), false);
        }
        return Optional.empty();
    }

    // "Ghana's Togo offensive": what stands between the owner and the noun suffers it.
    private Optional<Finding> compound(int noun, Frame frame, List<Integer> from, List<Actor> holders) {
        boolean force = frame.event() == EventType.ASSAULT || frame.event() == EventType.SANCTION;
        if (!force || holders.isEmpty() || !phrases.hasChild(noun, "nmod:poss")) {
            return Optional.empty();
        }
        List<Integer> towards = reading.sentence().tree().children(noun).stream()
                .filter(child ->
                        phrases.is(child, "compound") && reading.sentence().isNamed(child))
                .toList();
        List<Actor> targets = reading.targets(towards);
        return targets.isEmpty() ? Optional.empty() : told(noun, frame, from, holders, towards, targets, true);
    }

    // "The invasion of Ukraine by Russia drew criticism": the author of the deed, not its victim.
    private List<Actor> sufferers(List<Integer> subjects) {
        for (int subject : subjects) {
            List<Integer> authors = authors(subject);
            if (!authors.isEmpty()) {
                return reading.targets(authors);
            }
        }
        return reading.targets(subjects);
    }

    private List<Integer> authors(int noun) {
        List<Oblique> around = places.around(noun);
        for (Oblique oblique : around) {
            boolean passive = places.verb(noun) >= 0
                    && grammar.isPassive(places.verb(noun))
                    && oblique.preposition().equals("from");
            if (AUTHORS.contains(oblique.preposition()) && !passive) {
                List<Integer> heads = phrases.joined(oblique.head());
                if (!reading.sources(heads).isEmpty()) {
                    return heads;
                }
            }
        }
        return List.of();
    }

    /** Who does the deed by the verb: "launched an attack", "voiced support". */
    private List<Integer> governors(int noun) {
        List<Integer> sharers = grammar.sharers(noun);
        List<Integer> called = sharers.isEmpty() ? called(noun) : sharers;
        if (!called.isEmpty()) {
            return called;
        }
        int verb = places.verb(noun);
        if (verb < 0 && IN.contains(phrases.preposition(noun))) {
            int clause = phrases.clauseOf(noun);
            return clause < 0 || clause == noun ? List.of() : grammar.agents(clause);
        }
        if (verb < 0
                || !phrases.isVerb(verb)
                || places.isSubject(noun)
                || SUFFERING.contains(reading.sentence().lemma(verb))) {
            return List.of();
        }
        // "was killed by an air strike in", "was wounded in the attack on": it befell him.
        boolean suffered = grammar.isPassive(verb)
                && (!places.isOblique(noun) || BEFALLING.contains(phrases.preposition(places.host(noun))));
        return suffered ? List.of() : grammar.subjects(verb);
    }

    // "is one of the critics of", "Vietnam, a critic of"
    private List<Integer> called(int noun) {
        int host = places.host(noun);
        if (phrases.hasChild(host, "cop")) {
            return grammar.subjects(host);
        }
        int above = reading.sentence().tree().head(host);
        boolean became = above >= 0
                && (phrases.is(host, "xcomp") || phrases.is(host, "obj"))
                && BECOMING.contains(reading.sentence().lemma(above));
        if (became) {
            return grammar.subjects(above);
        }
        return phrases.is(host, "appos") ? List.of(reading.sentence().tree().head(host)) : List.of();
    }

    private Optional<Finding> told(
            int noun,
            Frame frame,
            List<Integer> from,
            List<Actor> holders,
            List<Integer> towards,
            List<Actor> targets,
            boolean own) {
        Optional<Finding> finding = finding(noun, frame, from, holders, towards, targets, frame.mutual());
        boolean tells = !reading.lexicon().is("goods", reading.sentence().lemma(noun));
        int undoing = places.undoing(noun);
        if (undoing >= 0) {
            String undone = reading.sentence().lemma(undoing);
            finding = finding.map(found -> found.reversed(undone(frame), ", undone by '" + undone + "'"));
        }
        int verb = places.verb(noun);
        if (finding.isEmpty() || verb < 0 || places.isSubject(noun) && !grammar.isPassive(verb)) {
            return tells || undoing >= 0 ? finding : Optional.empty();
        }
        String lemma = reading.sentence().lemma(verb);
        if (reading.lexicon().is("lift", lemma)) {
            return finding.map(found -> found.reversed(undone(frame), ", undone by '" + lemma + "'"));
        }
        // Being against what is done to somebody is no stance towards them.
        boolean against = isAgainst(verb, places.host(noun));
        boolean refused = !own && against;
        // "blocked arms sales to", "froze its exports to": against whom it would have helped.
        boolean withheld = against && frame.isFriendly() && frame.takes("to");
        if (withheld && (refused || holders.equals(reading.sources(grammar.agents(verb))))) {
            return finding.map(found -> found.reversed(EventType.REJECT, ", refused by '" + lemma + "'"));
        }
        if (refused) {
            reading.note(noun, Outcome.JUDGED_DEED, List.of());
        }
        // That somebody trades is no stance, that he will not is one.
        return refused || !tells && undoing < 0 ? Optional.empty() : finding;
    }

    private static EventType undone(Frame frame) {
        return frame.isFriendly() ? EventType.SANCTION : EventType.CONCEDE;
    }

    // "remembered the murder of": not by him; but "ordered the murder of".
    private boolean isOnlySpokenOf(int noun) {
        int verb = places.verb(noun);
        boolean shared = !grammar.sharers(noun).isEmpty();
        return !shared
                && (verb < 0
                        || places.isOblique(noun)
                        || !reading.lexicon().is("perform", reading.sentence().lemma(verb)));
    }

    // "condemned the attack", "protested against sanctions"; but who calls for sanctions wants them.
    private boolean isAgainst(int verb, int noun) {
        String preposition = phrases.preposition(noun);
        return reading.lexicon().frames('v', reading.verb(verb)).stream()
                .filter(frame -> !frame.isFriendly())
                .anyMatch(frame -> preposition.isEmpty() ? frame.has(Frame.Kind.OBJECT) : frame.takes(preposition));
    }

    private Optional<Finding> finding(
            int noun,
            Frame frame,
            List<Integer> from,
            List<Actor> sources,
            List<Integer> towards,
            List<Actor> targets,
            boolean mutual) {
        if (reading.lacks(noun, from, sources, towards, targets)) {
            return Optional.empty();
        }
        Place extent = phrases.extent(noun);
        Place ends = reading.evidence(noun, from, towards);
        return Optional.of(new Finding(
                sources,
                targets,
                mutual,
                reading.moved(frame.score(), noun),
                Optional.of(frame.event()),
                noun,
                new Place(Math.min(extent.begin(), ends.begin()), ends.end()),
                false,
                CONFIDENCE,
                "noun '" + reading.sentence().lemma(noun) + "' tells " + frame.event()));
    }
}
