package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.stance.Frame.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stances that a verb shows between its subject and its object. */
final class VerbFrames {
    private final Reading reading;

    VerbFrames(Reading reading) {
        this.reading = reading;
    }

    List<Finding> find(Clause clause) {
        if (clause.verb().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Frame frame : frames(clause)) {
            find(clause, frame).ifPresent(findings::add);
            if (!findings.isEmpty()) {
                break;
            }
        }
        return findings;
    }

    private List<Frame> frames(Clause clause) {
        int head = clause.verb().orElseThrow().head();
        String lemma = reading.sentence().lemma(head);
        for (List<String> particle : reading.lexicon().particles(lemma)) {
            if (follows(head, particle)) {
                return reading.lexicon().frames('v', lemma + " " + String.join(" ", particle));
            }
        }
        return reading.lexicon().frames('v', lemma);
    }

    private boolean follows(int head, List<String> particle) {
        for (int i = 0; i < particle.size(); i++) {
            if (!reading.sentence().lower(head + 1 + i).equals(particle.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Finding> find(Clause clause, Frame frame) {
        if (reading.isPassive(clause)) {
            return passive(clause, frame);
        }
        List<Actor> sources = reading.subjectActors(clause);
        Optional<Argument> object = object(clause, frame);
        if (frame.has(Kind.INVERSE)) {
            List<Actor> offended = clause.direct().stream()
                    .findFirst()
                    .map(argument -> reading.targets(argument, clause))
                    .orElse(List.of());
            List<Actor> offender = clause.subject()
                    .map(subject -> reading.targets(subject, clause))
                    .orElse(List.of());
            return finding(
                    clause, frame, offended, offender, clause.direct().stream().findFirst());
        }
        if (object.isPresent()) {
            List<Actor> targets = reading.targets(object.get(), clause);
            return targets.isEmpty()
                    ? authors(clause, frame, sources, object.get())
                    : finding(clause, frame, sources, targets, object);
        }
        // "The two countries clashed": towards each other.
        boolean eachOther =
                frame.mutual() && sources.size() > 1 && clause.direct().isEmpty();
        return eachOther ? finding(clause, frame, sources, sources, Optional.empty()) : Optional.empty();
    }

    // "rejected the accusations by Ukraine": who is against a deed is against its author.
    private Optional<Finding> authors(Clause clause, Frame frame, List<Actor> sources, Argument deed) {
        Optional<Argument> by = Reading.after(clause, "by")
                .or(() -> Reading.after(clause, "from"))
                .or(() -> authorInParticiple(clause));
        boolean named =
                reading
                        .lexicon()
                        .frames(
                                'n',
                                reading.sentence()
                                        .lemma(deed.nominals().get(0).phrase().head()))
                        .stream()
                        .anyMatch(other -> !other.isFriendly());
        boolean instrument = reading.lexicon()
                .is(
                        "instrument",
                        reading.sentence().lemma(deed.nominals().get(0).phrase().head()));
        if (frame.isFriendly() || !(named || instrument) || by.isEmpty()) {
            return Optional.empty();
        }
        List<Actor> authors = reading.resolver().sources(by.get(), reading.speakersOf(clause));
        return finding(clause, frame, sources, authors, by);
    }

    // "condemned the move announced by"
    private Optional<Argument> authorInParticiple(Clause clause) {
        int next = clause.index() + 1;
        return next < reading.clauses().size() && reading.clauses().get(next).link() == Clause.Link.PARTICIPLE
                ? Reading.after(reading.clauses().get(next), "by")
                : Optional.empty();
    }

    private Optional<Finding> passive(Clause clause, Frame frame) {
        Optional<Argument> by = Reading.after(clause, "by");
        boolean takesObject = frame.has(Kind.OBJECT);
        if (by.isEmpty() || clause.subject().isEmpty() || !takesObject) {
            return Optional.empty();
        }
        List<Actor> sources = reading.resolver().sources(by.get(), reading.speakersOf(clause));
        return finding(clause, frame, sources, reading.targets(clause.subject().get(), clause), by);
    }

    private Optional<Argument> object(Clause clause, Frame frame) {
        Optional<Argument> byPreposition = clause.arguments().stream()
                .filter(argument -> !argument.isDirect() && frame.takes(argument.preposition()))
                .findFirst();
        Optional<Argument> direct = clause.direct().stream().findFirst();
        if (frame.has(Kind.OBJECT) && direct.isPresent()) {
            return direct;
        }
        // "gave Ukraine tanks", "provided Ukraine with tanks"
        boolean twoObjects = frame.has(Kind.RECIPIENT)
                && (clause.direct().size() > 1 || Reading.after(clause, "with").isPresent());
        return twoObjects && byPreposition.isEmpty() ? direct : byPreposition;
    }

    private Optional<Finding> finding(
            Clause clause, Frame frame, List<Actor> sources, List<Actor> targets, Optional<Argument> object) {
        if (sources.isEmpty() || targets.isEmpty() || undone(clause, frame, object)) {
            return Optional.empty();
        }
        Phrase verb = clause.verb().orElseThrow();
        int end = Math.max(verb.end(), object.map(Argument::end).orElse(clause.end()));
        int begin = clause.subject()
                .map(Argument::begin)
                .filter(subject -> subject < verb.begin() && verb.begin() - subject < 40)
                .orElse(verb.begin());
        String why = "verb '" + reading.sentence().lemma(verb.head()) + "' "
                + (reading.isPassive(clause) ? "in the passive " : "") + "tells " + frame.event();
        return Optional.of(new Finding(
                sources,
                targets,
                frame.mutual() && object.map(found -> !found.isDirect()).orElse(true),
                reading.moved(frame.score(), verb.head()),
                Optional.of(frame.event()),
                clause,
                verb.head(),
                begin,
                end,
                false,
                0.8,
                why));
    }

    // "condemned the attack on": the deed is judged, not the victim; what is judged has its own frame.
    private boolean undone(Clause clause, Frame frame, Optional<Argument> object) {
        if (object.isEmpty() || !object.get().isDirect()) {
            return false;
        }
        int head = object.get().nominals().get(0).phrase().head();
        String noun = reading.sentence().lemma(head);
        boolean named = reading.sentence().isNamed(head);
        boolean deed = !named && !reading.lexicon().frames('n', noun).isEmpty();
        boolean ownDeed = deed
                && !reading.resolver()
                        .owners(object.get().nominals().get(0).phrase(), List.of(), List.of())
                        .isEmpty();
        // "supported sanctions", "lifted the ban", "launched an attack": the noun tells it.
        return deed && (!ownDeed || frame.isFriendly() || reading.lexicon().is("lift", reading.verbLemma(clause)));
    }
}
