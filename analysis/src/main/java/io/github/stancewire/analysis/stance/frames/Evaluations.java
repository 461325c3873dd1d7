package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Grammar.Oblique;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.Place;
import io.github.stancewire.analysis.stance.lexicon.StanceLexicon.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stances of a speaker, or in strong words of the outlet, by judging words: "their aggressive policy", "the plan is a
 * dangerous provocation".
 */
final class Evaluations {
    private static final double STRENGTH = 0.2;
    private static final double CONFIDENCE = 0.55;
    private static final Set<String> CALLING = Set.of(
            "call",
            "label",
            "brand",
            "describe",
            "deem",
            "consider",
            "declare",
            "term",
            "dub",
            "list",
            "name",
            "identify",
            "designate",
            "portray",
            "depict",
            "view",
            "see",
            "regard",
            "treat",
            "cast",
            "paint",
            "characterise",
            "characterize",
            "denounce",
            "condemn",
            "decry",
            "dismiss",
            "slam",
            "blast",
            "hail",
            "praise",
            "find",
            "think");

    private static final Set<String> AMOUNTING =
            Set.of("constitute", "represent", "pose", "amount", "commit", "remain", "become");

    private static final Set<String> LESS = Set.of("less", "short");

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;
    private final Optional<Actor> outlet;
    private final DeedAuthors authors;

