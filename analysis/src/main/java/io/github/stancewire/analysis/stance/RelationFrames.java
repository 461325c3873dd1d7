package io.github.stancewire.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stances that two parties have towards each other by what is said of their relation: "strengthen ties", "their close
 * partnership", "relations are at their lowest", "a joint exercise".
 */
final class RelationFrames {
    private static final double FRIENDLY = 0.4;
    private static final double JOINT = 0.6;

    private final Reading reading;

    RelationFrames(Reading reading) {
        this.reading = reading;
    }

    List<Finding> find(Clause clause) {
        List<Finding> findings = new ArrayList<>();
        List<Argument> places = reading.ownPlaces(clause);
        for (int i = 0; i < places.size(); i++) {
            for (Nominal nominal : places.get(i).nominals()) {
                find(clause, nominal, places.subList(i, places.size())).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> find(Clause clause, Nominal nominal, List<Argument> here) {
        int head = nominal.phrase().head();
        String noun = reading.sentence().lemma(head);
        if (reading.sentence().isNamed(head)) {
            return Optional.empty();
        }
        boolean relation = reading.lexicon().is("relation", noun);
        boolean joint = reading.lexicon().is("joint", noun) && isJoint(nominal);
        if (!relation && !joint) {
            return Optional.empty();
        }
        List<Actor> members = members(clause, nominal, here);
        double score = joint ? JOINT : tone(clause, nominal, noun);
        if (members.size() < 2 || score == 0) {
            return Optional.empty();
        }
        EventType event = joint ? EventType.COOPERATE : score > 0 ? EventType.SUPPORT : EventType.REJECT;
        int begin =
                Math.min(nominal.begin(), clause.subject().map(Argument::begin).orElse(clause.begin()));
        int end = Math.max(nominal.end(), clause.end());
        String why = "relation '" + noun + "' between parties, told as " + (score > 0 ? "good" : "bad");
        return Optional.of(new Finding(
                members,
                members,
                true,
                score,
                Optional.of(event),
                clause,
                head,
                Math.max(0, begin),
                end,
                false,
                0.65,
                why));
    }

    private boolean isJoint(Nominal nominal) {
        for (int i = nominal.phrase().begin(); i < nominal.phrase().head(); i++) {
            if (reading.sentence().lower(i).equals("joint")
                    || reading.sentence().lower(i).equals("bilateral")) {
                return true;
            }
        }
        return false;
    }

    private List<Actor> members(Clause clause, Nominal nominal, List<Argument> here) {
        List<Actor> named = reading.resolver().allWithin(nominal.phrase());
        if (named.size() > 1) {
            return named;
        }
        List<Actor> of = nominal.of().stream()
                .flatMap(phrase -> reading.resolver().allWithin(phrase).stream())
                .toList();
        Optional<Argument> between = with(here, "between").or(() -> with(here, "among"));
        if (between.isPresent() || of.size() > 1) {
            return between.map(argument -> reading.targets(argument, clause)).orElse(of);
        }
        // Further on, "with" belongs to another noun.
        List<Actor> partners = with(here.subList(0, Math.min(3, here.size())), "with")
                .map(argument -> reading.targets(argument, clause))
                .orElse(List.of());
        List<Actor> first = named.isEmpty() ? holders(clause, nominal) : named;
        List<Actor> all = Stream.concat(first.stream(), partners.stream()).toList();
        // Only two sides and their conjunctions: three or more with "with" are each with the partner alone.
        return all.size() == first.size() && first.size() < 2 ? List.of() : all;
    }

    private List<Actor> holders(Clause clause, Nominal nominal) {
        List<Actor> subject = reading.subjectActors(clause);
        List<Actor> owners = reading.resolver().owners(nominal.phrase(), subject, reading.speakersOf(clause));
        boolean isSubject = clause.subject()
                .filter(argument -> argument.nominals().contains(nominal))
                .isPresent();
        return owners.isEmpty() && !isSubject ? subject : owners;
    }

    private static Optional<Argument> with(List<Argument> here, String preposition) {
        return here.stream()
                .filter(argument -> argument.preposition().equals(preposition))
                .findFirst();
    }

    /** Above 0 where the relation is told as good, below where as bad, 0 where nothing tells. */
    private double tone(Clause clause, Nominal nominal, String noun) {
        boolean good = reading.lexicon().is("friendly", noun);
        boolean bad = false;
        String verb = reading.verbLemma(clause);
        good |= reading.lexicon().is("boost", verb);
        bad |= reading.lexicon().is("sour", verb);
        for (int i = nominal.phrase().begin(); i < nominal.end(); i++) {
            good |= reading.lexicon().is("close", reading.sentence().lower(i));
            bad |= reading.lexicon().is("tense", reading.sentence().lower(i));
        }
        boolean isSubject = clause.subject()
                .filter(argument -> argument.nominals().contains(nominal))
                .isPresent();
        if (isSubject) {
            for (int i = clause.begin(); i < clause.end(); i++) {
                String word = reading.sentence().lower(i);
                Optional<StanceLexicon.Judgement> judged =
                        reading.lexicon().judgement(reading.sentence().lemma(i));
                good |= reading.lexicon().is("close", word)
                        || judged.filter(StanceLexicon.Judgement::good).isPresent();
                bad |= reading.lexicon().is("tense", word)
                        || judged.filter(judgement -> !judgement.good()).isPresent();
            }
        }
        return bad ? -FRIENDLY : good ? FRIENDLY : 0;
    }
}
