package io.github.stancewire.enrich.topology;

import static io.github.stancewire.enrich.topology.Bench.ARTICLE;
import static io.github.stancewire.enrich.topology.Bench.DAY_ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.enrich.article.SmallAnalyzer;
import io.github.stancewire.schemas.DuplicateArticle;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.RawArticle;
import io.github.stancewire.schemas.RawOrigin;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.identity.Sha256;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specification of revisions and duplicates. */
class RevisionsTest {
    @TempDir
    Path stateDir;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = Bench.with(stateDir, SmallAnalyzer.create());
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void anArticleNeverSeenIsItsFirstRevision() {
        bench.receive("CHN condemns USA.");

        EnrichedArticle article = onlyEnriched().value();
        assertEquals(1, article.getRevision());
        assertEquals("CHN condemns USA.", article.getText());
        assertEquals(Sha256.of("CHN condemns USA."), article.getTextSha256());
    }

    @Test
    void aRevisionCarriesItsRawOrigin() {
        bench.receive("CHN condemns USA.");
        bench.receive("CHN praises USA.");

        List<RawOrigin> origins =
                bench.enriched().stream().map(record -> record.value().getRaw()).toList();
        assertEquals(List.of(new RawOrigin("articles.raw", 0, 0L), new RawOrigin("articles.raw", 0, 1L)), origins);
    }

    @Test
    void aRevisionIsKeyedByItsArticle() {
        bench.receive("CHN condemns USA.");

        assertEquals(ARTICLE, onlyEnriched().key());
    }

    @Test
    void theSameTextAgainIsADuplicateOfItsRevision() {
        bench.receive("CHN condemns USA.");
        bench.receive("CHN condemns USA.", DAY_ONE.plusSeconds(60));

        TestRecord<String, DuplicateArticle> record = bench.duplicates().get(0);
        assertEquals(
                new DuplicateArticle(
                        ARTICLE,
                        1,
                        new RawOrigin("articles.raw", 0, 1L),
                        Sha256.of("CHN condemns USA."),
                        DAY_ONE.plusSeconds(60)),
                record.value());
        assertEquals(ARTICLE, record.key());
    }

    @Test
    void aDuplicateSendsNeitherRevisionNorStances() {
        bench.receive("CHN condemns USA.");
        bench.enriched();
        bench.stances();
        bench.receive("CHN condemns USA.");

        assertTrue(bench.enriched().isEmpty());
        assertTrue(bench.stances().isEmpty());
    }

    @Test
    void aDuplicateIsNotAnalysed() {
        bench.receive("CHN condemns USA.");
        bench.receive("CHN condemns USA.");

        assertEquals(
                1,
                bench.meters
                        .get("stancewire.enrich.step")
                        .tag("step", "tag")
                        .timer()
                        .count());
    }

    @Test
    void anEditedArticleBecomesTheNextRevision() {
        bench.receive("CHN condemns USA.");
        bench.receive("CHN praises USA.");

        List<Integer> revisions = bench.enriched().stream()
                .map(record -> record.value().getRevision())
                .toList();
        assertEquals(List.of(1, 2), revisions);
    }

    @Test
    void anEarlierTextThatComesBackIsARevisionToo() {
        bench.receive("CHN condemns USA.");
        bench.receive("CHN praises USA.");
        bench.receive("CHN condemns USA.");

        assertEquals(3, bench.enriched().get(2).value().getRevision());
    }

    @Test
    void articlesDoNotShareRevisions() {
        String other = "f".repeat(32);
        bench.receive("CHN condemns USA.");
        bench.receive(Bench.article("CHN condemns USA.").setArticleId(other).build());

        assertEquals(1, bench.enriched().get(1).value().getRevision());
    }

    @Test
    void everyResultHasTheRawRecordsTimestamp() {
        Instant received = DAY_ONE.plus(Duration.ofDays(3));
        bench.receive("CHN condemns USA.", received);
        bench.receive("CHN condemns USA.", received.plusSeconds(1));
        bench.receive("REJECTED", received.plusSeconds(2));

        assertEquals(received, onlyEnriched().getRecordTime());
        assertEquals(received, bench.stances().get(0).getRecordTime());
        assertEquals(received.plusSeconds(1), bench.duplicates().get(0).getRecordTime());
        assertEquals(received.plusSeconds(2), bench.dead().get(0).getRecordTime());
    }

