package io.github.stancewire.lab.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.github.stancewire.analysis.extract.CleanArticle;
import io.github.stancewire.analysis.extract.DefaultArticleExtractor;
import io.github.stancewire.analysis.extract.Extraction;
import io.github.stancewire.analysis.extract.ReceivedArticle;
import io.github.stancewire.analysis.language.LanguageIdentifier;
import io.github.stancewire.analysis.language.OpenNlpLanguageIdentifier;
import io.github.stancewire.lab.extraction.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the languages that are told with those that pages declare. */
@Command(
        name = "language",
        description = {
            "Measures how well languages are told, on saved pages that declare theirs (lang, JSON-LD, og:locale).",
            "The articles are told as wholes and sentence by sentence. Some pages declare the language of their site and not of the"
                    + " article, so a whole article that was told otherwise is listed, to be looked at."
        },
        footer = {"%nExample:", "  ./stancewire lab language --html pages/"},
        mixinStandardHelpOptions = true)
public final class LanguageCommand implements Callable<Integer> {
    /** Shorter ones are names and captions as often as sentences. */
    private static final int SENTENCE_LETTERS = 40;

    @Option(names = "--html", paramLabel = "DIR", required = true, description = "Folder of .html.gz and .html pages.")
    private @Nullable Path html;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Map<String, LanguageTally> articles = new TreeMap<>();
    private final Map<String, LanguageTally> sentences = new TreeMap<>();
    private final List<String> differing = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        DefaultArticleExtractor extractor = DefaultArticleExtractor.create();
        LanguageIdentifier identifier = OpenNlpLanguageIdentifier.create();
        for (Page page : Page.in(Objects.requireNonNull(html))) {
            Extraction extraction = extractor.extract(new ReceivedArticle(
                    page.html(),
                    Optional.of("text/html"),
                    Optional.empty(),
                    Optional.empty(),
                    ReceivedArticle.FeedEntry.NONE));
            if (extraction instanceof Extraction.Extracted extracted
                    && extracted.article().declaredLanguage().isPresent()) {
                tell(page.id(), extracted.article(), identifier);
            }
        }
        print(spec.commandLine().getOut());
        return 0;
    }

    private void tell(String page, CleanArticle article, LanguageIdentifier identifier) {
        String declared = article.declaredLanguage().orElseThrow();
        String told = identifier.identify(article.text()).code();
        articles.computeIfAbsent(declared, LanguageTally::new).told(told);
        if (!told.equals(declared)) {
            differing.add("  " + page + ": declares " + declared + ", told " + told);
            return; // most often the declaration is wrong, and its sentences then say nothing
        }
        for (String sentence : sentences(article.text(), declared)) {
            sentences
                    .computeIfAbsent(declared, LanguageTally::new)
                    .told(identifier.identify(sentence).code());
        }
    }

    private static List<String> sentences(String text, String language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = text.substring(begin, end).strip();
            if (sentence.codePoints().filter(Character::isLetter).count() >= SENTENCE_LETTERS) {
                sentences.add(sentence);
            }
            begin = end;
        }
        return sentences;
    }

    private void print(PrintWriter out) {
        out.printf(
                "%-10s %8s %6s %10s %6s %6s %6s  %s%n",
                "language", "articles", "right", "sentences", "right", "none", "wrong", "told instead");
        articles.forEach((language, whole) -> {
            LanguageTally parts = sentences.getOrDefault(language, new LanguageTally(language));
            out.printf(
                    "%-10s %8d %6d %10d %6d %6d %6d  %s%n",
                    language,
                    whole.texts(),
                    whole.right(),
                    parts.texts(),
                    parts.right(),
                    parts.undetermined(),
                    parts.wrong(),
                    parts.mistakes());
        });
        int all = sum(sentences, LanguageTally::texts);
        out.printf(
                "%n%d languages; articles as declared: %d of %d; sentences right %.1f %%, none told %.1f %%, wrong %.1f %%%n",
                articles.size(),
                sum(articles, LanguageTally::right),
                sum(articles, LanguageTally::texts),
                percent(sum(sentences, LanguageTally::right), all),
                percent(sum(sentences, LanguageTally::undetermined), all),
                percent(sum(sentences, LanguageTally::wrong), all));
        differing.forEach(out::println);
        out.flush();
    }

    private static int sum(Map<String, LanguageTally> tallies, ToIntFunction<LanguageTally> what) {
        return tallies.values().stream().mapToInt(what).sum();
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
