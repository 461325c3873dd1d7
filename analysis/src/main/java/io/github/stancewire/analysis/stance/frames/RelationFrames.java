package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Grammar.Oblique;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.Place;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stances that two parties have towards each other by what is said of their relation: "strengthen ties", "their close
 * partnership", "relations are at their lowest", "a joint exercise".
 */
final class RelationFrames {
    private static final double FRIENDLY = 0.4;
    private static final double JOINT = 0.6;
    private static final double CONFIDENCE = 0.65;

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;

    RelationFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
    }

    List<Finding> find(int noun) {
        if (!reading.sentence().tag(noun).equals("NOUN") || reading.sentence().isNamed(noun)) {
            return List.of();
        }
        String lemma = reading.sentence().lemma(noun);
        boolean joint = reading.lexicon().is("joint", lemma) && (isJoint(noun) || isConcluded(noun));
        if (!joint && !reading.lexicon().is("relation", lemma)) {
            return List.of();
        }
        double score = joint ? JOINT : tone(noun, lemma);
        if (score == 0) {
            reading.note(noun, Outcome.NO_TONE, List.of());
            return List.of();
        }
        Members members = members(noun);
        if (members.first().isEmpty() || members.second().isEmpty()) {
            reading.note(noun, Outcome.TOO_FEW_PARTIES, List.of());
            return List.of();
        }
        EventType event = joint ? EventType.COOPERATE : score > 0 ? EventType.SUPPORT : EventType.REJECT;
        Place ends = reading.evidence(noun, members.heads(), toneWords(noun));
        Place extent = phrases.extent(noun);
        return List.of(new Finding(
                members.first(),
                members.second(),
                true,
                score,
                Optional.of(event),
                noun,
                new Place(Math.min(extent.begin(), ends.begin()), Math.max(extent.end(), ends.end())),
                false,
                CONFIDENCE,
                "relation '" + lemma + "' between parties, told as " + (score > 0 ? "good" : "bad")));
    }

    /** Each of the first towards each of the second and back; the same where all stand to each other. */
    private record Members(List<Actor> first, List<Actor> second, List<Integer> heads) {
        static final Members NONE = new Members(List.of(), List.of(), List.of());

        static Members all(List<Actor> actors, List<Integer> heads) {
            return actors.size() > 1 ? new Members(actors, actors, heads) : NONE;
        }
    }

    private boolean isJoint(int noun) {
        return reading.sentence().tree().children(noun).stream()
                .map(reading.sentence()::lower)
                .anyMatch(Set.of("joint", "bilateral", "trilateral", "common")::contains);
    }

    // "signed a pact"
    private boolean isConcluded(int noun) {
        int above = reading.sentence().tree().head(noun);
        boolean bound = phrases.is(noun, "obj") || phrases.is(noun, "nsubj:pass");
        return above >= 0
                && bound
                && reading.lexicon().is("conclude", reading.sentence().lemma(above));
    }

    private Members members(int noun) {
        List<Actor> named = reading.resolver().owners(noun);
        List<Actor> within =
                reading.resolver().names().allWithin(phrases.extent(noun).begin(), noun);
        if (within.size() > 1) {
            return Members.all(within, List.of());
        }
        Optional<Oblique> between = place(noun, Set.of("between", "among", "of"))
                .filter(oblique ->
                        reading.targets(phrases.joined(oblique.head())).size() > 1);
        if (between.isPresent()) {
            List<Integer> heads = phrases.joined(between.get().head());
            return Members.all(reading.targets(heads), heads);
        }
        List<Integer> holders = holders(noun);
        List<Actor> first = named.isEmpty() ? reading.sources(holders) : named;
        Optional<Oblique> with = place(noun, Set.of("with", "to"));
        if (with.isEmpty()) {
            return Members.all(first, holders);
        }
        List<Integer> partners = phrases.joined(with.get().head());
        List<Actor> second = reading.targets(partners);
        List<Integer> heads = Stream.concat(holders.stream(), partners.stream()).toList();
        if (second.isEmpty() || first.isEmpty()) {
            return Members.NONE;
        }
        // "a partnership with Japan and France": all of them with each other.
        boolean together = reading.lexicon().is("union", reading.sentence().lemma(noun));
        List<Actor> all =
                Stream.concat(first.stream(), second.stream()).distinct().toList();
        return together ? Members.all(all, heads) : new Members(first, second, heads);
    }

    private List<Integer> holders(int noun) {
        String relation = phrases.relation(noun);
        boolean argument = relation.equals("obj")
                || relation.startsWith("obl")
                || relation.equals("conj")
                || relation.equals("nmod");
        int above = reading.sentence().tree().head(noun);
        // "founded an alliance with Ghana aimed at": the parser may take it for the subject of what follows.
        boolean stolen = relation.equals("nsubj")
                && above > noun
                && (phrases.is(above, "parataxis") || phrases.is(above, "ccomp"))
                && reading.sentence().tree().head(above) < noun
                && phrases.mark(above).isEmpty();
        if (stolen) {
            return grammar.agents(reading.sentence().tree().head(above));
        }
        int clause = argument ? phrases.clauseOf(noun) : -1;
        return clause < 0 || clause == noun ? List.of() : grammar.agents(clause);
    }

    private Optional<Oblique> place(int noun, Set<String> prepositions) {
        List<Oblique> places = new ArrayList<>(grammar.ownObliques(noun));
        int above = reading.sentence().tree().head(noun);
        if (above >= 0 && phrases.isVerb(above)) {
            grammar.ownObliques(above).stream()
                    .filter(oblique ->
                            oblique.head() > noun && oblique.preposition().equals("with"))
                    .forEach(places::add);
        }
        return places.stream()
                .filter(oblique -> prepositions.contains(oblique.preposition()))
                .findFirst();
    }

    /** Above 0 where the relation is told as good, below where as bad, 0 where nothing tells. */
    private double tone(int noun, String lemma) {
        boolean good = reading.lexicon().is("friendly", lemma);
        boolean bad = false;
        for (int word : toneWords(noun)) {
            String lower = reading.sentence().lower(word);
            String base = reading.sentence().lemma(word);
            boolean verb = phrases.isVerb(word);
            Optional<StanceLexicon.Judgement> judged = reading.lexicon().judgement(base);
            good |= verb
                    ? reading.lexicon().is("boost", base)
                    : reading.lexicon().is("close", lower);
            bad |= verb ? reading.lexicon().is("sour", base) : reading.lexicon().is("tense", lower);
            good |= !verb && judged.filter(StanceLexicon.Judgement::good).isPresent();
            bad |= !verb && judged.filter(judgement -> !judgement.good()).isPresent();
        }
        return bad ? -FRIENDLY : good && !isDiscussed(noun) ? FRIENDLY : 0;
    }

    // "met to discuss an alliance": there is none yet.
    private boolean isDiscussed(int noun) {
        int above = reading.sentence().tree().head(noun);
        return phrases.is(noun, "obj")
                && reading.lexicon().frames('v', reading.sentence().lemma(above)).stream()
                        .anyMatch(frame -> frame.event() == EventType.CONSULT);
    }

    /** What describes the relation: its adjectives, the verb that governs it, and what is said of it. */
    private List<Integer> toneWords(int noun) {
        List<Integer> words = new ArrayList<>();
        for (int child : reading.sentence().tree().children(noun)) {
            if (phrases.is(child, "amod") || phrases.is(child, "compound") || phrases.hasChild(noun, "cop")) {
                words.add(child);
            }
        }
        int above = reading.sentence().tree().head(noun);
        String relation = phrases.relation(noun);
        if (above >= 0 && (relation.equals("obj") || relation.equals("conj") || relation.startsWith("nsubj"))) {
            words.add(above);
            if (relation.startsWith("nsubj")) {
                reading.sentence().tree().children(above).stream()
                        .filter(child -> child > noun)
                        .forEach(child -> addDeep(child, words));
            }
        }
        return words;
    }

    private void addDeep(int word, List<Integer> words) {
        words.add(word);
        reading.sentence().tree().children(word).stream()
                .filter(child -> phrases.is(child, "amod") || phrases.is(child, "obj"))
                .forEach(words::add);
    }
}
