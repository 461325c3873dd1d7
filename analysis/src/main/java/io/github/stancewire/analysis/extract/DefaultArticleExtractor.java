package io.github.stancewire.analysis.extract;

import io.github.stancewire.analysis.extract.Explanation.Fields;
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
        return explain(received).extraction();
    }

    /** As {@link #extract}, with every line that was read and why it was kept or not. */
    public Explanation explain(ReceivedArticle received) {
        byte[] content = received.content();
        if (content.length == 0 && received.feed().summary().isEmpty()) {
            return rejected("empty", "There is nothing in it: 0 bytes");
        }
        boolean wide = received.charset().orElse("").toLowerCase(Locale.ROOT).startsWith("utf-16");
        if (DocumentKind.isBinary(content, wide)) {
            return rejected("not-text", "These " + content.length + " bytes are not text");
        }
        CharsetDecision decoded = CharsetDecision.decode(content, received.charset());
        if (isBlank(decoded.text()) && received.feed().summary().isEmpty()) {
            return rejected("empty", "There is only white space in it");
        }
        List<String> warnings = new ArrayList<>();
        if (decoded.contradicted()) {
            warnings.add("charset-declared-wrongly:" + decoded.charset().name().toLowerCase(Locale.ROOT));
        }
        DocumentKind kind = DocumentKind.of(received.contentType(), decoded.text());
        ArticleDraft draft = draft(received, kind, decoded.text());
        draft.partial().ifPresent(why -> warnings.add("partial:" + why));
        Fields fields = fields(draft, received.feed());
        return new Explanation(
                complete(draft, fields, warnings),
                decoded.charset().name().toLowerCase(Locale.ROOT),
                kind.name().toLowerCase(Locale.ROOT),
                fields,
                draft.lines().stream().map(Explanation.Line::of).toList());
    }

    /** Also of white space that Java does not call so, and of marks without width. */
    private static boolean isBlank(String text) {
        return text.chars()
                .allMatch(unit -> Character.isWhitespace(unit)
                        || Character.isSpaceChar(unit)
                        || Character.isISOControl(unit)
                        || Character.getType(unit) == Character.FORMAT);
    }

    private static Explanation rejected(String reason, String message) {
        return new Explanation(new Extraction.Rejected(reason, message), "none", "none", Fields.NONE, List.of());
    }

    private static ArticleDraft draft(ReceivedArticle received, DocumentKind kind, String text) {
        ArticleDraft draft = kind == DocumentKind.HTML
                ? HtmlExtractor.extract(text, received.url()) // cleans line by line: most of a page is none of them
                : plain(received, kind, CleanText.of(text));
        boolean wanting = draft.bodyLength() == 0 || draft.partial().isPresent();
        if (!wanting || received.feed().summary().isEmpty()) {
            return draft;
        }
        ArticleDraft summary =
                HtmlExtractor.extract(CleanText.of(received.feed().summary().get()), Optional.empty());
        return summary.bodyLength() > draft.bodyLength()
                ? draft.with(summary.lines(), "feed:summary", draft.partial())
                : draft;
    }

    private static ArticleDraft plain(ReceivedArticle received, DocumentKind kind, String text) {
        return Optional.of(kind)
                .filter(DocumentKind.JSON::equals)
                .flatMap(json -> JsonExtractor.extract(text))
                .orElseGet(() -> TextDumpExtractor.extract(text, received.feed()));
    }

    private static Fields fields(ArticleDraft draft, FeedEntry feed) {
        Optional<PublicationDate> fromFeed =
                feed.published().flatMap(DateReader::read).map(found -> found.as(Evidence.FEED));
        return new Fields(
                draft.title().or(() -> cleaned(feed.title())),
                draft.author().or(() -> feed.author().flatMap(Byline::names)),
                draft.outlet().or(() -> cleaned(feed.outlet())),
                AgencyCredit.of(draft.body(), draft.author(), draft.lines()),
                draft.published()
                        .filter(date -> date.evidence() != Evidence.URL)
                        .or(() -> fromFeed)
                        .or(draft::published),
                draft.language());
    }

    private static Extraction complete(ArticleDraft draft, Fields fields, List<String> warnings) {
        String text = CleanText.paragraphs(draft.body());
        if (text.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count() < FEWEST_LETTERS) {
            return new Extraction.Rejected("no-article", "No running text was found in it");
        }
        if (text.length() > MOST_CHARACTERS) {
            return new Extraction.Rejected(
                    "too-large", "Its clean text has " + text.length() + " characters; the most is " + MOST_CHARACTERS);
        }
        return new Extraction.Extracted(new CleanArticle(
                fields.title(),
                fields.author(),
                fields.outlet(),
                fields.agency(),
                fields.published(),
                fields.declaredLanguage(),
                text,
                draft.method(),
                warnings));
    }

    private static Optional<String> cleaned(Optional<String> text) {
        return text.map(CleanText::unescaped).filter(line -> !line.isEmpty());
    }
}
