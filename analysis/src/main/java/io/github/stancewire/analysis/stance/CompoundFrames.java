package io.github.stancewire.analysis.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stances inside one noun phrase: "Iranian-backed militia", "anti-American coalition", "its ally Syria", "rival Japan". */
final class CompoundFrames {
    static final Set<String> BACKED = Set.of(
            "backed",
            "supported",
            "sponsored",
            "funded",
            "armed",
            "trained",
            "allied",
            "aligned",
            "equipped",
            "financed");
    private static final Set<String> ALLIES = Set.of("ally", "partner", "friend");
    private static final Set<String> RIVALS = Set.of("rival", "adversary", "enemy", "foe", "archrival", "opponent");

    private final Reading reading;

    CompoundFrames(Reading reading) {
        this.reading = reading;
    }

    List<Finding> find(Clause clause) {
        List<Finding> findings = new ArrayList<>();
        for (Argument place : reading.ownPlaces(clause)) {
            for (Nominal nominal : place.nominals()) {
                List<Actor> subject = reading.subjectActors(clause);
                backed(clause, nominal).ifPresent(findings::add);
                allied(clause, nominal, subject).ifPresent(findings::add);
                prefixed(clause, nominal, subject).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> backed(Clause clause, Nominal nominal) {
        SentenceView sentence = reading.sentence();
        Phrase phrase = nominal.phrase();
        for (int i = phrase.begin() + 1; i + 1 < phrase.end(); i++) {
            if (sentence.lower(i).equals("-") && BACKED.contains(sentence.lower(i + 1))) {
                List<Actor> backer = actorsEndingAt(phrase, i);
                Phrase rest = new Phrase(phrase.kind(), i + 2, phrase.end(), phrase.head());
                List<Actor> client = i + 2 < phrase.end()
                        ? reading.targets(new Argument("", List.of(new Nominal(rest, nominal.of()))), clause)
                        : List.of();
                return finding(
                        clause,
                        backer,
                        client,
                        false,
                        0.35,
                        EventType.SUPPORT,
                        i + 1,
                        phrase.begin(),
                        nominal.end(),
                        "'" + sentence.lower(i + 1) + "' inside a compound");
            }
        }
        return Optional.empty();
    }

    // "pro-Israeli moves by the administration", "its anti-American campaign"
    private Optional<Finding> prefixed(Clause clause, Nominal nominal, List<Actor> subject) {
        SentenceView sentence = reading.sentence();
        List<Phrase> phrases = Stream.concat(Stream.of(nominal.phrase()), nominal.of().stream())
                .toList();
        for (Phrase phrase : phrases) {
            for (int i = phrase.begin(); i + 2 < phrase.end(); i++) {
                boolean pro = sentence.lower(i).equals("pro");
                boolean prefix = (pro || sentence.lower(i).equals("anti"))
                        && sentence.lower(i + 1).equals("-");
                if (prefix) {
                    List<Actor> targets =
                            reading.resolver().allWithin(new Phrase(phrase.kind(), i + 2, phrase.end(), phrase.head()));
                    List<Actor> by = Reading.after(clause, "by")
                            .map(argument -> reading.resolver().sources(argument, reading.speakersOf(clause)))
                            .orElse(List.of());
                    List<Actor> owners = reading.resolver()
                            .owners(new Phrase(phrase.kind(), phrase.begin(), i + 1, i), subject, List.of());
                    List<Actor> holders = by.isEmpty() ? owners.isEmpty() ? subject : owners : by;
                    int end = Reading.after(clause, "by").map(Argument::end).orElse(nominal.end());
                    return finding(
                            clause,
                            holders,
                            targets,
                            false,
                            pro ? 0.35 : -0.4,
                            pro ? EventType.SUPPORT : EventType.REJECT,
                            i,
                            phrase.begin(),
                            Math.max(end, nominal.end()),
                            "'" + sentence.lower(i) + "-' before a name");
                }
            }
        }
        return Optional.empty();
    }

    private List<Actor> actorsEndingAt(Phrase phrase, int end) {
        return reading.resolver().allWithin(new Phrase(phrase.kind(), phrase.begin(), end, end - 1));
    }

    private Optional<Finding> allied(Clause clause, Nominal nominal, List<Actor> subject) {
        SentenceView sentence = reading.sentence();
        Phrase phrase = nominal.phrase();
        for (int i = phrase.begin(); i < phrase.end(); i++) {
            String lemma = sentence.lemma(i);
            boolean ally = ALLIES.contains(lemma);
            if (!ally && !RIVALS.contains(lemma) || sentence.isNamed(i)) {
                continue;
            }
            Phrase before = new Phrase(phrase.kind(), phrase.begin(), i + 1, i);
            List<Actor> holders = reading.resolver().owners(before, subject, reading.speakersOf(clause));
            List<Actor> others = i + 1 < phrase.end()
                    ? reading.resolver().allWithin(new Phrase(phrase.kind(), i + 1, phrase.end(), phrase.head()))
                    : List.of();
            return finding(
                    clause,
                    holders,
                    others,
                    !ally,
                    ally ? 0.35 : -0.4,
                    ally ? EventType.SUPPORT : EventType.REJECT,
                    i,
                    phrase.begin(),
                    nominal.end(),
                    "called '" + lemma + "'");
        }
        return Optional.empty();
    }

    private static Optional<Finding> finding(
            Clause clause,
            List<Actor> sources,
            List<Actor> targets,
            boolean mutual,
            double score,
            EventType event,
            int predicate,
            int begin,
            int end,
            String why) {
        return sources.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        sources,
                        targets,
                        mutual,
                        score,
                        Optional.of(event),
                        clause,
                        predicate,
                        begin,
                        end,
                        true,
                        0.75,
                        why));
    }
}
