package io.github.stancewire.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stances that a noun shows: "Beijing's support for Moscow", "imposed sanctions on Iran", "the US-China trade war". */
final class NounFrames {
    /** Verbs whose subject suffers what their object names. */
    private static final Set<String> SUFFERING = Set.of(
            "draw", "face", "receive", "spark", "prompt", "provoke", "trigger", "elicit", "attract", "earn", "win",
            "cause", "meet");

    private final Reading reading;

    NounFrames(Reading reading) {
        this.reading = reading;
    }

    List<Finding> find(Clause clause) {
        List<Finding> findings = new ArrayList<>();
        List<Argument> places = reading.ownPlaces(clause);
        for (int i = 0; i < places.size(); i++) {
            boolean subject = clause.subject().filter(places.get(i)::equals).isPresent();
            List<Argument> following = places.subList(i + 1, places.size());
            for (Nominal nominal : places.get(i).nominals()) {
                find(clause, nominal, subject, following).ifPresent(findings::add);
                // "a flurry of sanctions against": what stands after "of" may be the deed.
                for (Phrase of : nominal.of()) {
                    find(clause, new Nominal(of, List.of()), subject, following).ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private Optional<Finding> find(Clause clause, Nominal nominal, boolean subject, List<Argument> following) {
        int head = nominal.phrase().head();
        if (reading.sentence().isNamed(head)) {
            return Optional.empty();
        }
        for (Frame frame : frames(head)) {
            List<Actor> compound = reading.resolver().allWithin(nominal.phrase());
            if (frame.mutual() && compound.size() > 1) {
                return finding(clause, nominal, frame, compound, compound, true, nominal.end());
            }
            Optional<Argument> between = following.stream()
                    .filter(argument -> argument.preposition().equals("between"))
                    .findFirst();
            if (frame.mutual() && between.isPresent()) {
                List<Actor> both = reading.targets(between.get(), clause);
                return finding(
                        clause, nominal, frame, both, both, true, between.get().end());
            }
            Optional<Finding> directed = directed(clause, nominal, frame, subject, following);
            if (directed.isPresent()) {
                return directed;
            }
        }
        return Optional.empty();
    }

    // "aid allocation", "sanctions package": where the head says little, the noun before it tells.
    private List<Frame> frames(int head) {
        List<Frame> own = reading.lexicon().frames('n', reading.sentence().lemma(head));
        boolean compound =
                own.isEmpty() && head > 0 && reading.sentence().tag(head - 1).equals("NOUN");
        return compound ? reading.lexicon().frames('n', reading.sentence().lemma(head - 1)) : own;
    }

    private Optional<Finding> directed(
            Clause clause, Nominal nominal, Frame frame, boolean subject, List<Argument> following) {
        List<Actor> holders = holders(clause, nominal, subject, following);
        Optional<Argument> place = following.stream()
                .filter(argument -> frame.takes(argument.preposition()))
                .findFirst();
        // "fought in the war with their blood": what is their own is no adversary.
        if (place.isPresent() && !(frame.mutual() && reading.resolver().isOwnedByPronoun(place.get()))) {
            List<Actor> targets = reading.targets(place.get(), clause);
            return finding(
                    clause,
                    nominal,
                    frame,
                    holders,
                    targets,
                    frame.mutual(),
                    place.get().end());
        }
        if (frame.takes("of") && !nominal.of().isEmpty()) {
            List<Nominal> of = nominal.of().stream()
                    .map(phrase -> new Nominal(phrase, List.of()))
                    .toList();
            List<Actor> targets = reading.targets(new Argument("of", of), clause);
            return finding(clause, nominal, frame, holders, targets, frame.mutual(), nominal.end());
        }
        boolean suffered = !subject
                && SUFFERING.contains(reading.verbLemma(clause))
                && clause.subject().isPresent();
        if (suffered) {
            List<Actor> targets = sufferers(clause);
            return finding(clause, nominal, frame, others(clause, nominal, following), targets, false, clause.end());
        }
        return Optional.empty();
    }

    // "The invasion of Ukraine by Russia drew criticism": the author of the deed, not its victim.
    private List<Actor> sufferers(Clause clause) {
        List<Actor> owners = reading.targets(clause.subject().orElseThrow(), clause);
        int verb = clause.verb().orElseThrow().begin();
        return owners.isEmpty()
                ? Reading.after(clause, "by")
                        .filter(author -> author.end() <= verb)
                        .map(author -> reading.targets(author, clause))
                        .orElse(List.of())
                : owners;
    }

    private List<Actor> holders(Clause clause, Nominal nominal, boolean subject, List<Argument> following) {
        List<Actor> own = others(clause, nominal, following);
        if (!own.isEmpty()) {
            return own;
        }
        boolean suffering = SUFFERING.contains(reading.verbLemma(clause));
        if (subject || suffering || reading.isPassive(clause)) {
            return List.of();
        }
        return reading.subjectActors(clause);
    }

    private List<Actor> others(Clause clause, Nominal nominal, List<Argument> following) {
        List<Actor> owners =
                reading.resolver().owners(nominal.phrase(), reading.subjectActors(clause), reading.speakersOf(clause));
        if (!owners.isEmpty()) {
            return owners;
        }
        return following.stream()
                .filter(argument -> argument.preposition().equals("by")
                        || argument.preposition().equals("from"))
                .findFirst()
                .map(argument -> reading.resolver().sources(argument, reading.speakersOf(clause)))
                .orElse(List.of());
    }

    private Optional<Finding> finding(
            Clause clause,
            Nominal nominal,
            Frame frame,
            List<Actor> sources,
            List<Actor> targets,
            boolean mutual,
            int end) {
        if (sources.isEmpty() || targets.isEmpty()) {
            return Optional.empty();
        }
        int head = nominal.phrase().head();
        String verb = reading.verbLemma(clause);
        int begin = clause.subject()
                .map(Argument::begin)
                .filter(first -> first <= nominal.begin() && nominal.begin() - first < 40)
                .orElse(Math.min(clause.begin(), nominal.begin()));
        String why = "noun '" + reading.sentence().lemma(head) + "' tells " + frame.event();
        Finding finding = new Finding(
                sources,
                targets,
                mutual,
                reading.moved(frame.score(), head),
                Optional.of(frame.event()),
                clause,
                head,
                begin,
                Math.max(end, nominal.end()),
                false,
                0.75,
                why);
        boolean governed = clause.direct().stream()
                .anyMatch(argument -> argument.nominals().contains(nominal));
        if (governed && reading.lexicon().is("lift", verb)) {
            return frame.isFriendly()
                    ? Optional.of(finding.reversed(EventType.SANCTION, ", undone by '" + verb + "'"))
                    : Optional.of(finding.reversed(EventType.CONCEDE, ", undone by '" + verb + "'"));
        }
        boolean refused = governed
                && reading.lexicon().frames('v', verb).stream().anyMatch(other -> !other.isFriendly())
                && !SUFFERING.contains(verb);
        // Being against what is done to somebody is no stance towards them.
        return refused && !ownsDeed(clause, nominal) ? Optional.empty() : Optional.of(finding);
    }

    private boolean ownsDeed(Clause clause, Nominal nominal) {
        return !reading.resolver()
                .owners(nominal.phrase(), List.of(), reading.speakersOf(clause))
                .isEmpty();
    }
}
