package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.stance.pairs.PairStances;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures who is for or against whom, from the raw text of sentences. */
@Command(
        name = "coped",
        description = {
            "Finds who is for or against whom in raw sentences, and measures it. Actors need not be named.",
            "A triple is right where both places overlap the true ones and the side is the same.",
            "The model has not seen the set. Intervals are the middle 95 %% of 1000 draws of the sentences."
        },
        footer = {
            "%nExample:",
            "  ./stancewire lab coped --model pairs.bin --data joined_train.jsonl --out predicted.jsonl"
        },
        mixinStandardHelpOptions = true)
public final class CopedCommand implements Callable<Integer> {
    @Option(
            names = "--least",
            paramLabel = "P",
            description = "Probability below which nothing is told (default: ${DEFAULT-VALUE}).")
    private double least = PairStances.Options.DEFAULT.least();

    @Option(
            names = "--further",
            paramLabel = "P",
            description = "The same for each stance of a sentence after its first (default: ${DEFAULT-VALUE}).")
    private double further = PairStances.Options.DEFAULT.further();

    @Mixin
    private SetOptions set = new SetOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PairStances stances = new PairStances(set.reader(), new PairStances.Options(least, further));
        ParsedText.Reader texts = new ParsedText.Reader();
        TripleScore score = new TripleScore();
        try (AnswerFile answers = set.answers()) {
            for (CopedRecord record : CopedRecord.read(set.data())) {
                ParsedText parsed = texts.read(record.text());
                List<PairStances.Placed> found = stances.find(parsed.sentence(), parsed.tree());
                score.add(
                        record.triples(),
                        found.stream().map(TripleScore.Told::of).toList());
                answers.write("id", record.id(), "stances", stances(record, found));
            }
        }
        PrintWriter printer = spec.commandLine().getOut();
        score.lines().forEach(printer::println);
        return 0;
    }

    private static List<Object> stances(CopedRecord record, List<PairStances.Placed> found) {
        List<Object> stances = new ArrayList<>();
        for (PairStances.Placed each : found) {
            Map<String, Object> stance = new LinkedHashMap<>();
            stance.put("source", place(record, each.source()));
            stance.put("target", place(record, each.target()));
            stance.put("polarity", each.side().polarity().name());
            stance.put("confidence", each.confidence());
            stances.add(stance);
        }
        return stances;
    }

    /** In code points. */
    private static Map<String, Object> place(CopedRecord record, Span span) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("begin", record.text().codePointCount(0, span.begin()));
        place.put("end", record.text().codePointCount(0, span.end()));
        return place;
    }
}
