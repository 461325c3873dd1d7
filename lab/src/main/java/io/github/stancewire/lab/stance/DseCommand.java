package io.github.stancewire.lab.stance;

import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.analysis.stance.pairs.PairReader;
import io.github.stancewire.analysis.stance.pairs.Relation;
import io.github.stancewire.analysis.stance.pairs.SentencePairs;
import io.github.stancewire.lab.figures.Interval;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures direction and side between two marked mentions. */
@Command(
        name = "dse",
        description = {
            "Tells which of two marked mentions is for or against the other, or neither, and measures it.",
            "Labels: 0 neither, 1 and 3 the first for and against the second, 2 and 4 the second for and against the first.",
            "The model has not seen the set. Intervals are the middle 95 %% of 1000 draws of the rows."
        },
        footer = {"%nExample:", "  ./stancewire lab dse --model pairs.bin --data valid.txt --out predicted.jsonl"},
        mixinStandardHelpOptions = true)
public final class DseCommand implements Callable<Integer> {
    @Mixin
    private SetOptions set = new SetOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PairReader reader = set.reader();
        ParsedText.Reader texts = new ParsedText.Reader();
        List<MacroF1.Case> cases = new ArrayList<>();
        try (AnswerFile answers = set.answers()) {
            List<Row> rows = Row.read(set.data());
            for (int i = 0; i < rows.size(); i++) {
                int label = label(rows.get(i), reader, texts);
                cases.add(new MacroF1.Case(rows.get(i).label(), label));
                answers.write("row", i, "label", label);
            }
        }
        PrintWriter printer = spec.commandLine().getOut();
        printer.println(Interval.of(cases, MacroF1::of).line("macro-F1, 5 labels"));
        printer.println(
                Interval.of(cases, drawn -> MacroF1.of(drawn, DseCommand::side)).line("macro-F1, 3 classes"));
        printer.println(Interval.of(cases, MacroF1::accuracy).line("accuracy"));
        return 0;
    }

    private static int label(Row row, PairReader reader, ParsedText.Reader texts) {
        ParsedText parsed = texts.read(row.text());
        SentencePairs pairs = reader.on(parsed.sentence(), parsed.tree());
        Relation there = pairs.read(row.first(), row.second());
        Relation back = pairs.read(row.second(), row.first());
        double[] told = {
            0.5,
            there.of(Stance.Polarity.SUPPORT),
            back.of(Stance.Polarity.SUPPORT),
            there.of(Stance.Polarity.OPPOSE),
            back.of(Stance.Polarity.OPPOSE)
        };
        int best = 0;
        for (int label = 1; label < told.length; label++) {
            best = told[label] > told[best] ? label : best;
        }
        return best;
    }

    private static Object side(Object label) {
        return (int) label == 0 ? 0 : (int) label <= 2 ? 1 : -1;
    }

    /** A row of the file. Places are in {@code text}. */
    record Row(String text, Span first, Span second, int label) {
        private static final Pattern MENTION = Pattern.compile("\\[([^\\[\\]]+)\\]");

        static List<Row> read(Path file) throws IOException {
            List<Row> rows = new ArrayList<>();
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                try {
                    rows.add(of(cells[0], Integer.parseInt(cells[cells.length - 1].strip())));
                } catch (IllegalArgumentException e) {
                    throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
                }
            }
            return rows;
        }

        private static Row of(String marked, int label) {
            StringBuilder text = new StringBuilder();
            List<Span> mentions = new ArrayList<>();
            Matcher mention = MENTION.matcher(marked);
            int at = 0;
            while (mentions.size() < 2 && mention.find()) {
                text.append(marked, at, mention.start());
                mentions.add(
                        new Span(text.length(), text.length() + mention.group(1).length()));
                text.append(mention.group(1));
                at = mention.end();
            }
            if (mentions.size() < 2) {
                throw new IllegalArgumentException("has less than two [mentions]");
            }
            text.append(marked.substring(at));
            return new Row(text.toString(), mentions.get(0), mentions.get(1), label);
        }
    }
}
