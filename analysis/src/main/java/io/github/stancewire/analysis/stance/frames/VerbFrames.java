package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Grammar.Oblique;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.lexicon.Frame;
import io.github.stancewire.analysis.stance.lexicon.Frame.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stances that a verb shows between its subject and its object. */
final class VerbFrames {
    private static final double CONFIDENCE = 0.8;

    private static final Set<String> OTHERS = Set.of("against", "alongside", "with", "over");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;
    private final DeedAuthors authors;

    VerbFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
        this.authors = new DeedAuthors(reading);
    }

    List<Finding> find(int verb) {
        if (!phrases.isVerb(verb) || reading.sentence().isNamed(verb)) {
            return List.of();
        }
        for (Frame frame : reading.lexicon().frames('v', reading.verb(verb))) {
            Optional<Finding> found = find(verb, frame);
            if (found.isPresent()) {
                return refusal(verb, found).stream().toList();
            }
        }
        return List.of();
    }

    // "refused to recognise": who will not be for somebody turns him down.
    private Optional<Finding> refusal(int verb, Optional<Finding> found) {
        int above = reading.sentence().tree().head(verb);
        // "cancelled a contract to sell gas to"
        boolean undone = above >= 0
                && phrases.is(verb, "acl")
                && phrases.mark(verb).equals("to")
                && phrases.is(above, "obj")
                && reading.lexicon()
                        .is(
                                "lift",
                                reading.sentence()
                                        .lemma(reading.sentence().tree().head(above)));
        if (undone && found.isPresent()) {
            EventType event = found.get().score() > 0 ? EventType.SANCTION : EventType.RETREAT;
            return found.map(finding -> finding.reversed(event, ", undone").oneSided(verb));
        }
        if (above < 0 || !phrases.is(verb, "xcomp")) {
            return found;
        }
        String governor = reading.sentence().lemma(above);
        boolean refused = reading.lexicon().is("refuse", governor);
        boolean stopped = reading.lexicon().is("lift", governor)
                && reading.sentence().form(verb).equals("VBG");
        if (!refused && !stopped || found.isEmpty()) {
            return found;
        }
        if (found.get().score() > 0) {
            return found.map(finding -> finding.reversed(
                            refused ? EventType.REJECT : EventType.SANCTION, refused ? ", refused" : ", ended")
                    .oneSided(above));
        }
        return refused
                ? found
                : found.map(finding ->
                        finding.reversed(EventType.RETREAT, ", ended").oneSided(above));
    }

    private Optional<Finding> find(int verb, Frame frame) {
        if (frame.has(Kind.INVERSE)) {
            List<Integer> offended = grammar.patients(verb);
            List<Integer> offender = grammar.isPassive(verb) ? grammar.by(verb) : grammar.subjects(verb);
            return finding(
                    verb, frame, offended, reading.targets(offended), offender, reading.targets(offender), false);
        }
        if (frame.has(Kind.BARE) && !grammar.objects(verb).isEmpty()
                || frame.has(Kind.FULL)
                        && !grammar.isPassive(verb)
                        && grammar.objects(verb).isEmpty()
                || handsOnWords(verb, frame)
                || phrases.is(verb, "amod")) {
            return Optional.empty();
        }
        List<Integer> subjects = agents(verb, frame);
        List<Actor> sources = reading.sources(subjects);
        Place place = place(verb, frame);
        if (place.heads().isEmpty()) {
            // "The two countries clashed": towards each other.
            boolean eachOther = frame.mutual()
                    && sources.size() > 1
                    && (grammar.objects(verb).isEmpty() || reading.lastOfVerb(verb) > verb)
                    && grammar.ownObliques(verb).stream().noneMatch(oblique -> OTHERS.contains(oblique.preposition()));
            return eachOther ? finding(verb, frame, subjects, sources, subjects, sources, true) : Optional.empty();
        }
        // "guards its honour", "to suspend its work": mostly its own.
        if ((frame.isFriendly()
                        || reading.lexicon().is("lift", reading.sentence().lemma(verb)))
                && reading.resolver().pronouns().own(place.heads().get(0))) {
            reading.note(verb, Outcome.OWN, place.heads());
            return Optional.empty();
        }
        if (place.direct() && isToldByNoun(verb, frame, place.heads().get(0))) {
            reading.note(verb, Outcome.TOLD_BY_NOUN, place.heads());
            return Optional.empty();
        }
        // "liberated Kenyan-held towns"
        if (frame.isFriendly()
                && place.direct()
                && reading.resolver().isHeldGround(place.heads().get(0))) {
            return finding(verb, frame, subjects, sources, place.heads(), reading.targets(place.heads()), false)
                    .map(finding -> finding.reversed(EventType.ASSAULT, ", held by another"));
        }
        List<Actor> targets = reading.targets(place.heads());
        if (targets.isEmpty()) {
            List<Integer> authors =
                    place.direct() ? authors(verb, frame, place.heads().get(0)) : List.of();
            List<Integer> towards = authors.isEmpty() ? place.heads() : authors;
            return finding(verb, frame, subjects, sources, towards, reading.sources(authors), false);
        }
        // "Ghana accused Togo of fishing in its waters": not the fisher's own, but the accuser's.
        boolean own = sources.containsAll(targets)
                && reading.resolver().pronouns().own(place.heads().get(0));
        if (own && phrases.is(verb, "advcl")) {
            targets = reading.sources(grammar.subjects(reading.sentence().tree().head(verb)));
        }
        return finding(verb, frame, subjects, sources, place.heads(), targets, frame.mutual() && !place.direct());
    }

    private List<Integer> agents(int verb, Frame frame) {
        List<Integer> agents = grammar.agents(verb);
        boolean struck = agents.isEmpty() && frame.event() == EventType.ASSAULT && grammar.isPassive(verb);
        return struck ? reading.resolver().doers().inWhich(grammar.ownObliques(verb)) : agents;
    }

    // "brought a letter to", "sent an envoy to": nothing was given away.
    private boolean handsOnWords(int verb, Frame frame) {
        boolean gives = frame.event() == EventType.AID;
        return (gives || frame.event() == EventType.CONCEDE)
                && grammar.patients(verb).stream()
                        .anyMatch(object -> reading.lexicon()
                                        .is("message", reading.sentence().lemma(object))
                                || gives && reading.sentence().tag(object).equals("PRON")
                                || gives
                                        && reading.lexicon()
                                                .is("envoy", reading.sentence().lemma(object)));
    }

    /** Where the target stands. */
    private record Place(List<Integer> heads, boolean direct) {}

    private Place place(int verb, Frame frame) {
        List<Integer> patients = grammar.patients(verb);
        if (frame.has(Kind.OBJECT) && !patients.isEmpty()) {
            return new Place(patients, true);
        }
        if (frame.has(Kind.RECIPIENT)) {
            List<Integer> recipients = grammar.recipients(verb);
            boolean with = under(verb, "with").isPresent();
            if (!recipients.isEmpty() || with && !patients.isEmpty()) {
                return new Place(recipients.isEmpty() ? patients : recipients, false);
            }
        }
        if (frame.has(Kind.CLAUSE)) {
            return grammar.complements(verb).stream()
                    .filter(complement -> phrases.is(complement, "ccomp"))
                    .findFirst()
                    .map(complement -> new Place(grammar.subjects(complement), false))
                    .orElse(new Place(List.of(), false));
        }
        int last = reading.lastOfVerb(verb);
        List<Oblique> places = new ArrayList<>(grammar.obliques(verb));
        if (last > verb) {
            // "pour scorn on", "see eye to eye with": what stands behind may hang on the last word.
            places.addAll(grammar.ownObliques(last));
        }
        // "tear into", "hem in": the parser may take the particle for a preposition.
        String particle =
                last > verb && frame.has(Kind.OBJECT) ? reading.sentence().lower(last) : "";
        return places.stream()
                .filter(oblique -> frame.takes(oblique.preposition())
                        || oblique.preposition().equals(particle))
                .findFirst()
                .map(oblique -> new Place(phrases.joined(oblique.head()), false))
                .orElse(new Place(List.of(), false));
    }

    private Optional<Oblique> under(int word, String preposition) {
        return grammar.obliques(word).stream()
                .filter(oblique -> oblique.preposition().equals(preposition))
                .findFirst();
    }

    // "rejected the accusations by Ukraine", "deplored the decision taken by": who is against a deed is against its
    // author.
    private List<Integer> authors(int verb, Frame frame, int deed) {
        String noun = reading.sentence().lemma(deed);
        boolean hostile = reading.lexicon().frames('n', noun).stream().anyMatch(other -> !other.isFriendly());
        // "welcomed the announcement by Peru", "rejected calls by Peru"
        if (frame.isFriendly() ? frame.event() == EventType.SUPPORT && !hostile : !hostile && !isStep(noun)) {
            return grammar.by(deed);
        }
        if (frame.isFriendly()) {
            return List.of();
        }
        // "was rejected by Ghana": who rejects it is not who did it.
        return authors.heads(deed, grammar.isPassive(verb) ? List.of() : grammar.ownObliques(verb));
    }

    private boolean isStep(String noun) {
        return reading.lexicon().is("instrument", noun);
    }

    // "condemned the attack on": the deed is judged, not the victim; what is judged has its own frame.
    private boolean isToldByNoun(int verb, Frame frame, int object) {
        String noun = reading.sentence().lemma(object);
        List<Frame> deeds = reading.sentence().isNamed(object)
                ? List.of()
                : reading.lexicon().frames('n', noun);
        if (deeds.isEmpty()) {
            return false;
        }
        List<Oblique> places = new ArrayList<>(grammar.ownObliques(object));
        places.addAll(grammar.ownObliques(verb));
        boolean placed =
                places.stream().anyMatch(oblique -> deeds.stream().anyMatch(deed -> deed.takes(oblique.preposition())));
        boolean owned = !reading.resolver().owners(object).isEmpty()
                || !authors(verb, frame, object).isEmpty();
        // "welcomed the Kenyan commitment", "supports the Kenyan policy": his own, and towards nobody.
        if (owned && frame.isFriendly() && !placed) {
            return false;
        }
        // "supported sanctions", "lifted the ban", "launched an attack": the noun tells it.
        return !owned
                || frame.isFriendly()
                || reading.lexicon().is("lift", reading.sentence().lemma(verb));
    }

    private Optional<Finding> finding(
            int verb,
            Frame frame,
            List<Integer> from,
            List<Actor> sources,
            List<Integer> towards,
            List<Actor> targets,
            boolean mutual) {
        if (reading.lacks(verb, from, sources, towards, targets)) {
            return Optional.empty();
        }
        String why = "verb '" + reading.verb(verb) + "' " + (grammar.isPassive(verb) ? "in the passive " : "")
                + "tells " + frame.event();
        return Optional.of(new Finding(
                sources,
                targets,
                mutual,
                reading.moved(frame.score(), verb),
                Optional.of(frame.event()),
                verb,
                reading.evidence(verb, from, towards),
                false,
                CONFIDENCE,
                why));
    }
}
