package io.github.stancewire.analysis.stance.frames;

import io.github.stancewire.analysis.entity.EntityType;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.clause.Grammar;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.Place;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.lexicon.CompoundWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stances inside one noun phrase: "Iranian-backed militia", "anti-American coalition", "its ally Syria", "rival Japan". */
final class CompoundFrames {
    private static final double FRIENDLY = 0.35;
    private static final double HOSTILE = -0.4;
    private static final double CONFIDENCE = 0.75;

    private final Reading reading;
    private final Grammar grammar;
    private final Phrases phrases;
    private final SentenceView sentence;

    CompoundFrames(Reading reading) {
        this.reading = reading;
        this.grammar = reading.grammar();
        this.phrases = reading.phrases();
        this.sentence = reading.sentence();
    }

    List<Finding> find(int token) {
        List<Finding> findings = new ArrayList<>();
        if (CompoundWords.BACKED.contains(sentence.lower(token))
                && sentence.lower(token - 1).equals("-")) {
            backed(token).ifPresent(findings::add);
        }
        boolean prefix = Set.of("pro", "anti").contains(sentence.lower(token))
                && sentence.lower(token + 1).equals("-");
        if (prefix) {
            prefixed(token).ifPresent(findings::add);
        }
        String lemma = sentence.lemma(token);
        if ((CompoundWords.ALLIES.contains(lemma) || CompoundWords.RIVALS.contains(lemma))
                && !sentence.isNamed(token)) {
            allied(token, lemma).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> backed(int token) {
        int head = head(token);
        int begin = phrases.extent(head).begin();
        List<Actor> backer =
                reading.resolver().names().allWithin(Math.min(begin, token - 4 < 0 ? 0 : token - 4), token - 1);
        List<Actor> last = backer.isEmpty() ? backer : List.of(backer.get(backer.size() - 1));
        List<Actor> client = head > token ? reading.targets(List.of(head)) : List.of();
        return finding(
                last,
                client,
                false,
                FRIENDLY,
                EventType.SUPPORT,
                token,
                List.of(),
                head,
                "'" + sentence.lower(token) + "' inside a compound");
    }

    // "pro-Danish steps by the ministry", "its anti-American campaign"
    private Optional<Finding> prefixed(int token) {
        boolean pro = sentence.lower(token).equals("pro");
        int head = head(token);
        List<Actor> targets = reading.resolver().names().allWithin(token + 2, Math.max(token + 3, head));
        List<Actor> target = targets.isEmpty() ? targets : targets.subList(0, 1);
        return finding(
                holders(token, head),
                target,
                false,
                pro ? FRIENDLY : HOSTILE,
                pro ? EventType.SUPPORT : EventType.REJECT,
                token,
                List.of(),
                head,
                "'" + sentence.lower(token) + "-' before a name");
    }

    private List<Actor> holders(int token, int head) {
        List<Integer> by = new ArrayList<>();
        for (int at = head, steps = 0;
                at >= 0 && steps < 3 && phrases.isNominal(at);
                at = sentence.tree().head(at), steps++) {
            grammar.by(at).forEach(by::add);
        }
        List<Actor> authors = reading.sources(by);
        if (!authors.isEmpty()) {
            return authors;
        }
        List<Actor> owners = reading.resolver().owners(head);
        List<Actor> before =
                reading.resolver().names().allWithin(phrases.extent(head).begin(), token);
        boolean owned = phrases.hasChild(head, "nmod:poss") || !before.isEmpty();
        if (owned) {
            return before.isEmpty() ? owners : before;
        }
        List<Actor> self = sentence.isNamed(head) || lexiconKnows(head) ? reading.sources(List.of(head)) : List.of();
        return self.isEmpty() ? subject(head) : self;
    }

    private boolean lexiconKnows(int head) {
        return reading.lexicon().is("agent", sentence.lemma(head));
    }

    // "Japan's pro-Danish steps"
    private List<Actor> subject(int head) {
        int clause = phrases.clauseOf(head);
        boolean deed = reading.lexicon().is("instrument", sentence.lemma(head));
        return clause < 0 || clause == head || phrases.relation(head).startsWith("nsubj") || !deed
                ? List.of()
                : reading.sources(grammar.agents(clause));
    }

    /** The noun that a token before it belongs to. */
    private int head(int token) {
        int at = token;
        while (sentence.tree().head(at) > at
                && !phrases.is(at, "obj")
                && !phrases.relation(at).startsWith("nsubj")) {
            at = sentence.tree().head(at);
        }
        return at;
    }

    private Optional<Finding> allied(int token, String lemma) {
        boolean ally = CompoundWords.ALLIES.contains(lemma);
        List<Actor> others = named(token);
        // "Danish rival Ida Holm" is from Denmark, not its rival.
        boolean from = sentence.namedAt(token + 1)
                        .filter(place -> place.entity().type() == EntityType.PERSON)
                        .isPresent()
                && !phrases.hasChild(token, "nmod:poss");
        List<Actor> holders = from ? List.of() : reading.resolver().owners(token);
        if (holders.isEmpty()) {
            holders = reading.targets(of(token));
        }
        // "Japan is an ally of", "Germany, a friend of"
        if (others.isEmpty() && phrases.hasChild(token, "cop")) {
            others = reading.sources(grammar.subjects(token));
        }
        boolean several = sentence.form(token).equals("NNS");
        // "Kenya's allies, including Peru"
        if (several && others.isEmpty() && !holders.isEmpty()) {
            others = members(token, holders);
        }
        // "Peru and Chile are rivals", "Peru and Chile, old friends"
        boolean eachOther = several && holders.isEmpty() && others.size() > 1;
        return finding(
                eachOther ? others : holders,
                others,
                eachOther || !ally,
                ally ? FRIENDLY : HOSTILE,
                ally ? EventType.SUPPORT : EventType.REJECT,
                token,
                called(token),
                sentence.tree().head(token) > token ? sentence.tree().head(token) : token,
                "called '" + lemma + "'");
    }

    // Only those named here, so that the evidence shows them.
    private List<Actor> members(int group, List<Actor> holders) {
        List<Actor> named = reading.resolver().names().allWithin(0, sentence.size());
        return reading.sources(List.of(group)).stream()
                .filter(named::contains)
                .filter(member ->
                        holders.stream().noneMatch(holder -> holder.side().equals(member.side())))
                .toList();
    }

    private List<Integer> of(int token) {
        return grammar.ownObliques(token).stream()
                .filter(oblique -> oblique.preposition().equals("of")
                        || oblique.preposition().equals("to"))
                .findFirst()
                .map(oblique -> phrases.joined(oblique.head()))
                .orElse(List.of());
    }

    /** "its ally Syria", "Syria, an ally of Iran": who is called so. */
    private List<Actor> named(int token) {
        if (sentence.isNamed(token + 1)) {
            return reading.targets(List.of(token + 1));
        }
        List<Integer> beside = beside(token);
        if (!beside.isEmpty()) {
            return reading.targets(beside);
        }
        List<Integer> heads = new ArrayList<>();
        for (int child : sentence.tree().children(token)) {
            boolean same = phrases.is(child, "appos") || child == token + 1 && phrases.isNominal(child);
            if (same && sentence.isNamed(child) && child > token) {
                heads.addAll(phrases.joined(child));
            }
        }
        return reading.targets(heads);
    }

    // "the envoy and ally Ida Holm", "Peru and Chile, big economies and old rivals"
    private List<Integer> beside(int token) {
        int first = phrases.is(token, "conj") ? sentence.tree().head(token) : token;
        int above = sentence.tree().head(first);
        boolean same = phrases.is(first, "appos");
        if (above < 0 || !sentence.isNamed(above) || !same && (above < token || above > token + 3)) {
            return List.of();
        }
        return same && sentence.form(token).equals("NNS") ? phrases.joined(above) : List.of(above);
    }

    /** Where those stand who are called so, for the evidence: before the copula, or before the apposition. */
    private List<Integer> called(int token) {
        return phrases.hasChild(token, "cop") ? grammar.subjects(token) : beside(token);
    }

    private Optional<Finding> finding(
            List<Actor> sources,
            List<Actor> targets,
            boolean mutual,
            double score,
            EventType event,
            int predicate,
            List<Integer> called,
            int head,
            String why) {
        Place extent = phrases.extent(head);
        Place ends = reading.evidence(predicate, called, List.of());
        return reading.lacks(predicate, List.of(), sources, List.of(), targets)
                ? Optional.empty()
                : Optional.of(new Finding(
                        sources,
                        targets,
                        mutual,
                        score,
                        Optional.of(event),
                        predicate,
                        new Place(
                                Math.min(Math.min(extent.begin(), ends.begin()), Math.max(0, predicate - 2)),
                                Math.max(Math.max(extent.end(), ends.end()), nextName(predicate))),
                        true,
                        CONFIDENCE,
                        why));
    }

    // "its ally Belarus": the name belongs to what shows it.
    private int nextName(int token) {
        return sentence.namedAt(token + 1).map(SentenceView.Named::end).orElse(0);
    }
}
