package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stances of those who act for another's sake, "filed a suit on behalf of Peru", and of those who support what he is to do, "support for Mexican
 * efforts to rebuild", wherever the parser puts these words.
 */
final class SupportFrames {
    private static final double STRENGTH = 0.35;
    private static final double CONFIDENCE = 0.7;
    private static final Set<String> BEFORE = Set.of("in", "on");
    private static final Set<String> TOWARDS = Set.of("of", "with");
    /** Clauses that the idiom may stand apart from its own. */
    private static final int FARTHEST = 3;

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;
    private final DeedAuthors authors;

    SupportFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
        this.authors = new DeedAuthors(reading);
    }

    List<Finding> find(int noun) {
        if (!reading.sentence().tag(noun).equals("NOUN")) {
            return List.of();
        }
        boolean sake = reading.lexicon().is("sake", reading.sentence().lemma(noun))
                && BEFORE.contains(phrases.preposition(noun));
        return (sake ? forSake(noun) : forClause(noun)).stream().toList();
    }

    private Optional<Finding> forSake(int noun) {
        int preposition = noun + 1;
        int head = TOWARDS.contains(reading.sentence().lower(preposition)) && phrases.is(preposition, "case")
                ? reading.sentence().tree().head(preposition)
                : -1;
        if (head < 0 || !isParty(head) || isToldByNoun(noun)) {
            return Optional.empty();
        }
        List<Integer> towards = phrases.joined(head);
        return finding(noun, actors(noun), towards, reading.targets(towards));
    }

    // "on behalf of a Peruvian firm" is for the firm.
    private boolean isParty(int head) {
        return reading.sentence().isNamed(head)
                || reading.lexicon().is("agent", reading.sentence().lemma(head));
    }

    // Where the subject is that of the nearest clause, the noun's own frame tells it.
    private boolean isToldByNoun(int noun) {
        int clause = phrases.clauseOf(noun);
        return clause >= 0
                && !reading.lexicon()
                        .frames('n', reading.sentence().lemma(noun))
                        .isEmpty()
                && !reading.sources(grammar.agents(clause)).isEmpty();
    }

    // "Peruvian remarks in support of", "joined a suit filed in May in support of": what is said of a noun lends
    // nobody.
    private List<Actor> actors(int noun) {
        int above = reading.sentence().tree().head(noun);
        List<Actor> owners = above >= 0 && reading.sentence().tag(above).equals("NOUN")
                ? authors.actors(above, List.of())
                : List.of();
        int clause = phrases.clauseOf(noun);
        for (int steps = 0; owners.isEmpty() && clause >= 0 && steps < FARTHEST; steps++) {
            owners = reading.sources(grammar.agents(clause));
            clause = phrases.relation(clause).startsWith("acl")
                    ? phrases.clauseOf(reading.sentence().tree().head(clause))
                    : -1;
        }
        return owners;
    }

    // "support for Mexican efforts to rebuild the port": the parser may take it for what is to happen.
    private Optional<Finding> forClause(int noun) {
        boolean supports = reading.lexicon().frames('n', reading.sentence().lemma(noun)).stream()
                .anyMatch(frame -> frame.isFriendly() && frame.takes("for"));
        int mark = noun + 1;
        if (!supports || !reading.sentence().lower(mark).equals("for") || !phrases.is(mark, "mark")) {
            return Optional.empty();
        }
        int verb = reading.sentence().tree().head(noun);
        boolean voiced = verb >= 0 && phrases.is(noun, "obj") && phrases.isVerb(verb);
        boolean undone =
                voiced && reading.lexicon().is("lift", reading.sentence().lemma(verb));
        List<Integer> towards = reading
                .sentence()
                .tree()
                .children(reading.sentence().tree().head(mark))
                .stream()
                .filter(child -> child > mark && phrases.relation(child).startsWith("nsubj"))
                .flatMap(child -> phrases.joined(child).stream())
                .toList();
        List<Actor> owners = reading.resolver().owners(noun);
        List<Actor> sources = owners.isEmpty() && voiced ? reading.sources(grammar.agents(verb)) : owners;
        return undone ? Optional.empty() : finding(noun, sources, towards, reading.targets(towards));
    }

    private Optional<Finding> finding(int noun, List<Actor> sources, List<Integer> towards, List<Actor> targets) {
        if (reading.lacks(noun, List.of(), sources, towards, targets)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                sources,
                targets,
                false,
                reading.moved(STRENGTH, noun),
                Optional.of(EventType.SUPPORT),
                noun,
                reading.evidence(noun, List.of(), towards),
                false,
                CONFIDENCE,
                "'" + reading.sentence().lemma(noun) + "' of what another is or does"));
    }
}