    Evaluations(Reading reading, Optional<Actor> outlet) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
        this.outlet = outlet;
        this.authors = new DeedAuthors(reading);
    }

    List<Finding> find(int token) {
        Optional<Judgement> judgement = judgement(token);
        if (judgement.isEmpty() || isAnswerable(token)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        predicate(token, judgement.get())
                .or(() -> inside(token, judgement.get()))
                .ifPresent(findings::add);
        return findings;
    }

    // "is responsible for the spill" is no praise.
    private boolean isAnswerable(int token) {
        return reading.sentence().lower(token).equals("responsible")
                && reading.sentence().lower(token + 1).equals("for");
    }

    // "Washington's aggressive policy": the judging word stands before or is the head of what somebody owns.
    private Optional<Finding> inside(int token, Judgement judgement) {
        // "a war crimes tribunal": what it deals with.
        boolean topic =
                phrases.is(token, "compound") && reading.sentence().tag(token).equals("NOUN");
        if (judgement.onlyPredicate() || topic) {
            return Optional.empty();
        }
        int head = phrases.is(token, "amod") || phrases.is(token, "compound")
                ? reading.sentence().tree().head(token)
                : token;
        if (reading.sentence().isNamed(head) || !phrases.isNominal(head)) {
            return Optional.empty();
        }
        List<Actor> owners = reading.resolver().owners(head);
        // "the brutal raid carried out by Peru"
        List<Actor> judged = owners.isEmpty() ? reading.sources(authors.doers(head)) : owners;
        return finding(judgement, judged, token, phrases.extent(head), true);
    }

    // "the plan is dangerous", "Iran is a threat", "called Iran a threat": the judging word is said of somebody.
    private Optional<Finding> predicate(int token, Judgement judgement) {
        int predicate = describes(token) ? reading.sentence().tree().head(token) : token;
        List<Integer> judged = List.of();
        if (phrases.hasChild(predicate, "cop")) {
            judged = grammar.subjects(predicate);
        } else if (amountsTo(predicate)) {
            judged = grammar.subjects(reading.sentence().tree().head(predicate));
        } else if (nothingLess(predicate) >= 0) {
            judged = grammar.subjects(nothingLess(predicate));
        } else if (isCalled(predicate)) {
            judged = grammar.patients(reading.sentence().tree().head(predicate)).stream()
                    .filter(head -> head != predicate)
                    .toList();
        }
        Place place = reading.evidence(token, judged, List.of(predicate));
        return judged.isEmpty() ? Optional.empty() : finding(judgement, targets(judged, token), token, place, false);
    }

    // "called the move a provocation": who moved is told before.
    private List<Actor> targets(List<Integer> judged, int token) {
        List<Actor> named = reading.targets(judged);
        if (!named.isEmpty()) {
            return named;
        }
        // "the decree passed by the Chadian chamber is unlawful"
        List<Actor> doers = judged.size() == 1 ? reading.sources(authors.heads(judged.get(0), List.of())) : List.of();
        List<Actor> judges = judges(token);
        return doers.isEmpty() && !judges.isEmpty() ? new Answers(reading).judged(judged, judges) : doers;
    }

    // "a rogue state", also where the tagger takes the adjective for a noun
    private boolean describes(int token) {
        return phrases.is(token, "amod")
                || phrases.is(token, "compound")
                        && isCalled(reading.sentence().tree().head(token));
    }

    // "called it a threat": who called it so; else whoever speaks.
    private List<Actor> judges(int token) {
        // "called Chad a rogue state": the adjective stands under what he is called.
        int predicate = describes(token) && isCalled(reading.sentence().tree().head(token))
                ? reading.sentence().tree().head(token)
                : token;
        int above = reading.sentence().tree().head(predicate);
        boolean called = above >= 0 && CALLING.contains(reading.sentence().lemma(above));
        List<Actor> said = called ? callers(above) : List.of();
        return said.isEmpty() ? reading.speakers(predicate) : said;
    }

    // "constitutes genocide", "poses a threat", "amounts to a crime"
    private boolean amountsTo(int token) {
        int above = reading.sentence().tree().head(token);
        boolean object = phrases.is(token, "obj")
                || phrases.is(token, "xcomp")
                || phrases.is(token, "obl") && phrases.preposition(token).equals("to");
        return above >= 0 && object && AMOUNTING.contains(reading.sentence().lemma(above));
    }

    // "is nothing short of genocide", "is nothing less than"
    private int nothingLess(int token) {
        int at = reading.sentence().tree().head(token);
        for (int steps = 0; at >= 0 && steps < 2; steps++) {
            if (reading.sentence().lower(at).equals("nothing")
                    && LESS.contains(reading.sentence().lower(at + 1))
                    && phrases.hasChild(at, "cop")) {
                return at;
            }
            at = reading.sentence().tree().head(at);
        }
        return -1;
    }

    private boolean isCalled(int token) {
        int above = reading.sentence().tree().head(token);
        // "considers Peru a rogue state": the parser may see two objects.
        boolean second = above >= 0
                && phrases.is(token, "obj")
                && reading.sentence().tree().children(above).stream()
                        .anyMatch(child -> child < token && child > above && phrases.is(child, "obj"));
        boolean complement = phrases.is(token, "xcomp")
                || phrases.is(token, "obl:unmarked")
                || second
                || phrases.is(token, "obl") && phrases.preposition(token).equals("as");
        return above >= 0 && complement && CALLING.contains(reading.sentence().lemma(above));
    }

    // "are named as rivals in the ministry's paper"
    private List<Actor> callers(int verb) {
        List<Actor> agents = reading.sources(grammar.agents(verb));
        if (!agents.isEmpty() || !grammar.isPassive(verb)) {
            return agents;
        }
        List<Oblique> places = new ArrayList<>(grammar.obliques(verb));
        grammar.ownObliques(verb).forEach(oblique -> places.addAll(grammar.ownObliques(oblique.head())));
        return places.stream()
                .filter(oblique -> oblique.preposition().equals("in"))
                .map(oblique -> reading.resolver().owners(oblique.head()))
                .filter(owners -> !owners.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Optional<Judgement> judgement(int token) {
        String tag = reading.sentence().tag(token);
        boolean content = tag.equals("ADJ") || tag.equals("NOUN") || tag.equals("VERB") || tag.equals("ADV");
        return content && !reading.sentence().isNamed(token)
                ? reading.lexicon().judgement(reading.sentence().lemma(token))
                : Optional.empty();
    }

    private Optional<Finding> finding(
            Judgement judgement, List<Actor> judged, int predicate, Place place, boolean presupposed) {
        List<Actor> speakers = judges(predicate);
        boolean own = speakers.isEmpty();
        // What somebody else says, whoever it is, is not the outlet's.
        List<Actor> judges =
                own && !reading.isReported(predicate) ? outlet.stream().toList() : speakers;
        if (judges.isEmpty() || judged.isEmpty() || own && !judgement.strong()) {
            boolean weak = own && !judgement.strong();
            reading.note(
                    predicate,
                    judged.isEmpty() ? Outcome.JUDGED_NAMES_NOBODY : weak ? Outcome.NOT_STRONG : Outcome.NO_SPEAKER,
                    List.of());
            return Optional.empty();
        }
        double score = judgement.good() ? STRENGTH : -STRENGTH;
        EventType event = judgement.good() ? EventType.SUPPORT : EventType.ACCUSE;
        return Optional.of(new Finding(
                judges,
                judged,
                false,
                score,
                Optional.of(event),
                predicate,
                place,
                presupposed,
                CONFIDENCE,
                "judging word '" + reading.sentence().lemma(predicate) + "'"));
    }
}
