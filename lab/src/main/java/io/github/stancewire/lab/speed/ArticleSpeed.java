package io.github.stancewire.lab.speed;

import io.github.stancewire.analysis.Analyzer;
import io.github.stancewire.analysis.extract.CleanArticle;
import io.github.stancewire.analysis.extract.Extraction;
import io.github.stancewire.analysis.extract.ReceivedArticle;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Measures how many articles of 600 words a second one thread analyses. */
final class ArticleSpeed {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    private final Analyzer analyzer;
    private final List<byte[]> pages;
    private final List<CleanArticle> articles;
    private final int rounds;
    private final PrintWriter out;

    /** @param rounds how often each thing is measured */
    ArticleSpeed(Analyzer analyzer, List<String> texts, int rounds, PrintWriter out) {
        this.analyzer = analyzer;
        this.pages = texts.stream().map(NewsArticles::page).toList();
        this.articles = pages.stream()
                .map(page -> extract(page).orElseThrow(() -> new IllegalArgumentException("A text is no article")))
                .toList();
        this.rounds = rounds;
        this.out = out;
    }

    void print() {
        double words = articles.stream()
                .mapToInt(article -> article.text().split("\\s+", -1).length)
                .average()
                .orElse(0);
        out.printf(Locale.ROOT, "%d articles of %.0f words%n", articles.size(), words);
        IntSupplier cleanText = () -> articles.stream()
                .mapToInt(article -> analyzer.tag(article, DAY).stances().size())
                .sum();
        // The compiler takes longer than the rounds that warm up; else what is measured first pays for the others.
        new Rounds(rounds).measure(articles.size(), cleanText);
        print("analysis of clean text", cleanText);
        print(
                "the same from pages",
                () -> pages.stream()
                        .mapToInt(page -> extract(page)
                                .map(article ->
                                        analyzer.tag(article, DAY).stances().size())
                                .orElse(0))
                        .sum());
        for (Steps.Parsed parsed : Steps.Parsed.values()) {
            printSteps(parsed);
        }
        out.flush();
    }

    private void printSteps(Steps.Parsed parsed) {
        Steps steps = new Steps(analyzer);
        int[] calls = new int[1];
        print("steps, " + name(parsed), () -> {
            if (calls[0]++ == rounds / 3) {
                steps.reset();
            }
            return steps.run(articles, parsed);
        });
        out.printf(
                Locale.ROOT, "    %s; %.0f %% of the sentences parsed%n", steps.shares(), 100 * steps.treesASentence());
    }

    private static String name(Steps.Parsed parsed) {
        return switch (parsed) {
            case NONE -> "parsing as the coder does";
            case TELLING -> "telling sentences parsed";
            case ALL -> "all sentences parsed";
        };
    }

    private void print(String name, IntSupplier work) {
        Rounds.Rate rate = new Rounds(rounds).measure(articles.size(), work);
        out.printf(
                Locale.ROOT,
                "%-32s %9.1f articles/s  %8.4f articles per million steps%n",
                name,
                rate.perSecond(),
                rate.perMillionSteps());
        out.flush();
    }

    private Optional<CleanArticle> extract(byte[] page) {
        Extraction extraction = analyzer.extract(new ReceivedArticle(
                page,
                Optional.of("text/html"),
                Optional.of("utf-8"),
                Optional.empty(),
                ReceivedArticle.FeedEntry.NONE));
        return extraction instanceof Extraction.Extracted extracted
                ? Optional.of(extracted.article())
                : Optional.empty();
    }
}
