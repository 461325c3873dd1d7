package io.github.stancewire.analysis.stance.coder;

import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.clause.Phrases;
import io.github.stancewire.analysis.stance.clause.Place;
import io.github.stancewire.analysis.stance.clause.SentenceView;
import io.github.stancewire.analysis.stance.frames.Finding;
import io.github.stancewire.analysis.stance.frames.Reading;
import io.github.stancewire.analysis.stance.pairs.NounPhrases;
import io.github.stancewire.analysis.stance.pairs.PairReader;
import io.github.stancewire.analysis.stance.pairs.PairView;
import io.github.stancewire.analysis.stance.pairs.Relation;
import io.github.stancewire.analysis.stance.pairs.SentencePairs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What the trained reader sees between those for whom the words of a sentence stand. For one thread. */
final class LearnedPairs {
    /** A sentence with more is a list. */
    private static final int MOST = 12;

    /** Steps of the tree beyond which the reader is never sure of two: of 2,066 such pairs in news not one reached what is told. */
    private static final int FARTHEST = 4;

    private static final int MOST_REASONS = 3;

    private static final Set<String> PARTS = Set.of("amod", "compound", "nmod:poss");

    /** "an attack by", "the criticism of", "a letter from", "a pact between" */
    private static final Set<String> ACTING = Set.of("by", "of", "from", "between", "with", "according to");

    private final Reading reading;
    private final List<Pair> pairs = new ArrayList<>();
    private final Optional<SentencePairs> sentence;

    /** Whom a noun phrase stands for: as one who acts, and as one who is acted upon. */
    private record Somebody(int head, Place place, List<Actor> acting, List<Actor> actedUpon) {}

    private record Pair(Somebody source, Somebody target) {}

    LearnedPairs(Reading reading, PairReader reader) {
        this.reading = reading;
        List<Somebody> all = somebodies();
        for (Somebody source : all) {
            for (Somebody target : all) {
                if (areTwo(source, target)) {
                    pairs.add(new Pair(source, target));
                }
            }
        }
        SentenceView view = reading.sentence();
        this.sentence = pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(reader.on(new Sentence(view.span(0, view.size()), view.tokens()), view.tree()));
    }

    private List<Somebody> somebodies() {
        List<Somebody> found = new ArrayList<>();
        SentenceView sentence = reading.sentence();
        for (int token = 0; token < sentence.size() && found.size() < MOST; token++) {
            if (!reading.phrases().isNominal(token) || isInsideName(token) || isPart(token)) {
                continue;
            }
            List<Actor> acting = reading.sources(List.of(token)).stream()
                    .filter(actor -> actor.issue().isEmpty())
                    .toList();
            List<Actor> actedUpon = reading.targets(List.of(token));
            if (!acting.isEmpty() || !actedUpon.isEmpty()) {
                found.add(new Somebody(token, NounPhrases.core(sentence.tree(), token), acting, actedUpon));
            }
        }
        return found;
    }

    private boolean isInsideName(int token) {
        int head = reading.sentence().tree().head(token);
        return reading.sentence()
                .namedAt(token)
                .filter(name -> name.covers(head))
                .isPresent();
    }

    // "Indian firms": whom the phrase stands for, tells its head. "Indian attacks" are India's.
    private boolean isPart(int token) {
        int head = reading.sentence().tree().head(token);
        return PARTS.contains(reading.phrases().relation(token))
                && reading.phrases().isNominal(head)
                && reading.lexicon().frames('n', reading.sentence().lemma(head)).isEmpty();
    }

    private static boolean areTwo(Somebody source, Somebody target) {
        return !source.place().overlaps(target.place())
                && !source.acting().isEmpty()
                && !target.actedUpon().isEmpty()
                && !source.acting()
                        .get(0)
                        .side()
                        .equals(target.actedUpon().get(0).side());
    }

    /** Probability that one takes a side towards the other, by the words that show it most; empty where the sentence lacks one of them. */
    OptionalDouble of(Actor source, Actor target, Stance.Polarity polarity) {
        return pairs.stream()
                .filter(pair -> isOneOf(source, pair.source().acting()))
                .filter(pair -> isOneOf(target, pair.target().actedUpon()))
                .mapToDouble(pair -> sentence.orElseThrow()
                        .read(pair.source().place(), pair.target().place())
                        .of(polarity))
                .max();
    }

