package io.github.stancewire.sink.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stancewire.schemas.EnrichedArticle;
import io.github.stancewire.schemas.Polarity;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.StanceOp;
import io.github.stancewire.sink.Wire;
import io.github.stancewire.sink.postgres.EmbeddedDatabase;
import io.github.stancewire.sink.postgres.Filled;
import io.github.stancewire.sink.summary.RunSummary.DeadLetterLine;
import io.github.stancewire.sink.summary.RunSummary.Pair;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunSummariesIT {
    private static final String ID = Wire.articleId(1);

    @RegisterExtension
    final EmbeddedDatabase database = new EmbeddedDatabase();

    private final Wire wire = new Wire();

    @Test
    void aRunIsWhatArrivedAfterItsStart() throws SQLException {
        EnrichedArticle refused = Wire.article(Wire.articleId(4), 0, Wire.raw(0, 3));
        RunStart start = summaries().start();
        Filled.with(
                database.get(),
                wire.registry(),
                List.of(
                        wire.enriched(0, 0, Wire.article(ID, 1, Wire.raw(0, 0))),
                        wire.enriched(0, 1, refused),
                        wire.duplicate(0, 0, ID, Wire.raw(0, 1)),
                        wire.dead(0, 0, Wire.articleId(2), Wire.raw(0, 2)),
                        wire.stance(0, 0, Wire.stance("s1", StanceOp.ADD, ID, 1)),
                        wire.stance(0, 1, Wire.stance("s2", StanceOp.ADD, ID, 1)),
                        wire.stance(0, 2, Wire.stance("s2", StanceOp.RETRACT, ID, 1))));

        RunSummary summary = summaries().since(start, 5);

        assertEquals(List.of(4L, 1L, 1L, 2L), counts(summary));
        assertEquals(2, summary.entities());
        assertEquals(1, summary.stances());
        assertEquals(
                List.of("refused", "not-text"),
                summary.deadLetters().stream().map(DeadLetterLine::reason).toList());
        assertEquals(
                List.of(new Pair("NOR", "SUD", 1, 1, -0.6, "OPPOSE", "Norland condemned the raid.")),
                summary.strongest());
    }

    @Test
    void aSecondRunThatBringsNothingIsAllZeros() throws SQLException {
        Filled.with(
                database.get(),
                wire.registry(),
                List.of(
                        wire.enriched(0, 0, Wire.article(ID, 1, Wire.raw(0, 0))),
                        wire.stance(0, 0, Wire.stance("s1", StanceOp.ADD, ID, 1))));

        RunSummary summary = summaries().since(summaries().start(), 5);

        assertEquals(new RunSummary(0, 0, 0, 0, 0, 0, List.of(), List.of()), summary);
    }

    @Test
    void anEditCountsOnlyTheStancesThatItAdded() throws SQLException {
        Filled.with(
                database.get(),
                wire.registry(),
                List.of(
                        wire.enriched(0, 0, Wire.article(ID, 1, Wire.raw(0, 0))),
                        wire.stance(0, 0, Wire.stance("s1", StanceOp.ADD, ID, 1))));
        RunStart start = summaries().start();
        Filled.with(
                database.get(),
                wire.registry(),
                List.of(
                        wire.enriched(1, 0, Wire.article(ID, 2, Wire.raw(0, 1))),
                        wire.stance(1, 0, Wire.stance("s1", StanceOp.MOVE, ID, 2)),
                        wire.stance(1, 1, Wire.stance("s2", StanceOp.ADD, ID, 2))));

        assertEquals(1, summaries().since(start, 5).stances());
    }

    @Test
    void theHeaviestPairComesFirstWithItsStrongestSentence() throws SQLException {
        Stance support = Wire.stance("s1", StanceOp.ADD, ID, 1);
        support.setPolarity(Polarity.SUPPORT);
        support.setScore(0.9);
        support.getTarget().setIssue("disarmament");
        support.getEvidence().setText("Norland welcomed disarmament.");
        Stance strong = Wire.stance("s3", StanceOp.ADD, ID, 1);
        strong.setScore(-0.8);
        strong.getEvidence().setText("Norland struck Sudland.");
        RunStart start = summaries().start();
        Filled.with(
                database.get(),
                wire.registry(),
                List.of(
                        wire.enriched(0, 0, Wire.article(ID, 1, Wire.raw(0, 0))),
                        wire.stance(0, 0, support),
                        wire.stance(0, 1, Wire.stance("s2", StanceOp.ADD, ID, 1)),
                        wire.stance(0, 2, strong)));

        List<Pair> strongest = summaries().since(start, 5).strongest();

        assertEquals(
                List.of(
                        new Pair("NOR", "SUD", 1, 2, -0.7, "OPPOSE", "Norland struck Sudland."),
                        new Pair("NOR", "disarmament", 1, 1, 0.9, "SUPPORT", "Norland welcomed disarmament.")),
                strongest);
    }

    @Test
    void aRefusedStanceIsNamedThoughItIsNoOutcome() throws SQLException {
        Stance refused = Wire.stance("s1", StanceOp.ADD, ID, 1);
        refused.setScore(9);
        RunStart start = summaries().start();
        Filled.with(database.get(), wire.registry(), List.of(wire.stance(0, 0, refused)));

        RunSummary summary = summaries().since(start, 5);

        assertEquals(0, summary.received());
        assertEquals(
                List.of(Optional.of(ID)),
                summary.deadLetters().stream().map(DeadLetterLine::origin).toList());
    }

    private static List<Long> counts(RunSummary summary) {
        return List.of(summary.received(), summary.duplicates(), summary.enriched(), summary.dead());
    }

    private RunSummaries summaries() {
        return new RunSummaries(database.get().dataSource());
    }
}
