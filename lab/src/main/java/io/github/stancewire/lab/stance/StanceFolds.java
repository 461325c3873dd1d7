package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.stance.coder.FrameStanceCoder;
import io.github.stancewire.analysis.stance.pairs.Calibration;
import io.github.stancewire.analysis.stance.pairs.PairReader;
import io.github.stancewire.analysis.stance.pairs.PairStances;
import io.github.stancewire.analysis.stance.pairs.PairTrainer;
import io.github.stancewire.lab.article.WholeArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What each fifth of the sentences gets from a model trained on the others: how good it is, and how sure it may be.
 *
 * @param temperature at which the probabilities of marked pairs are the likeliest
 * @param calibration of what is found in raw sentences
 * @param confidence how sure the stances of articles are, by what speaks for them
 * @param lines for people to read
 */
record StanceFolds(double temperature, Calibration calibration, ConfidenceFit confidence, List<String> lines) {
    private static final int FOLDS = 5;
    private static final double[] TEMPERATURES = {0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.4, 2.8, 3.2, 4};

    StanceFolds {
        lines = List.copyOf(lines);
    }

    static StanceFolds of(PairTrainer trainer, List<ParsedExample> sentences) {
        List<PairReader> readers = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<ParsedExample> training = new ArrayList<>();
            for (int i = 0; i < sentences.size(); i++) {
                if (i % FOLDS != fold || sentences.get(i).made()) {
                    training.add(sentences.get(i));
                }
            }
            readers.add(trainer.train(ParsedExample.examples(training)));
        }
        double temperature = TEMPERATURES[0];
        PairScore best = pairs(sentences, readers, temperature);
        for (double other : TEMPERATURES) {
            PairScore score = pairs(sentences, readers, other);
            if (score.loss() < best.loss()) {
                best = score;
                temperature = other;
            }
        }
        TripleScore raw = triples(sentences, readers, temperature, new Calibration(1, 0));
        Calibration calibration = Calibration.of(raw.outcomes());
        List<String> lines = new ArrayList<>(best.lines());
        lines.addAll(triples(sentences, readers, temperature, calibration).lines());
        lines.add(String.format(
                Locale.ROOT,
                "temperature %.1f, calibration %.3f %.3f",
                temperature,
                calibration.slope(),
                calibration.intercept()));
        ConfidenceFit confidence = confidence(sentences, readers, temperature);
        lines.addAll(confidence.lines());
        return new StanceFolds(temperature, calibration, confidence, lines);
    }

    private static ConfidenceFit confidence(
            List<ParsedExample> sentences, List<PairReader> readers, double temperature) {
        ConfidenceFit fit = new ConfidenceFit();
        for (int fold = 0; fold < FOLDS; fold++) {
            FrameStanceCoder coder = FrameStanceCoder.with(readers.get(fold).at(temperature));
            for (ParsedExample sentence : kept(sentences, fold)) {
                fit.add(coder, sentence.words(), sentence.told());
            }
        }
        FrameStanceCoder coder = FrameStanceCoder.with(readers.get(0).at(temperature));
        WholeArticle.withoutStance().forEach(article -> fit.addWithoutStance(coder, article));
        return fit;
    }

    private static List<ParsedExample> kept(List<ParsedExample> sentences, int fold) {
        List<ParsedExample> kept = new ArrayList<>();
        for (int i = fold; i < sentences.size(); i += FOLDS) {
            if (!sentences.get(i).made()) {
                kept.add(sentences.get(i));
            }
        }
        return kept;
    }

    private static PairScore pairs(List<ParsedExample> sentences, List<PairReader> readers, double temperature) {
        PairScore score = new PairScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            PairReader reader = readers.get(fold).at(temperature);
            kept(sentences, fold).stream()
                    .flatMap(sentence -> sentence.marked().stream())
                    .forEach(example -> score.add(example, reader.read(example)));
        }
        return score;
    }

    /** Who is found to stand how to whom in raw sentences. */
    private static TripleScore triples(
            List<ParsedExample> sentences, List<PairReader> readers, double temperature, Calibration calibration) {
        TripleScore score = new TripleScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            PairStances stances =
                    new PairStances(readers.get(fold).at(temperature, calibration), PairStances.Options.DEFAULT);
            for (ParsedExample sentence : kept(sentences, fold)) {
                score.add(
                        sentence.triples(),
                        stances.find(sentence.text().sentence(), sentence.text().tree()).stream()
                                .map(TripleScore.Told::of)
                                .toList());
            }
        }
        return score;
    }
}
