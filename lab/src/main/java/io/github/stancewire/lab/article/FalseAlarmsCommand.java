package io.github.stancewire.lab.article;

import io.github.stancewire.analysis.Analyzer;
import io.github.stancewire.analysis.DefaultAnalyzer;
import io.github.stancewire.analysis.extract.CleanArticle;
import io.github.stancewire.analysis.extract.Extraction;
import io.github.stancewire.analysis.extract.ReceivedArticle;
import io.github.stancewire.analysis.stance.Stance;
import io.github.stancewire.lab.figures.Interval;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts the stances that are told in articles which hold none. */
@Command(
        name = "false-alarms",
        description = {
            "Counts the stances for or against somebody that are told in articles which hold no international stance.",
            "Without --data these are 91 articles written for it: 70 on sport, business, courts, culture and the like,"
                    + " and 21 on international facts.",
            "Only what is told as a fact counts. An alarm is international if both ends act for a country or a listed organisation.",
            "Intervals are the middle 95 %% of 1000 draws of the articles."
        },
        footer = {
            "%nExamples:",
            "  ./stancewire lab false-alarms --verbose",
            "  ./stancewire lab false-alarms --data articles/"
        },
        mixinStandardHelpOptions = true)
public final class FalseAlarmsCommand implements Callable<Integer> {
    /** By which roles are read. */
    private static final LocalDate DAY = LocalDate.of(2025, 11, 20);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of .txt files, an article each, none of which holds a stance.")
    private @Nullable Path data;

    @Option(names = "--verbose", description = "Also print each alarm, with its words and why it was told.")
    private boolean verbose;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What was told of an article. */
    private record Alarms(WholeArticle article, List<Stance> told) {
        int international() {
            return (int) told.stream().filter(Alarms::isInternational).count();
        }

        private static boolean isInternational(Stance stance) {
            return stance.source().party().isPresent()
                    && (stance.target().party().isPresent()
                            || stance.target().issue().isPresent());
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Analyzer analyzer = DefaultAnalyzer.create();
        List<Alarms> all = new ArrayList<>();
        for (WholeArticle article : data == null ? WholeArticle.withoutStance() : WholeArticle.in(data)) {
            Optional<CleanArticle> clean = clean(analyzer, article);
            if (clean.isEmpty()) {
                out.println(article.name() + ": no article");
                continue;
            }
            Alarms alarms = new Alarms(article, told(analyzer, clean.get()));
            all.add(alarms);
            if (verbose) {
                alarms.told().forEach(stance -> out.println(line(article, clean.get(), stance)));
            }
        }
        all.stream()
                .collect(Collectors.groupingBy(alarms -> alarms.article().group(), TreeMap::new, Collectors.toList()))
                .forEach((group, alarms) -> print(out, group, alarms));
        print(out, "all", all);
        out.flush();
        return 0;
    }

    private static Optional<CleanArticle> clean(Analyzer analyzer, WholeArticle article) {
        Extraction extraction = analyzer.extract(new ReceivedArticle(
                article.text().getBytes(StandardCharsets.UTF_8),
                Optional.of("text/plain"),
                Optional.of("utf-8"),
                Optional.empty(),
                ReceivedArticle.FeedEntry.NONE));
        return extraction instanceof Extraction.Extracted extracted
                ? Optional.of(extracted.article())
                : Optional.empty();
    }

    private static List<Stance> told(Analyzer analyzer, CleanArticle article) {
        return analyzer.tag(article, DAY).stances().stream()
                .filter(stance -> stance.polarity() != Stance.Polarity.NEUTRAL)
                .filter(stance -> stance.factuality() == Stance.Factuality.ASSERTED)
                .toList();
    }

    private static String line(WholeArticle article, CleanArticle clean, Stance stance) {
        String text = clean.text();
        return String.format(
                Locale.ROOT,
                "%s/%s: %s %s %s (%.2f, %s)%s%n    %s",
                article.group(),
                article.name(),
                stance.source().name(),
                stance.polarity(),
                stance.target().name(),
                stance.confidence(),
                stance.why(),
                Alarms.isInternational(stance) ? " international" : "",
                text.substring(
                                text.offsetByCodePoints(0, stance.evidence().begin()),
                                text.offsetByCodePoints(0, stance.evidence().end()))
                        .replace('\n', ' '));
    }

    private static void print(PrintWriter out, String group, List<Alarms> alarms) {
        out.println(Interval.of(alarms, drawn -> mean(drawn, false)).number(group + ", an article"));
        out.println(Interval.of(alarms, drawn -> mean(drawn, true)).number(group + ", international"));
    }

    private static double mean(List<Alarms> alarms, boolean international) {
        return alarms.stream()
                .mapToInt(each ->
                        international ? each.international() : each.told().size())
                .average()
                .orElse(0);
    }
}
