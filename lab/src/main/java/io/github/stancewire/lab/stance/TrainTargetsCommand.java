package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.targets.TargetReader;
import io.github.stancewire.analysis.stance.targets.TargetReading;
import io.github.stancewire.lab.figures.Interval;
import io.github.stancewire.lab.stance.TargetTrainer.Example;
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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the model that tells whether a sentence is good or bad for one that it mentions. */
@Command(
        name = "train-targets",
        description = {
            "Trains the model that tells whether a sentence is good or bad for one that it mentions, on train.jsonl of NewsMTSC.",
            "Prints what a quarter of the sentences gets from a model trained on the others, for each quarter.",
            "The same sentences give the same model."
        },
        footer = {"%nExample:", "  ./stancewire lab train-targets --data newsmtsc/ --out targets-en.bin"},
        mixinStandardHelpOptions = true)
public final class TrainTargetsCommand implements Callable<Integer> {
    private static final int FOLDS = 4;
    private static final double[] TEMPERATURES = {0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.6, 1.8, 2};

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder of NewsMTSC.")
    private @Nullable Path data;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the model is written. Else it is only measured.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** An example and what a model that had not seen its sentence made of it. */
    private record Told(Example example, TargetReader reader) {
        TargetReading reading(double temperature) {
            return reader.at(temperature).read(example.features());
        }

        double right(double temperature) {
            TargetReading reading = reading(temperature);
            return switch (example.polarity()) {
                case OPPOSE -> reading.against();
                case NEUTRAL -> reading.neutral();
                case SUPPORT -> reading.favour();
            };
        }

        MacroF1.Case asCase() {
            return new MacroF1.Case(example.polarity(), reading(1).likeliest());
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter printer = spec.commandLine().getOut();
        TargetTrainer trainer = new TargetTrainer(TargetTrainer.Options.DEFAULT);
        List<TargetExamples.Asked> asked =
                TargetExamples.of(TargetRecord.read(Objects.requireNonNull(data).resolve("train.jsonl")));
        double temperature = crossValidate(trainer, asked, printer);
        if (out != null) {
            TargetReader reader = trainer.train(
                            asked.stream().map(TargetExamples.Asked::example).toList())
                    .at(temperature);
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(Objects.requireNonNull(out)))) {
                reader.write(stream);
            }
            printer.printf(Locale.ROOT, "%s: %,d bytes%n", out, Files.size(Objects.requireNonNull(out)));
        }
        printer.flush();
        return 0;
    }

    /** Measures on each quarter, and gives the temperature at which its probabilities are the likeliest. */
    private static double crossValidate(TargetTrainer trainer, List<TargetExamples.Asked> asked, PrintWriter printer) {
        List<Told> told = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> training = new ArrayList<>();
            List<Example> kept = new ArrayList<>();
            for (TargetExamples.Asked each : asked) {
                (each.row() % FOLDS == fold ? kept : training).add(each.example());
            }
            TargetReader reader = trainer.train(training);
            kept.forEach(example -> told.add(new Told(example, reader)));
        }
        double best = 1;
        for (double temperature : TEMPERATURES) {
            best = loss(told, temperature) < loss(told, best) ? temperature : best;
        }
        List<MacroF1.Case> cases = told.stream().map(Told::asCase).toList();
        printer.println(Interval.of(cases, MacroF1::of).line("macro-F1"));
        printer.println(Interval.of(cases, MacroF1::accuracy).line("accuracy"));
        for (Stance.Polarity polarity : Stance.Polarity.values()) {
            printer.println(confusions(cases, polarity));
        }
        printer.printf(Locale.ROOT, "temperature %.1f, loss %.3f%n", best, loss(told, best));
        return best;
    }

    private static double loss(List<Told> told, double temperature) {
        return told.stream()
                .mapToDouble(each -> -Math.log(Math.max(1e-9, each.right(temperature))))
                .average()
                .orElse(0);
    }

    /** How often those of a side were told as each side. */
    private static String confusions(List<MacroF1.Case> cases, Stance.Polarity truth) {
        StringBuilder line = new StringBuilder("  " + truth + " told as");
        for (Stance.Polarity told : Stance.Polarity.values()) {
            line.append(' ')
                    .append(told)
                    .append(' ')
                    .append(cases.stream()
                            .filter(each -> each.truth() == truth && each.told() == told)
                            .count());
        }
        return line.toString();
    }
}
