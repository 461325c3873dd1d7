package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.targets.TargetReader;
import io.github.stancewire.lab.figures.Interval;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how a sentence is for each of those that it marks. */
@Command(
        name = "newsmtsc",
        description = {
            "Tells whether a sentence is good, bad or neither for each target that NewsMTSC marks in it, and measures it.",
            "The model was trained on the set's training part. Intervals are the middle 95 %% of 1000 draws of the targets.",
            "Macro-F1 by others, development parts of single and of several targets: n-grams 60 / 59; whole test parts: BERT 80 / 74."
        },
        footer = {"%nExample:", "  ./stancewire lab newsmtsc --data dev_rw.jsonl --out predicted.jsonl"},
        mixinStandardHelpOptions = true)
public final class NewsMtscCommand implements Callable<Integer> {
    @Mixin
    private SetFiles set = new SetFiles();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "What ./stancewire lab train-targets --out FILE wrote. Else the model of analysis.")
    private @Nullable Path model;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        TargetReader reader = reader();
        List<TargetExamples.Asked> asked = TargetExamples.of(TargetRecord.read(set.data()));
        List<MacroF1.Case> cases = new ArrayList<>();
        try (AnswerFile answers = set.answers()) {
            for (TargetExamples.Asked each : asked) {
                Stance.Polarity told = reader.read(each.example().features()).likeliest();
                cases.add(new MacroF1.Case(each.example().polarity(), told));
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("row", each.row());
                answer.put("target", each.target());
                answer.put("polarity", name(told));
                answers.write(answer);
            }
        }
        PrintWriter printer = spec.commandLine().getOut();
        printer.println(Interval.of(cases, MacroF1::of).line("macro-F1"));
        printer.println(Interval.of(cases, MacroF1::accuracy).line("accuracy"));
        printer.flush();
        return 0;
    }

    private TargetReader reader() throws IOException {
        if (model == null) {
            return TargetReader.shared();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(model))) {
            return TargetReader.read(in);
        }
    }

    private static String name(Stance.Polarity polarity) {
        return switch (polarity) {
            case OPPOSE -> "negative";
            case NEUTRAL -> "neutral";
            case SUPPORT -> "positive";
        };
    }
}
