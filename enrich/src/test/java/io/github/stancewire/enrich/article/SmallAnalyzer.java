package io.github.stancewire.enrich.article;

import io.github.stancewire.analysis.Analyzer;
import io.github.stancewire.analysis.Span;
import io.github.stancewire.analysis.entity.Entity;
import io.github.stancewire.analysis.entity.EntityType;
import io.github.stancewire.analysis.entity.Mention;
import io.github.stancewire.analysis.extract.CleanArticle;
import io.github.stancewire.analysis.extract.Extraction;
import io.github.stancewire.analysis.extract.PublicationDate;
import io.github.stancewire.analysis.extract.ReceivedArticle;
import io.github.stancewire.analysis.language.AnnotatedText;
import io.github.stancewire.analysis.language.DetectedLanguage;
import io.github.stancewire.analysis.language.Sentence;
import io.github.stancewire.analysis.language.Token;
import io.github.stancewire.analysis.stance.Actor;
import io.github.stancewire.analysis.stance.EventType;
import io.github.stancewire.analysis.stance.Stance;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An analyzer that a reader can follow: it knows texts such as "CHN condemns USA. FRA praises CHN." A first line "date
 * 2026-01-02" dates the article. Some words make it fail: {@code THROWING}, {@code OVERFLOWING} and {@code EXHAUSTING} in
 * the coder, {@code UNREADABLE} in the extractor; {@code REJECTED} is bad input; {@code VERBOSE} makes the coder explain itself
 * at more length than a record can hold.
 */
public final class SmallAnalyzer {
    private static final Pattern DATE = Pattern.compile("\\Adate (\\S+)\\R");
    private static final Pattern COUNTRY = Pattern.compile("\\b[A-Z]{3}\\b");
    private static final Pattern STANCE = Pattern.compile("\\b([A-Z]{3})\\s(condemns|praises)\\s([A-Z]{3})\\b");

    private SmallAnalyzer() {}

    public static Analyzer create() {
        return new Analyzer(
                SmallAnalyzer::extract,
                text -> new DetectedLanguage("en", 1),
                SmallAnalyzer::annotate,
                (text, asOf) -> recognize(text),
                (text, entities, outlet) -> code(text));
    }

    private static Extraction extract(ReceivedArticle received) {
        String text = new String(received.content(), StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return new Extraction.Rejected("empty", "There are no words");
        }
        if (text.contains("REJECTED")) {
            return new Extraction.Rejected("no-article", "There is no article in it");
        }
        if (text.contains("UNREADABLE")) {
            throw new IllegalArgumentException("The extractor met what it did not know");
        }
        Optional<String> date =
                DATE.matcher(text).results().map(match -> match.group(1)).findFirst();
        return new Extraction.Extracted(new CleanArticle(
                Optional.of("A headline"),
                Optional.empty(),
                Optional.of("Small Gazette"),
                Optional.empty(),
                date.map(day -> new PublicationDate(day, LocalDate.parse(day), PublicationDate.Evidence.TEXT)),
                Optional.empty(),
                DATE.matcher(text).replaceFirst(""),
                "text:all",
                List.of()));
    }

    private static AnnotatedText annotate(String text, String language) {
        Span all = new Span(0, text.length());
        Sentence sentence = new Sentence(all, List.of(new Token(all, text, "X", text)));
        return new AnnotatedText(text, language, List.of(sentence));
    }

    private static List<Entity> recognize(AnnotatedText text) {
        return COUNTRY.matcher(text.text())
                .results()
                .map(match -> new Entity(
                        "country:" + match.group(),
                        match.group(),
                        EntityType.COUNTRY,
                        Optional.of(match.group()),
                        false,
                        List.of(new Mention(new Span(match.start(), match.end()), Mention.Kind.NAME))))
                .toList();
    }

    private static List<Stance> code(AnnotatedText text) {
        if (text.text().contains("THROWING")) {
            throw new IllegalStateException("The coder met what it did not know");
        }
        if (text.text().contains("OVERFLOWING")) {
            return List.of(stanceAtDepth(0));
        }
        if (text.text().contains("EXHAUSTING")) {
            throw new OutOfMemoryError("Injected by the test");
        }
        return STANCE.matcher(text.text())
                .results()
                .map(match -> stance(match, text.text().contains("VERBOSE")))
                .toList();
    }

    private static Stance stance(MatchResult match, boolean verbose) {
        boolean praise = match.group(2).equals("praises");
        return new Stance(
                country(match.group(1)),
                country(match.group(3)),
                praise ? Stance.Polarity.SUPPORT : Stance.Polarity.OPPOSE,
                praise ? 0.3 : -0.4,
                Optional.of(praise ? EventType.SUPPORT : EventType.ACCUSE),
                Stance.Voice.ACTOR,
                Optional.empty(),
                Stance.Factuality.ASSERTED,
                0.5,
                new Span(match.start(), match.end()),
                verbose ? "so ".repeat(5_000_000) : "verb:" + match.group(2));
    }

    // A real overflow: what catches it must do so with the stack as deep as it was.
    @SuppressWarnings("InfiniteRecursion")
    private static Stance stanceAtDepth(int depth) {
        Stance deeper = stanceAtDepth(depth + 1);
        return depth % 2 == 0 ? deeper : stanceAtDepth(depth + 2);
    }

    private static Actor country(String code) {
        return new Actor(code, Optional.of("country:" + code), Optional.of(code), Optional.empty());
    }
}