    private static boolean isOneOf(Actor actor, List<Actor> actors) {
        return actors.stream().anyMatch(other -> other.side().equals(actor.side()));
    }

    /**
     * What is told of those of whom no rule tells anything.
     *
     * @param least probability of a side below which nothing is told
     * @param told whether a rule told something of two
     */
    List<Finding> others(double least, BiPredicate<Actor, Actor> told) {
        Map<List<String>, Finding> found = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            Actor source = pair.source().acting().get(0);
            Actor target = pair.target().actedUpon().get(0);
            boolean open = !told.test(source, target)
                    && !told.test(target, source)
                    && mayAct(pair.source().head())
                    && !isPartnerOf(pair.source().head(), target);
            if (open) {
                finding(pair, least)
                        .ifPresent(finding -> found.merge(
                                List.of(source.side(), target.side()),
                                finding,
                                (one, other) -> one.confidence() >= other.confidence() ? one : other));
            }
        }
        return List.copyOf(found.values());
    }

    // "In answer to Kenya, Kenyan allies sent": what a country's friends do is not towards it unless a rule says so.
    private boolean isPartnerOf(int head, Actor target) {
        return reading.lexicon().is("partner", reading.sentence().lemma(head))
                && isOneOf(target, reading.resolver().owners(head));
    }

    // To tell somebody something is no stance, and ties are no better than what becomes of them.
    private boolean mayRelate(int top) {
        String lemma = reading.sentence().lemma(top);
        return !reading.lexicon().is("speech", lemma) && !reading.lexicon().is("relation", lemma);
    }

    // A place or a sufferer does nothing.
    private boolean mayAct(int head) {
        Phrases phrases = reading.phrases();
        String preposition = phrases.preposition(head);
        // "is expected to agree" is no suffering.
        boolean suffers = phrases.is(head, "nsubj:pass")
                && !phrases.hasChild(reading.sentence().tree().head(head), "xcomp");
        return !suffers && (preposition.isEmpty() || ACTING.contains(preposition));
    }

    // "held drills with Peru after Chile had sent ships": what Chile did is told by its own verb.
    private boolean isOfOtherClause(int head, int top) {
        int clause = reading.sentence().tree().head(head);
        return clause >= 0
                && clause != top
                && reading.phrases().relation(head).startsWith("nsubj")
                && reading.phrases().is(clause, "advcl")
                && !reading.phrases().mark(clause).isEmpty();
    }

    private Optional<Finding> finding(Pair pair, double least) {
        PairView view =
                sentence.orElseThrow().view(pair.source().place(), pair.target().place());
        int steps = view.fromSource().size() + view.fromTarget().size();
        boolean apart = isOfOtherClause(pair.source().head(), view.top())
                || isOfOtherClause(pair.target().head(), view.top());
        return steps <= FARTHEST && mayRelate(view.top()) && !apart
                ? sentence.orElseThrow()
                        .read(view, least)
                        .flatMap(relation -> finding(pair, view.top(), relation, least))
                : Optional.empty();
    }

    private Optional<Finding> finding(Pair pair, int top, Relation relation, double least) {
        for (Stance.Polarity polarity : List.of(Stance.Polarity.SUPPORT, Stance.Polarity.OPPOSE)) {
            double probability = relation.of(polarity);
            Optional<Relation.Side> side = relation.likeliest(polarity);
            if (probability >= least && side.isPresent() && side.get().event() != EventType.CONSULT) {
                return side.map(which -> finding(pair, top, which, probability));
            }
        }
        return Optional.empty();
    }

    private Finding finding(Pair pair, int top, Relation.Side side, double probability) {
        double strength = reading.lexicon().strength(side.event());
        double score = side.polarity() == Stance.Polarity.SUPPORT ? strength : -strength;
        return new Finding(
                pair.source().acting(),
                pair.target().actedUpon(),
                false,
                reading.moved(score, top),
                Optional.of(side.event()),
                top,
                reading.evidence(
                        top,
                        List.of(pair.source().head()),
                        List.of(pair.target().head())),
                false,
                probability,
                why(pair, top, side));
    }

    private String why(Pair pair, int top, Relation.Side side) {
        String features =
                sentence.orElseThrow().why(pair.source().place(), pair.target().place(), side, MOST_REASONS).stream()
                        .map(SentencePairs.Reason::feature)
                        .collect(Collectors.joining(", "));
        return "learned: '" + reading.sentence().lower(top) + "' tells " + side.event() + ", by " + features;
    }
}
