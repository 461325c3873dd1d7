package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.pairs.Calibration;
import io.github.stancewire.analysis.stance.pairs.PairStances;
import io.github.stancewire.lab.figures.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Counts triples of source, target and side. One that was told is right where both its places overlap those of a true one
 * and the side is the same; a true one is found once, further hits on it count neither way.
 */
final class TripleScore {
    private static final int BINS = 10;

    /** A triple told; places are in the text. */
    record Told(Span source, Span target, Stance.Polarity polarity, double confidence) {
        static Told of(PairStances.Placed placed) {
            return new Told(placed.source(), placed.target(), placed.side().polarity(), placed.confidence());
        }
    }

    /** Counts of a sentence. */
    record Counts(int right, int wrong, int expected) {}

    private final List<Counts> triples = new ArrayList<>();
    private final List<Counts> actors = new ArrayList<>();
    private final List<Calibration.Outcome> outcomes = new ArrayList<>();
    private final int[] binSize = new int[BINS];
    private final int[] binRight = new int[BINS];
    private final double[] binConfidence = new double[BINS];

    void add(List<CopedRecord.Triple> truth, List<Told> told) {
        Set<Integer> found = new HashSet<>();
        Set<Integer> met = new HashSet<>();
        int wrong = 0;
        int wrongActors = 0;
        List<Told> surestFirst = told.stream()
                .filter(each -> each.polarity() != Stance.Polarity.NEUTRAL)
                .sorted(Comparator.comparingDouble(Told::confidence).reversed())
                .toList();
        for (Told each : surestFirst) {
            Set<Integer> hits = new HashSet<>();
            Set<Integer> right = new HashSet<>();
            for (int i = 0; i < truth.size(); i++) {
                CopedRecord.Triple triple = truth.get(i);
                if (each.source().overlaps(triple.source()) && each.target().overlaps(triple.target())) {
                    hits.add(i);
                    if (triple.polarity() == each.polarity()) {
                        right.add(i);
                    }
                }
            }
            met.addAll(hits);
            found.addAll(right);
            wrongActors += hits.isEmpty() ? 1 : 0;
            wrong += right.isEmpty() ? 1 : 0;
            outcomes.add(new Calibration.Outcome(each.confidence(), !right.isEmpty()));
            int bin = Math.min(BINS - 1, (int) (each.confidence() * BINS));
            binSize[bin]++;
            binRight[bin] += right.isEmpty() ? 0 : 1;
            binConfidence[bin] += each.confidence();
        }
        triples.add(new Counts(found.size(), wrong, truth.size()));
        actors.add(new Counts(met.size(), wrongActors, truth.size()));
    }

    /** Whether what was told was right, with its confidence. */
    List<Calibration.Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    private static double precision(List<Counts> counts) {
        int right = counts.stream().mapToInt(Counts::right).sum();
        int wrong = counts.stream().mapToInt(Counts::wrong).sum();
        return right == 0 ? 0 : (double) right / (right + wrong);
    }

    private static double recall(List<Counts> counts) {
        int right = counts.stream().mapToInt(Counts::right).sum();
        int expected = counts.stream().mapToInt(Counts::expected).sum();
        return right == 0 ? 0 : (double) right / expected;
    }

    private static double f1(List<Counts> counts) {
        double precision = precision(counts);
        double recall = recall(counts);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** How far confidences are from what came true, on the mean. */
    private double calibrationError() {
        double error = 0;
        int all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(binRight[bin] - binConfidence[bin]);
            all += binSize[bin];
        }
        return all == 0 ? 0 : error / all;
    }

    List<String> lines() {
        return List.of(
                Interval.of(triples, TripleScore::f1).line("triples F1"),
                Interval.of(triples, TripleScore::precision).line("triples precision"),
                Interval.of(triples, TripleScore::recall).line("triples recall"),
                Interval.of(actors, TripleScore::f1).line("actors only F1"),
                String.format(Locale.ROOT, "expected calibration error   %.3f", calibrationError()));
    }
}
