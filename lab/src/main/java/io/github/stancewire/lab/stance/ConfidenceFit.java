package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.entity.EntityRecognizer;
import io.github.stancewire.analysis.entity.GazetteerRecognizer;
import io.github.stancewire.analysis.entity.UserGazetteer;
import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.EnglishAnnotator;
import io.github.stancewire.analysis.language.TextAnnotator;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.coder.Confidence;
import io.github.stancewire.analysis.stance.coder.FrameStanceCoder;
import io.github.stancewire.analysis.stance.coder.Grounds;
import io.github.stancewire.analysis.stance.pairs.PairExamples.Told;
import io.github.stancewire.lab.article.WholeArticle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Learns how sure a stance is by what speaks for it, from sentences whose stances are known. Not thread-safe. */
final class ConfidenceFit {
    /** By which roles are read. */
    private static final LocalDate DAY = LocalDate.of(2025, 11, 20);

    private static final int BINS = 10;

    private static final List<String> HEAD = List.of(
            "# How sure a stance is, by what speaks for it: weights of logistic regressions over log-odds.",
            "# Fitted by \"lab train-stance --confidence FILE\"; not to be changed by hand.",
            "# Columns (tab-separated):",
            "#   1 grounds: BOTH a rule and the trained reader, RULE or LEARNED alone",
            "#   2 intercept",
            "#   3 weight of the log-odds of the rule, or of the reader where there is no rule",
            "#   4 weight of the log-odds of the reader");

    private final TextAnnotator annotator = EnglishAnnotator.create();
    private final EntityRecognizer recognizer = GazetteerRecognizer.create(UserGazetteer.none());
    private final Map<Confidence.Kind, List<LogisticFit.Outcome>> outcomes = new EnumMap<>(Confidence.Kind.class);

    /** Adds what is found in a sentence between those of whom its label says what is told. */
    void add(FrameStanceCoder coder, String text, List<Told> labels) {
        AnnotatedText annotated = annotator.annotate(text, "en");
        List<Entity> entities = recognizer.recognize(annotated, DAY);
        for (Grounds.Weighed weighed : coder.weigh(annotated, entities, Optional.empty())) {
            Stance stance = weighed.stance();
            labels.stream()
                    .filter(label -> names(entities, stance.source(), label.source()))
                    .filter(label -> names(entities, stance.target(), label.target()))
                    .findFirst()
                    .ifPresent(label -> add(
                            weighed,
                            label.side()
                                    .filter(side -> side.polarity() == stance.polarity())
                                    .isPresent()));
        }
    }

    /** Adds an article in which everything found is wrong. */
    void addWithoutStance(FrameStanceCoder coder, WholeArticle article) {
        AnnotatedText annotated = annotator.annotate(article.text(), "en");
        coder.weigh(annotated, recognizer.recognize(annotated, DAY), Optional.empty())
                .forEach(weighed -> add(weighed, false));
    }

    private void add(Grounds.Weighed weighed, boolean right) {
        Grounds grounds = weighed.grounds();
        if (weighed.stance().polarity() != Stance.Polarity.NEUTRAL) {
            add(grounds, right);
            // What a rule alone is worth is seen wherever it applies, for it seldom applies where the reader has
            // nothing to read.
            if (Confidence.Kind.of(grounds) == Confidence.Kind.BOTH) {
                add(new Grounds(grounds.rule(), OptionalDouble.empty()), right);
            }
        }
    }

    private void add(Grounds grounds, boolean right) {
        outcomes.computeIfAbsent(Confidence.Kind.of(grounds), kind -> new ArrayList<>())
                .add(new LogisticFit.Outcome(Confidence.odds(grounds), right));
    }

    private static boolean names(List<Entity> entities, Actor actor, Span place) {
        return entities.stream()
                .filter(entity -> actor.entity().filter(entity.id()::equals).isPresent())
                .flatMap(entity -> entity.mentions().stream())
                .anyMatch(mention -> mention.span().overlaps(place));
    }

    /** The lines of {@code confidence.tsv}. */
    List<String> rows() {
        List<String> rows = new ArrayList<>(HEAD);
        outcomes.forEach((kind, told) -> rows.add(kind + "\t"
                + LogisticFit.of(told).stream()
                        .map(weight -> String.format(Locale.ROOT, "%.3f", weight))
                        .collect(Collectors.joining("\t"))));
        return rows;
    }

    /** For people: how many of each kind were right, and how many of those told with about the same confidence. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        outcomes.forEach((kind, told) -> {
            List<Double> weights = LogisticFit.of(told);
            lines.add(String.format(
                    Locale.ROOT, "%s: %,d found, %.1f %% right", kind, told.size(), 100 * LogisticFit.rightOf(told)));
            for (int bin = 0; bin < BINS; bin++) {
                int from = bin;
                List<LogisticFit.Outcome> inside = told.stream()
                        .filter(outcome ->
                                Math.min(BINS - 1, (int) (BINS * LogisticFit.of(weights, outcome.odds()))) == from)
                        .toList();
                if (!inside.isEmpty()) {
                    lines.add(String.format(
                            Locale.ROOT,
                            "  told at %.1f to %.1f: %,5d, %5.1f %% right",
                            from / (double) BINS,
                            (from + 1) / (double) BINS,
                            inside.size(),
                            100 * LogisticFit.rightOf(inside)));
                }
            }
        });
        return lines;
    }
}
