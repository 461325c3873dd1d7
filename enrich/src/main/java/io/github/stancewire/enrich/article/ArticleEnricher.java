package io.github.stancewire.enrich.article;

import io.github.stancewire.analysis.Analyzer;
import io.github.stancewire.analysis.Tags;
import io.github.stancewire.analysis.extract.CleanArticle;
import io.github.stancewire.analysis.extract.Extraction;
import io.github.stancewire.analysis.extract.ReceivedArticle;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.RawOrigin;
import io.github.stancewire.schemas.identity.Sha256;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * From a raw article to its tags, in two halves: {@link #read} and {@link #tag}, so that a duplicate is not analysed.
 * Pure; thread-safe as the analyzer is.
 *
 * <p>Whatever analysis throws, a stack overflow included, comes back as a {@link Failure}: Kafka Streams' handlers catch
 * exceptions only, so that an article that overflows the stack would end the thread again and again. Other errors, such as
 * running out of memory or a class that is missing, say nothing about the article and go through.
 */
public final class ArticleEnricher {
    /** Step of {@link #read} in failures. */
    public static final String EXTRACT = "extract";
    /** Step of {@link #tag} in failures. */
    public static final String TAG = "tag";

    private static final RawOrigin NO_ORIGIN = new RawOrigin("", -1, -1L);
    private static final String NO_TEXT_SHA256 = Sha256.of("");

    private final Analyzer analyzer;
    private final String taggerVersion;

    /** @param taggerVersion version of the analyzer's rules and models, repeated in everything that it tags */
    public ArticleEnricher(Analyzer analyzer, String taggerVersion) {
        this.analyzer = analyzer;
        this.taggerVersion = taggerVersion;
    }

    /** Both halves, for an article that stands alone: its first revision, which came from no topic. */
    public Attempt<EnrichedArticle> enrich(RawArticle raw) {
        if (raw.getGone()) {
            return new Attempt.Done<>(gone(raw, 1, NO_ORIGIN));
        }
        return read(raw).then(article -> tag(raw, article, 1, NO_ORIGIN));
    }

    /** The first half: the clean text and what stands around it. The raw article must not be gone. */
    public Attempt<ReadArticle> read(RawArticle raw) {
        return guarded(EXTRACT, () -> {
            Extraction extraction = analyzer.extract(received(raw));
            if (extraction instanceof Extraction.Extracted extracted) {
                return readable(extracted.article());
            }
            Extraction.Rejected rejected = (Extraction.Rejected) extraction;
            return new Attempt.Failed<>(Failure.of(EXTRACT, rejected.reason(), rejected.message()));
        });
    }

    /** The second half: language, entities and stances, as the article's given revision. */
    public Attempt<EnrichedArticle> tag(RawArticle raw, ReadArticle article, int revision, RawOrigin origin) {
        return guarded(TAG, () -> {
            Tags tags = analyzer.tag(
                    article.clean(), raw.getReceivedAt().atZone(ZoneOffset.UTC).toLocalDate());
            return new Attempt.Done<>(new RevisionRecord(raw, article, revision, origin, taggerVersion).with(tags));
        });
    }

    /** The revision of an article that its source deleted: nothing is left of it but that. */
    public EnrichedArticle gone(RawArticle raw, int revision, RawOrigin origin) {
        return EnrichedArticle.newBuilder()
                .setArticleId(raw.getArticleId())
                .setRevision(revision)
                .setRaw(origin)
                .setSourceId(CleanText.of(raw.getSourceId()))
                .setOrigin(CleanText.of(raw.getOrigin()))
                .setUrl(raw.getUrl().map(CleanText::of).orElse(null))
                .setReceivedAt(raw.getReceivedAt())
                .setTextSha256(NO_TEXT_SHA256)
                .setGone(true)
                .setTaggerVersion(taggerVersion)
                .build();
    }

    private static Attempt<ReadArticle> readable(CleanArticle extracted) {
        CleanArticle clean = new CleanArticle(
                extracted.title().map(CleanText::of),
                extracted.author().map(CleanText::of),
                extracted.outlet().map(CleanText::of),
                extracted.agency(),
                extracted.published(),
                extracted.declaredLanguage(),
                CleanText.of(extracted.text()),
                extracted.method(),
                extracted.warnings().stream().map(CleanText::of).toList());
        if (clean.text().isBlank()) {
            return new Attempt.Failed<>(Failure.of(EXTRACT, "empty", "Nothing is left of the text once it is clean"));
        }
        return new Attempt.Done<>(new ReadArticle(clean, Sha256.of(clean.text())));
    }

    /** What extraction is given of a raw article. */
    public static ReceivedArticle received(RawArticle raw) {
        return new ReceivedArticle(
                bytes(raw.getContent()),
                raw.getContentType(),
                raw.getCharset(),
                raw.getUrl().flatMap(ArticleEnricher::uri),
                new ReceivedArticle.FeedEntry(
                        raw.getFeedOutlet(),
                        raw.getFeedTitle(),
                        raw.getFeedSummary(),
                        raw.getFeedPublished(),
                        raw.getFeedAuthor()));
    }

    private static byte[] bytes(ByteBuffer content) {
        byte[] bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        return bytes;
    }

    // An address that is no URI helps extraction as little as none; the article keeps it as it was received.
    private static Optional<URI> uri(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static <T> Attempt<T> guarded(String step, Supplier<Attempt<T>> analysis) {
        try {
            return analysis.get();
        } catch (StackOverflowError e) {
            return new Attempt.Failed<>(Failure.of(step, "analysis-overflow", e));
        } catch (RuntimeException e) {
            return new Attempt.Failed<>(Failure.of(step, "analysis-failed", e));
        }
    }
}
