package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.PairReader;
import io.github.stancewire.analysis.stance.PairTrainer;
import io.github.stancewire.analysis.stance.PairTrainer.Example;
import io.github.stancewire.analysis.stance.Relation;
import io.github.stancewire.analysis.stance.Stance;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the model that tells how one actor of a sentence stands to another. */
@Command(
        name = "train-stance",
        description = {
            "Trains the model that tells how one actor of a sentence stands to another, on sentences written for it.",
            "Prints what a fifth of the sentences gets from a model trained on the others, for each fifth.",
            "The same sentences give the same model."
        },
        mixinStandardHelpOptions = true)
public final class TrainStanceCommand implements Callable<Integer> {
    private static final int FOLDS = 5;
    private static final double[] TEMPERATURES = {0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.4, 2.8, 3.2, 4};

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "Labelled sentences, written as those of this project are, which are taken where none are given.")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the model is written. Else it is only measured.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter printer = spec.commandLine().getOut();
        PairTrainer trainer = new PairTrainer(PairTrainer.Options.DEFAULT);
        List<List<Example>> bySentence = examples(trainer);
        double temperature = crossValidate(trainer, bySentence, printer);
        if (out != null) {
            PairReader reader = trainer.train(flat(bySentence), temperature);
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(Objects.requireNonNull(out)))) {
                reader.write(stream);
            }
            printer.printf(Locale.ROOT, "%s: %,d bytes%n", out, Files.size(Objects.requireNonNull(out)));
        }
        return 0;
    }

    private List<List<Example>> examples(PairTrainer trainer) throws IOException {
        ParsedText.Reader reader = new ParsedText.Reader();
        List<List<Example>> bySentence = new ArrayList<>();
        List<LabelledSentence> sentences = new ArrayList<>();
        for (Path file : files) {
            sentences.addAll(LabelledSentence.read(file));
        }
        for (LabelledSentence sentence : files.isEmpty() ? LabelledSentence.own() : sentences) {
            bySentence.add(examples(trainer, sentence, reader.read(sentence.text())));
        }
        return bySentence;
    }

    private static List<Example> examples(PairTrainer trainer, LabelledSentence sentence, ParsedText parsed) {
        List<Example> examples = new ArrayList<>();
        for (LabelledSentence.Marked from : sentence.actors()) {
            for (LabelledSentence.Marked to : sentence.actors()) {
                if (!from.span().overlaps(to.span()) && sentence.tells(from, to)) {
                    examples.add(trainer.example(
                            parsed.sentence(), parsed.tree(), from.span(), to.span(), sentence.between(from, to)));
                }
            }
        }
        return examples;
    }

    private static List<Example> flat(List<List<Example>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    /** Measures on each fifth, and gives the temperature at which its probabilities are the likeliest. */
    private double crossValidate(PairTrainer trainer, List<List<Example>> bySentence, PrintWriter printer) {
        List<Example> asked = new ArrayList<>();
        List<List<Relation>> told = new ArrayList<>();
        for (double ignored : TEMPERATURES) {
            told.add(new ArrayList<>());
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> training = new ArrayList<>();
            List<Example> kept = new ArrayList<>();
            for (int i = 0; i < bySentence.size(); i++) {
                (i % FOLDS == fold ? kept : training).addAll(bySentence.get(i));
            }
            PairReader reader = trainer.train(training, 1);
            asked.addAll(kept);
            for (int i = 0; i < TEMPERATURES.length; i++) {
                PairReader tempered = reader.at(TEMPERATURES[i]);
                told.get(i).addAll(kept.stream().map(tempered::read).toList());
            }
        }
        int best = 0;
        for (int i = 1; i < TEMPERATURES.length; i++) {
            best = loss(asked, told.get(i)) < loss(asked, told.get(best)) ? i : best;
        }
        report(asked, told.get(best), printer);
        printer.printf(Locale.ROOT, "temperature %.1f%n", TEMPERATURES[best]);
        return TEMPERATURES[best];
    }

    private static double loss(List<Example> asked, List<Relation> told) {
        double loss = 0;
        for (int i = 0; i < asked.size(); i++) {
            Relation relation = told.get(i);
            double right = asked.get(i)
                    .side()
                    .map(side -> relation.sides().getOrDefault(side, 0.0))
                    .orElse(relation.none());
            loss -= Math.log(Math.max(1e-9, right));
        }
        return loss;
    }

    private static void report(List<Example> asked, List<Relation> told, PrintWriter printer) {
        List<MacroF1.Case> events = new ArrayList<>();
        int right = 0;
        int predicted = 0;
        int expected = 0;
        for (int i = 0; i < asked.size(); i++) {
            Optional<Relation.Side> truth = asked.get(i).side();
            Relation relation = told.get(i);
            truth.ifPresent(side -> events.add(new MacroF1.Case(
                    side.event(), relation.likeliest().map(Relation.Side::event).orElse(EventType.CONSULT))));
            Optional<Stance.Polarity> polarity = polarity(relation);
            predicted += polarity.isPresent() ? 1 : 0;
            expected += truth.isPresent() ? 1 : 0;
            right += truth.isPresent() && truth.map(Relation.Side::polarity).equals(polarity) ? 1 : 0;
        }
        printer.printf(
                Locale.ROOT,
                "%d pairs, %d with a stance%nside of a pair: precision %.1f recall %.1f F1 %.1f%n",
                asked.size(),
                expected,
                100.0 * right / Math.max(1, predicted),
                100.0 * right / Math.max(1, expected),
                200.0 * right / Math.max(1, predicted + expected));
        printer.printf(
                Locale.ROOT,
                "where one is told: accuracy of the event %.1f, macro-F1 %.1f, of its kind %.1f, for or against %.1f%n",
                100 * MacroF1.accuracy(events),
                100 * MacroF1.of(events),
                100 * MacroF1.of(events, event -> ((EventType) event).quad()),
                100 * MacroF1.of(events, event -> ((EventType) event).isCooperation()));
    }

    /** The likeliest of support, opposition, neutral dealing and nothing; empty for nothing. */
    private static Optional<Stance.Polarity> polarity(Relation relation) {
        Optional<Stance.Polarity> best = Optional.empty();
        double most = relation.none();
        for (Stance.Polarity polarity : Stance.Polarity.values()) {
            if (relation.of(polarity) > most) {
                most = relation.of(polarity);
                best = Optional.of(polarity);
            }
        }
        return best;
    }
}
