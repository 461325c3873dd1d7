package io.github.stancewire.enrich.topology;

import static io.github.stancewire.enrich.topology.Bench.DAY_ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.enrich.article.SmallAnalyzer;
import io.github.stancewire.schemas.Actor;
import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Evidence;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.StanceOp;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The specification of what revisions do to stances. */
class StanceChangesTest {
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
    void aFirstRevisionAddsAllItsStances() {
        bench.receive("CHN condemns USA. FRA praises CHN.");

        assertEquals(List.of("ADD CHN OPPOSE USA", "ADD FRA SUPPORT CHN"), bench.told());
    }

    @Test
    void aStanceShownAsBeforeIsNotSentAgain() {
        bench.receive("CHN condemns USA.");
        bench.told();
        bench.receive("CHN condemns USA. Nothing else happened.");

        assertTrue(bench.told().isEmpty());
    }

    @Test
    void onlyWhatIsNewIsAdded() {
        bench.receive("CHN condemns USA.");
        bench.told();
        bench.receive("CHN condemns USA. FRA praises CHN.");

        assertEquals(List.of("ADD FRA SUPPORT CHN"), bench.told());
    }

    @Test
    void aStanceWhoseEvidenceStandsElsewhereMoves() {
        bench.receive("CHN condemns USA.");
        Stance before = bench.stances().get(0).value();
        bench.receive("Correction: CHN condemns USA.");

        Stance moved = bench.stances().get(0).value();
        assertEquals(StanceOp.MOVE, moved.getOp());
        assertEquals(before.getStanceId(), moved.getStanceId());
        assertEquals(new Evidence(12, 28, "CHN condemns USA"), moved.getEvidence());
        assertEquals(2, moved.getRevision());
    }

    @Test
    void aStanceThatIsNoLongerShownIsRetractedAsItWasSent() {
        bench.receive("CHN condemns USA.");
        Stance sent = bench.stances().get(0).value();
        bench.receive("Nothing happened.", DAY_ONE.plusSeconds(60));

        Stance expected =
                Stance.newBuilder(sent).setOp(StanceOp.RETRACT).setRevision(2).build();
        assertEquals(expected, bench.stances().get(0).value());
    }

    @Test
    void aRetractionHasTheKeyOfWhatItRetracts() {
        bench.receive("CHN condemns USA.");
        bench.receive("Nothing happened.");

        List<String> keys = bench.stances().stream().map(TestRecord::key).toList();
        assertEquals(List.of("USA", "USA"), keys);
    }

    @Test
    void aStanceThatChangesSidesIsRetractedAndAdded() {
        bench.receive("CHN condemns USA.");
        bench.told();
        bench.receive("CHN praises USA.");

        assertEquals(List.of("RETRACT CHN OPPOSE USA", "ADD CHN SUPPORT USA"), bench.told());
    }

    @Test
    void aCorrectedDateMovesAStanceToItsDay() {
        bench.receive("date 2026-01-02\nCHN condemns USA.");
        bench.told();
        bench.receive("date 2026-01-03\nCHN condemns USA. Nothing else happened.");

        assertEquals(List.of("RETRACT CHN OPPOSE USA", "ADD CHN OPPOSE USA"), bench.told());
    }

    @Test
    void theEnrichedArticleHasAllStancesOfItsRevision() {
        bench.receive("CHN condemns USA.");
        bench.receive("CHN condemns USA. FRA praises CHN.");

        EnrichedArticle second = bench.enriched().get(1).value();
        assertEquals(2, second.getStances().size());
        assertTrue(second.getStances().stream()
                .allMatch(stance -> stance.getOp() == StanceOp.ADD && stance.getRevision() == 2));
    }

    @Test
    void aStanceIsKeyedByTheTargetsParty() {
        assertEquals("USA", keyOf(new Actor("Golden Wall", null, "USA", "Golden Wall")));
    }

    @Test
    void aStanceTowardsAnIssueOfNobodyIsKeyedByTheIssue() {
        assertEquals("Lake Accord", keyOf(new Actor("the accord", null, null, "Lake Accord")));
    }

    @Test
    void aStanceTowardsAnActorWithoutPartyIsKeyedByItsName() {
        assertEquals("Jane Roe", keyOf(new Actor("Jane Roe", null, null, null)));
    }

    private static String keyOf(Actor target) {
        return new String(Encode.key(target), StandardCharsets.UTF_8);
    }
}
