package io.github.stancewire.sink.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.schemas.Evidence;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.StanceOp;
import io.github.stancewire.sink.Wire;
import io.github.stancewire.sink.audit.Difference.Kind;
import io.github.stancewire.sink.postgres.EmbeddedDatabase;
import io.github.stancewire.sink.postgres.Filled;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EvidenceCheckIT {
    private static final String ID = Wire.articleId(1);
    private static final String AFTER_DOVE = "stance s2 of article " + ID;

    @RegisterExtension
    final EmbeddedDatabase database = new EmbeddedDatabase();

    private final Wire wire = new Wire();

    /** The second evidence stands after a character that Java counts twice and PostgreSQL once. */
    @BeforeEach
    void twoStancesWithProof() throws SQLException {
        Stance second = Wire.stance("s2", StanceOp.ADD, ID, 1);
        second.setEvidence(new Evidence(30, 67, "Sudland and Norland signed a treaty."));
        second.getEvidence().setEnd(30 + second.getEvidence().getText().length());
        Filled.with(
                database.get(),
                wire.registry(),
                List.of(
                        wire.enriched(0, 0, Wire.article(ID, 1, Wire.raw(0, 0))),
                        wire.stance(0, 0, Wire.stance("s1", StanceOp.ADD, ID, 1)),
                        wire.stance(0, 1, second)));
    }

    @Test
    void nothingDiffersWhereEvidenceIsTheText() throws SQLException {
        assertEquals(new AuditReport(2, 0, Map.of(), List.of()), check());
    }

    @Test
    void aChangedTextIsFoundByItsHashAndByTheEvidence() throws SQLException {
        database.execute("UPDATE articles SET text = replace(text, 'treaty', 'treason')");

        assertEquals(
                List.of(Kind.TEXT_CHANGED, Kind.EVIDENCE_DIFFERS),
                check().differences().stream().map(Difference::kind).toList());
    }

    @Test
    void evidenceElsewhereNamesStanceArticleAndBothSnippets() throws SQLException {
        database.execute("UPDATE stances SET evidence_begin = 38 WHERE stance_id = 's2'");

        assertEquals(
                List.of(new Difference(
                        Kind.EVIDENCE_DIFFERS,
                        AFTER_DOVE,
                        "expected \"Sudland and Norland signed a treaty.\", found \"and Norland signed a treaty.\"")),
                check().differences());
    }

    @Test
    void evidenceBeyondTheTextIsADifferenceAndNoFailure() throws SQLException {
        database.execute("UPDATE stances SET evidence_begin = 5000, evidence_end = 6000 WHERE stance_id = 's2'");

        assertEquals(Map.of(Kind.EVIDENCE_DIFFERS, 1L), check().counts());
    }

    @Test
    void aStanceOfARevisionNotReachedIsFound() throws SQLException {
        database.execute("UPDATE stances SET revision = 2 WHERE stance_id = 's2'");

        assertEquals(
                List.of(new Difference(Kind.STANCE_AHEAD, AFTER_DOVE, "read from revision 2, the article's row has 1")),
                check().differences());
    }

    @Test
    void aStanceWithoutArticleIsFound() throws SQLException {
        database.execute("DELETE FROM articles");

        assertEquals(Map.of(Kind.STANCE_ORPHANED, 2L), check().counts());
        assertEquals(2, check().checked());
    }

    @Test
    void aRetractedStanceNeedsNoProof() throws SQLException {
        database.execute("UPDATE stances SET retracted = true, evidence_text = 'was there once'");

        assertEquals(new AuditReport(0, 0, Map.of(), List.of()), check());
    }

    private AuditReport check() throws SQLException {
        return new EvidenceCheck(database.get().dataSource()).run(Progress.silent());
    }
}