    @Test
    void aDeletionIsTheNextRevisionWithNothingLeft() {
        bench.receive("CHN condemns USA.");
        bench.receive(Bench.deletion().build());

        EnrichedArticle gone = bench.enriched().get(1).value();
        assertEquals(2, gone.getRevision());
        assertTrue(gone.getGone());
        assertEquals("", gone.getText());
        assertTrue(gone.getStances().isEmpty());
    }

    @Test
    void aDeletionRetractsEveryStance() {
        bench.receive("CHN condemns USA. FRA praises CHN.");
        bench.told();
        bench.receive(Bench.deletion().build());

        assertEquals(List.of("RETRACT CHN OPPOSE USA", "RETRACT FRA SUPPORT CHN"), bench.told());
    }

    @Test
    void aSecondDeletionIsADuplicate() {
        bench.receive("CHN condemns USA.");
        bench.receive(Bench.deletion().build());
        bench.receive(Bench.deletion().build());

        assertEquals(2, bench.duplicates().get(0).value().getRevision());
    }

    @Test
    void aDeletionOfAnUnknownArticleIsItsFirstRevision() {
        bench.receive(Bench.deletion().build());

        EnrichedArticle gone = onlyEnriched().value();
        assertEquals(1, gone.getRevision());
        assertTrue(gone.getGone());
    }

    @Test
    void anArticleThatComesBackAfterItsDeletionIsTheNextRevision() {
        bench.receive("CHN condemns USA.");
        bench.receive(Bench.deletion().build());
        bench.receive("CHN condemns USA.");

        EnrichedArticle back = bench.enriched().get(2).value();
        assertEquals(3, back.getRevision());
        assertFalse(back.getGone());
        assertEquals("ADD CHN OPPOSE USA", bench.told().get(2));
    }

    @Test
    void anArticleSeenWithinTheWindowIsRemembered() {
        bench.receive("CHN condemns USA.");
        bench.receive("CHN condemns USA.", DAY_ONE.plus(Bench.WINDOW));

        assertEquals(1, bench.duplicates().size());
    }

    @Test
    void anArticleLastSeenBeforeTheWindowIsANewFirstRevision() {
        bench.receive("CHN condemns USA.");
        bench.receive("CHN praises USA.", DAY_ONE.plus(Bench.WINDOW).plusMillis(1));

        assertEquals(1, bench.enriched().get(1).value().getRevision());
    }

    @Test
    void aDuplicateKeepsItsArticleRemembered() {
        Duration mostOfTheWindow = Bench.WINDOW.minusDays(1);
        bench.receive("CHN condemns USA.");
        bench.receive("CHN condemns USA.", DAY_ONE.plus(mostOfTheWindow));
        bench.receive("CHN condemns USA.", DAY_ONE.plus(mostOfTheWindow.multipliedBy(2)));

        assertEquals(2, bench.duplicates().size());
    }

    @Test
    void forgottenArticlesLeaveTheStore() {
        String other = "f".repeat(32);
        RawArticle later = Bench.article("FRA praises CHN.")
                .setArticleId(other)
                .setReceivedAt(DAY_ONE.plus(Bench.WINDOW).plus(Duration.ofDays(1)))
                .build();
        bench.receive("CHN condemns USA.");
        bench.receive(later);
        bench.receive(RawArticle.newBuilder(later)
                .setReceivedAt(later.getReceivedAt().plus(Duration.ofMinutes(2)))
                .build());

        assertNull(bench.store().get(ARTICLE));
        assertNotNull(bench.store().get(other));
        assertEquals(1, bench.count("stancewire.enrich.forgotten"));
    }

    @Test
    void stancesOfAnArticleSayWhichRevisionShowsThem() {
        bench.receive("CHN condemns USA.");

        Stance stance = bench.stances().get(0).value();
        assertEquals(ARTICLE, stance.getArticleId());
        assertEquals(1, stance.getRevision());
    }

    private TestRecord<String, EnrichedArticle> onlyEnriched() {
        List<TestRecord<String, EnrichedArticle>> records = bench.enriched();
        assertEquals(1, records.size());
        return records.get(0);
    }
}
