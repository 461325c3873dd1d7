package io.github.stancewire.analysis.stance;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.entity.Agents;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds who stands how to whom among the actors of a sentence, named or not, by {@link PairReader}. Thread-safe. */
public final class PairStances {
    /** A sentence with more actors is a list. */
    private static final int MOST_ACTORS = 12;

    private static final Set<String> MODIFIERS = Set.of("amod", "compound", "nmod:poss");

    private final PairReader reader;
    private final double least;

    /**
     * A stance between two places of the text.
     *
     * @param confidence probability of the side
     */
    public record Placed(Span source, Span target, Relation.Side side, double confidence) {}

    /** @param least probability of a side below which nothing is told */
    public PairStances(PairReader reader, double least) {
        this.reader = reader;
        this.least = least;
    }

    /** @param named where entities are named in the sentence */
    public List<Placed> find(Sentence sentence, Dependencies tree, List<Span> named) {
        List<PairView.Place> actors = actors(sentence, tree, named);
        List<Placed> found = new ArrayList<>();
        for (PairView.Place source : actors) {
            for (PairView.Place target : actors) {
                if (!source.overlaps(target)) {
                    told(sentence, tree, span(sentence, source), span(sentence, target))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Placed> told(Sentence sentence, Dependencies tree, Span source, Span target) {
        Relation relation = reader.read(sentence, tree, source, target);
        Optional<Stance.Polarity> likeliest = Stream.of(Stance.Polarity.values())
                .filter(polarity -> relation.of(polarity) >= least)
                .max(Comparator.comparingDouble(relation::of));
        return likeliest.flatMap(polarity ->
                relation.likeliest(polarity).map(side -> new Placed(source, target, side, relation.of(polarity))));
    }

    /** Names, each with the noun of an agent that it belongs to ("Iranian officials"), and agents without a name. */
    private static List<PairView.Place> actors(Sentence sentence, Dependencies tree, List<Span> named) {
        List<PairView.Place> places = new ArrayList<>();
        for (int at = 0; at < sentence.tokens().size(); at++) {
            if (isAgent(sentence, at) && !MODIFIERS.contains(tree.relation(at))) {
                places.add(ActorPlaces.place(at, tree));
            }
        }
        for (Span span : named) {
            PairView.Place place = PairReader.place(sentence, span);
            if (places.stream().noneMatch(place::overlaps)) {
                places.add(place);
            }
        }
        return places.stream()
                .sorted(Comparator.comparingInt(PairView.Place::begin))
                .limit(MOST_ACTORS)
                .toList();
    }

    private static boolean isAgent(Sentence sentence, int at) {
        return sentence.tokens().get(at).tag().equals("NOUN")
                && Agents.shared().contains(sentence.tokens().get(at).lemma());
    }

    private static Span span(Sentence sentence, PairView.Place place) {
        return new Span(
                sentence.tokens().get(place.begin()).begin(),
                sentence.tokens().get(place.end() - 1).end());
    }
}
