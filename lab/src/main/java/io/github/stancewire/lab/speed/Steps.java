package io.github.stancewire.lab.speed;

import io.github.stancewire.analysis.Analyzer;
import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.entity.Mention;
import io.github.stancewire.analysis.extract.CleanArticle;
import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.syntax.EnglishParser;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs the steps of analysis one by one and adds up how long each one takes. Not thread-safe. */
final class Steps {
    /** Which sentences are parsed beside what the analyzer does by itself. */
    enum Parsed {
        NONE,
        /** Those with two mentions of entities, or with one that says something. */
        TELLING,
        ALL
    }

    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final Set<String> SAYING = Set.of(
            "say",
            "tell",
            "add",
            "warn",
            "announce",
            "declare",
            "claim",
            "accuse",
            "call",
            "deny",
            "insist",
            "urge",
            "ask",
            "write",
            "argue",
            "promise",
            "state",
            "report",
            "admit",
            "demand");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Analyzer analyzer;
    private final EnglishParser parser = EnglishParser.shared();
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private int sentences;
    private int trees;

    Steps(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** @return a number that depends on what was found */
    int run(List<CleanArticle> articles, Parsed parsed) {
        return articles.stream().mapToInt(article -> run(article, parsed)).sum();
    }

    private int run(CleanArticle article, Parsed parsed) {
        String language = timed("language", () -> analyzer.identifier().identify(article.text()))
                .code();
        AnnotatedText text = timed("annotate", () -> analyzer.annotator().annotate(article.text(), language));
        List<Entity> entities = timed("entities", () -> analyzer.recognizer().recognize(text, DAY));
        int roots = timed("syntax", () -> parse(text, entities, parsed));
        return roots
                + timed("stance", () -> analyzer.coder().code(text, entities, Optional.of("Example Post")))
                        .size();
    }

    private <T> T timed(String step, Supplier<T> work) {
        long begin = threads.getCurrentThreadCpuTime();
        T result = work.get();
        nanos.merge(step, threads.getCurrentThreadCpuTime() - begin, Long::sum);
        return result;
    }

    private int parse(AnnotatedText text, List<Entity> entities, Parsed parsed) {
        sentences += text.sentences().size();
        int roots = 0;
        for (Sentence sentence : parsed(text, entities, parsed)) {
            roots += parser.parse(sentence.words()).root();
            trees++;
        }
        return roots;
    }

    private static List<Sentence> parsed(AnnotatedText text, List<Entity> entities, Parsed parsed) {
        if (parsed == Parsed.NONE) {
            return List.of();
        }
        if (parsed == Parsed.ALL) {
            return text.sentences();
        }
        int[] mentions = new int[text.text().length() + 1];
        for (Entity entity : entities) {
            for (Mention mention : entity.mentions()) {
                mentions[mention.span().begin()]++;
            }
        }
        List<Sentence> telling = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            int named = 0;
            for (int at = sentence.span().begin(); at < sentence.span().end(); at++) {
                named += mentions[at];
            }
            if (named > 1
                    || named > 0 && sentence.tokens().stream().anyMatch(token -> SAYING.contains(token.lemma()))) {
                telling.add(sentence);
            }
        }
        return telling;
    }

    /** What was measured so far counts no more: it warmed up. */
    void reset() {
        nanos.clear();
        sentences = 0;
        trees = 0;
    }

    /** Per cent of the time that each step took, in their order. */
    String shares() {
        double all = nanos.values().stream().mapToLong(Long::longValue).sum();
        return nanos.entrySet().stream()
                .map(step -> String.format(Locale.ROOT, "%s %.0f %%", step.getKey(), 100 * step.getValue() / all))
                .collect(Collectors.joining(", "));
    }

    /** Share of the sentences that were parsed here, from 0 to 1. */
    double treesASentence() {
        return (double) trees / Math.max(1, sentences);
    }
}
