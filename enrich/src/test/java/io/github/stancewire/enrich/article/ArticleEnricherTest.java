package io.github.stancewire.enrich.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.schemas.DateEvidence;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Entity;
import io.github.stancewire.schemas.EntityType;
import io.github.stancewire.schemas.EventType;
import io.github.stancewire.schemas.Evidence;
import io.github.stancewire.schemas.Mention;
import io.github.stancewire.schemas.QuadClass;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.RawOrigin;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.identity.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArticleEnricherTest {
    private final ArticleEnricher enricher = new ArticleEnricher(SmallAnalyzer.create(), "small-1");

    @Test
    void anArticleThatStandsAloneIsAFirstRevisionWithoutOrigin() {
        EnrichedArticle article = enriched("CHN condemns USA.");

        assertEquals(1, article.getRevision());
        assertEquals(new RawOrigin("", -1, -1L), article.getRaw());
    }

    @Test
    void whatIsKnownOfTheSourceIsRepeated() {
        EnrichedArticle article = enriched("CHN condemns USA.");

        assertEquals("folder", article.getSourceId());
        assertEquals("a.txt", article.getOrigin());
        assertEquals(Optional.of("https://news.example/a"), article.getUrl());
    }

    @Test
    void theDateComesWithItsEvidence() {
        EnrichedArticle article = enriched("date 2026-01-02\nCHN condemns USA.");

        assertEquals(Optional.of("2026-01-02"), article.getPublishedAt());
        assertEquals(DateEvidence.TEXT, article.getPublishedAtSource());
    }

    @Test
    void withoutADateThereIsNoEvidenceOfOne() {
        EnrichedArticle article = enriched("CHN condemns USA.");

        assertEquals(Optional.empty(), article.getPublishedAt());
        assertEquals(DateEvidence.NONE, article.getPublishedAtSource());
    }

    @Test
    void entitiesComeWithTheirMentions() {
        Entity entity = enriched("CHN condemns USA.").getEntities().get(1);

        assertEquals(new Entity("country:USA", "USA", EntityType.COUNTRY, "USA", List.of(new Mention(13, 16))), entity);
    }

    @Test
    void evidenceIsCutByCodePoints() {
        Stance stance = enriched("\uD83D\uDE00\uD83D\uDE00 CHN condemns USA.")
                .getStances()
                .get(0);

        assertEquals(new Evidence(3, 19, "CHN condemns USA"), stance.getEvidence());
    }

    @Test
    void theQuadClassFollowsFromTheEvent() {
        Stance stance = enriched("CHN condemns USA.").getStances().get(0);

        assertEquals(EventType.ACCUSE, stance.getEvent());
        assertEquals(QuadClass.VERBAL_CONFLICT, stance.getQuad());
    }

    @Test
    void everyTagCarriesTheTaggersVersion() {
        EnrichedArticle article = enriched("CHN condemns USA.");

        assertEquals("small-1", article.getTaggerVersion());
        assertEquals("small-1", article.getStances().get(0).getTaggerVersion());
    }

    @Test
    void theHashIsOverTheTextThatIsGivenOut() {
        EnrichedArticle article = enriched("CHN \u0000condemns USA.");

        assertEquals("CHN condemns USA.", article.getText());
        assertEquals(Sha256.of("CHN condemns USA."), article.getTextSha256());
    }

    @Test
    void aTextOfWhichNothingIsLeftOnceItIsCleanIsEmpty() {
        assertEquals("empty", failure("\u0000\u0000").reason());
    }

    @Test
    void aRejectionIsAFailureOfExtraction() {
        assertEquals(Failure.of("extract", "no-article", "There is no article in it"), failure("REJECTED"));
    }

    @Test
    void aStackThatOverflowsIsAFailure() {
        assertEquals("analysis-overflow", failure("OVERFLOWING").reason());
    }

    @Test
    void aFailureSaysWhichExceptionItWas() {
        assertEquals(
                Optional.of("java.lang.IllegalStateException"),
                failure("THROWING").exception());
    }

    @Test
    void runningOutOfMemoryGoesThrough() {
        assertThrows(OutOfMemoryError.class, () -> enricher.enrich(raw("EXHAUSTING")));
    }

    @Test
    void aGoneArticleHasNoTextAndNoTags() {
        RawArticle raw = RawArticle.newBuilder(raw("")).setGone(true).build();

        Attempt<EnrichedArticle> attempt = enricher.enrich(raw);
        EnrichedArticle gone = ((Attempt.Done<EnrichedArticle>) attempt).value();
        assertTrue(gone.getGone());
        assertEquals("", gone.getText());
        assertEquals(Sha256.of(""), gone.getTextSha256());
    }

    @Test
    void theMessageOfAFailureIsOneShortLine() {
        Failure failure = Failure.of("tag", "analysis-failed", "first\nsecond " + "x".repeat(10_000));

        assertTrue(failure.message().startsWith("first second x"));
        assertTrue(failure.message().length() < 600);
    }

    @Test
    void everyEnumOfAnalysisHasItsNameInTheContract() {
        assertNames(io.github.stancewire.analysis.stance.EventType.values(), EventType.values());
        assertNames(io.github.stancewire.analysis.stance.EventType.QuadClass.values(), QuadClass.values());
        assertNames(
                io.github.stancewire.analysis.stance.Stance.Polarity.values(),
                io.github.stancewire.schemas.Polarity.values());
        assertNames(
                io.github.stancewire.analysis.stance.Stance.Voice.values(),
                io.github.stancewire.schemas.Voice.values());
        assertNames(
                io.github.stancewire.analysis.stance.Stance.Factuality.values(),
                io.github.stancewire.schemas.Factuality.values());
        assertNames(io.github.stancewire.analysis.entity.EntityType.values(), EntityType.values());
        assertNames(io.github.stancewire.analysis.extract.PublicationDate.Evidence.values(), DateEvidence.values());
    }

    private static void assertNames(Enum<?>[] analysis, Enum<?>[] contract) {
        List<String> known = Stream.of(contract).map(Enum::name).toList();
        assertTrue(known.containsAll(Stream.of(analysis).map(Enum::name).toList()), Arrays.toString(analysis));
    }

    private EnrichedArticle enriched(String text) {
        Attempt<EnrichedArticle> attempt = enricher.enrich(raw(text));
        return ((Attempt.Done<EnrichedArticle>) attempt).value();
    }

    private Failure failure(String text) {
        Attempt<EnrichedArticle> attempt = enricher.enrich(raw(text));
        return ((Attempt.Failed<EnrichedArticle>) attempt).failure();
    }

    private static RawArticle raw(String text) {
        return RawArticle.newBuilder()
                .setArticleId("0123456789abcdef0123456789abcdef")
                .setSourceId("folder")
                .setOrigin("a.txt")
                .setUrl("https://news.example/a")
                .setContent(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .setReceivedAt(Instant.parse("2026-03-01T08:00:00Z"))
                .build();
    }
}
