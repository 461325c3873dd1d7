package io.github.stancewire.analysis.stance.pairs;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.clause.Place;
import io.github.stancewire.analysis.syntax.Dependencies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds who stands how to whom among the noun phrases of a sentence, named or not, by {@link PairReader}. Thread-safe. */
public final class PairStances {
    private final PairReader reader;
    private final Options options;

    /**
     * A stance between two places of the text.
     *
     * @param confidence how often such a one is right
     */
    public record Placed(Span source, Span target, Relation.Side side, double confidence) {}

    /**
     * @param least probability of a side below which nothing is told
     * @param further the same for each stance of a sentence after its first
     */
    public record Options(double least, double further) {
        public static final Options DEFAULT = new Options(0.65, 0.85);
    }

    private record Candidate(int source, int target, Relation relation, Stance.Polarity polarity, double sure) {}

    public PairStances(PairReader reader, Options options) {
        this.reader = reader;
        this.options = options;
    }

    /** The surest first. */
    public List<Placed> find(Sentence sentence, Dependencies tree) {
        SentencePairs pairs = reader.on(sentence, tree);
        List<Candidate> told = new ArrayList<>();
        for (Candidate candidate : candidates(pairs)) {
            double least = told.isEmpty() ? options.least() : options.further();
            if (candidate.sure() >= least && told.stream().noneMatch(other -> isSame(pairs.text(), candidate, other))) {
                told.add(candidate);
            }
        }
        return told.stream().map(each -> placed(pairs.text(), each)).toList();
    }

    private static List<Candidate> candidates(SentencePairs pairs) {
        List<Candidate> candidates = new ArrayList<>();
        List<Integer> heads = pairs.text().phrases();
        for (int source : heads) {
            Place from = NounPhrases.core(pairs.text().tree, source);
            for (int target : heads) {
                Place to = NounPhrases.core(pairs.text().tree, target);
                if (!from.overlaps(to)) {
                    Relation relation = pairs.read(from, to);
                    double support = relation.of(Stance.Polarity.SUPPORT);
                    double oppose = relation.of(Stance.Polarity.OPPOSE);
                    candidates.add(new Candidate(
                            source,
                            target,
                            relation,
                            support > oppose ? Stance.Polarity.SUPPORT : Stance.Polarity.OPPOSE,
                            Math.max(support, oppose)));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::sure).reversed());
        return candidates;
    }

    /** Whether two are between parts of the same phrases: "the army of Mali" and "Mali". */
    private static boolean isSame(PairText text, Candidate one, Candidate other) {
        return shares(text, one.source(), other.source()) && shares(text, one.target(), other.target());
    }

    private static boolean shares(PairText text, int one, int other) {
        return NounPhrases.whole(text, one).overlaps(NounPhrases.whole(text, other));
    }

    private Placed placed(PairText text, Candidate candidate) {
        Place source = NounPhrases.whole(text, candidate.source());
        Place target = NounPhrases.whole(text, candidate.target());
        if (source.overlaps(target)) {
            source = NounPhrases.core(text.tree, candidate.source());
            target = NounPhrases.core(text.tree, candidate.target());
        }
        Relation.Side side =
                candidate.relation().likeliest(candidate.polarity()).orElseThrow();
        return new Placed(
                text.span(source), text.span(target), side, reader.calibration().confidence(candidate.sure()));
    }
}
