package io.github.stancewire.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.ingest.fetch.FetchResult;
import io.github.stancewire.ingest.fetch.Validators;
import io.github.stancewire.ingest.visit.Visit;
import io.github.stancewire.ingest.visit.VisitPlan;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.identity.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageVisitTest {
    private static final Instant SINCE = Instant.parse("2024-05-01T12:00:00Z");
    private static final Instant NOW = SINCE.plus(Duration.ofHours(1));
    private static final URI ADDRESS = URI.create("https://gazette.example/talks");
    private static final String PAGE = "<html><p>Ministers met.</p></html>";
    private static final Validators KNOWN = new Validators(Optional.of("\"1\""), Optional.empty());
    private static final VisitPlan PLAN =
            new VisitPlan(List.of(Duration.ofHours(1), Duration.ofHours(6)), Duration.ofMinutes(10), 100);

    private static Visit visit(Optional<String> page, int missing, int failures) {
        return new Visit(
                new Visit.Page(
                        "https://gazette.example/feed",
                        ADDRESS.toString(),
                        Sha256.of("entry"),
                        "9f".repeat(16),
                        ADDRESS,
                        Optional.of(ADDRESS.toString()),
                        new Visit.Words(
                                Optional.of("Gazette"),
                                Optional.of("Talks"),
                                Optional.of("2024-05-01"),
                                Optional.empty()),
                        SINCE),
                new Visit.Seen(page.map(text -> Sha256.of(text)), KNOWN, 0, missing, failures),
                NOW);
    }

    private static PageVisit.Visited came(Visit visit, FetchResult result) {
        return new PageVisit(visit, PLAN, NOW).with(result);
    }

    private static PageVisit.Visited came(FetchResult result) {
        return came(visit(Optional.of(PAGE), 0, 0), result);
    }

    private static FetchResult fetched(String body, String at, URI... redirects) {
        return new FetchResult.Fetched(
                body.getBytes(StandardCharsets.UTF_8),
                Optional.of("text/html"),
                new FetchResult.About(
                        new Validators(Optional.of("\"2\""), Optional.empty()),
                        URI.create(at),
                        List.of(redirects),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static FetchResult fetched(String body) {
        return fetched(body, ADDRESS.toString());
    }

    @Test
    void theSameBytesPublishNothing() {
        assertTrue(came(fetched(PAGE)).article().isEmpty());
    }

    @Test
    void otherBytesAreTheSameArticleWithTheFeedsWords() {
        RawArticle article = came(fetched("<html><p>Ministers did not meet.</p></html>"))
                .article()
                .orElseThrow();
        assertEquals(
                List.of("9f".repeat(16), "Talks", "2024-05-01", false),
                List.of(
                        article.getArticleId(),
                        article.getFeedTitle().orElse(""),
                        article.getFeedPublished().orElse(""),
                        article.getGone()));
    }

    @Test
    void whatWasAnsweredLastIsAskedWithTheNextTime() {
        assertEquals(
                Optional.of("\"2\""),
                came(fetched("<html>Other</html>")).seen().validators().etag());
    }

    @Test
    void aVisitAsksOnlyIfThePageChanged() {
        assertEquals(
                KNOWN,
                PageVisit.request(visit(Optional.of(PAGE), 0, 0), ADDRESS).known());
    }

    @Test
    void ofWhatIsGoneTheWholePageIsAskedFor() {
        assertEquals(
                Validators.NONE,
                PageVisit.request(visit(Optional.of(PAGE), Visit.GONE, 0), ADDRESS)
                        .known());
    }

    @Test
    void oneMissingAnswerIsOnlyAskedAboutAgain() {
        PageVisit.Visited came = came(new FetchResult.Gone(true));
        assertEquals(
                List.of(Optional.empty(), Optional.of(NOW.plus(Duration.ofMinutes(10)))),
                List.of(came.article(), came.nextAt()));
    }

    @Test
    void aSecondMissingAnswerMakesTheArticleGone() {
        RawArticle article = came(visit(Optional.of(PAGE), 1, 0), new FetchResult.Gone(false))
                .article()
                .orElseThrow();
        assertEquals(
                List.of(true, 0),
                List.of(article.getGone(), article.getContent().remaining()));
    }

    @Test
    void whatIsGoneIsPublishedAsGoneOnce() {
        assertTrue(came(visit(Optional.of(PAGE), Visit.GONE, 0), new FetchResult.Gone(false))
                .article()
                .isEmpty());
    }

    @Test
    void aPageThatComesBackAsItWasIsPublished() {
        assertTrue(came(visit(Optional.of(PAGE), Visit.GONE, 0), fetched(PAGE))
                .article()
                .isPresent());
    }

    @Test
    void anAnswerAfterOneMissingForgetsIt() {
        assertEquals(
                0, came(visit(Optional.of(PAGE), 1, 0), fetched(PAGE)).seen().missing());
    }

    @Test
    void aPageThatWasNeverHadIsNotGone() {
        assertTrue(came(visit(Optional.empty(), 1, 0), new FetchResult.Gone(true))
                .article()
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http-5xx", "timeout", "unreachable", "unknown-host", "forbidden"})
    void noFailureMakesAnArticleGone(String reason) {
        PageVisit.Visited came = came(visit(Optional.of(PAGE), 1, 0), new FetchResult.Failed(reason, "no"));
        assertEquals(
                List.of(Optional.empty(), 1),
                List.of(came.article(), came.seen().missing()));
    }

    @Test
    void aServerThatAsksForPatienceGetsIt() {
        Instant until = NOW.plus(Duration.ofHours(3));
        assertEquals(Optional.of(until), came(new FetchResult.Throttled(until)).nextAt());
    }

    @Test
    void aFailureIsTriedAgainBeforeTheNextVisit() {
        assertEquals(
                Optional.of(NOW.plus(Duration.ofMinutes(10))),
                came(new FetchResult.Failed("timeout", "slow")).nextAt());
    }

    @Test
    void aPageOnlyHadFromTheFeedIsMended() {
        assertTrue(came(visit(Optional.empty(), 0, 0), fetched(PAGE)).article().isPresent());
    }

    @Test
    void aRedirectToTheFrontPagePublishesNothing() {
        assertTrue(came(fetched("<html>News</html>", "https://gazette.example/", ADDRESS))
                .article()
                .isEmpty());
    }

    @Test
    void aPageThatMovedToAnotherSitePublishesNothing() {
        assertTrue(came(fetched("<html>Sold</html>", "https://casino.example/x", ADDRESS))
                .article()
                .isEmpty());
    }

    @Test
    void aPageThatMovedInsideItsSiteStaysTheSameArticle() {
        assertEquals(
                "9f".repeat(16),
                came(fetched("<html>New</html>", "https://gazette.example/2024/talks", ADDRESS))
                        .article()
                        .orElseThrow()
                        .getArticleId());
    }
}
