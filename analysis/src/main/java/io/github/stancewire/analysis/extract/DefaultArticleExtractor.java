package io.github.stancewire.analysis.extract;

import io.github.stancewire.analysis.extract.PublicationDate.Evidence;
import io.github.stancewire.analysis.extract.ReceivedArticle.FeedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads HTML pages, feed fragments, JSON objects and the text dumps of pages. Never throws for any bytes; time is about
 * linear in their number. Immutable and thread-safe.
 */
public final class DefaultArticleExtractor implements ArticleExtractor {
    /** Clean characters: fifty times a long article. What is longer is an archive or a mistake. */
    static final int MOST_CHARACTERS = 500_000;
    /** Fewer letters than this are no article, whatever they say. */
    private static final int FEWEST_LETTERS = 20;

    private DefaultArticleExtractor() {}

    public static DefaultArticleExtractor create() {
        return new DefaultArticleExtractor();
    }

    @Override
    public Extraction extract(ReceivedArticle received) {
        byte[] content = received.content();
        if (content.length == 0 && received.feed().summary().isEmpty()) {
            return new Extraction.Rejected("empty", "There is nothing in it: 0 bytes");
        }
        boolean wide = received.charset().orElse("").toLowerCase(Locale.ROOT).startsWith("utf-16");
        if (DocumentKind.isBinary(content, wide)) {
            return new Extraction.Rejected("not-text", "These " + content.length + " bytes are not text");
        }
        CharsetDecision decoded = CharsetDecision.decode(content, received.charset());
        String text = CleanText.of(decoded.text());
        if (text.isBlank() && received.feed().summary().isEmpty()) {
            return new Extraction.Rejected("empty", "There is only white space in it");
        }
        List<String> warnings = new ArrayList<>();
        if (decoded.contradicted()) {
            warnings.add("charset-declared-wrongly:" + decoded.charset().name().toLowerCase(Locale.ROOT));
        }
        return complete(draft(received, text), received.feed(), warnings);
    }

    private static ArticleDraft draft(ReceivedArticle received, String text) {
        ArticleDraft draft = switch (DocumentKind.of(received.contentType(), text)) {
            case HTML -> HtmlExtractor.extract(text, received.url());
            case JSON -> JsonExtractor.extract(text).orElseGet(() -> TextDumpExtractor.extract(text, received.feed()));
            case TEXT -> TextDumpExtractor.extract(text, received.feed());
        };
        if (!draft.body().isEmpty() || received.feed().summary().isEmpty()) {
            return draft;
        }
        ArticleDraft summary =
                HtmlExtractor.extract(CleanText.of(received.feed().summary().get()), Optional.empty());
        return new ArticleDraft(
                draft.title(),
                draft.author(),
                draft.outlet(),
                draft.published(),
                draft.language(),
                summary.body(),
                "feed:summary");
    }

    private static Extraction complete(ArticleDraft draft, FeedEntry feed, List<String> warnings) {
        String text = CleanText.paragraphs(draft.body());
        if (text.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count() < FEWEST_LETTERS) {
            return new Extraction.Rejected("no-article", "No running text was found in it");
        }
        if (text.length() > MOST_CHARACTERS) {
            return new Extraction.Rejected(
                    "too-large", "Its clean text has " + text.length() + " characters; the most is " + MOST_CHARACTERS);
        }
        Optional<PublicationDate> fromFeed =
                feed.published().flatMap(DateReader::read).map(found -> found.as(Evidence.FEED));
        return new Extraction.Extracted(new CleanArticle(
                draft.title().or(() -> cleaned(feed.title())),
                draft.author().or(() -> feed.author().flatMap(Byline::names)),
                draft.outlet().or(() -> cleaned(feed.outlet())),
                draft.published()
                        .filter(date -> date.evidence() != Evidence.URL)
                        .or(() -> fromFeed)
                        .or(draft::published),
                draft.language(),
                text,
                draft.method(),
                warnings));
    }

    private static Optional<String> cleaned(Optional<String> text) {
        return text.map(HtmlMetadata::unescaped).filter(line -> !line.isEmpty());
    }
}
