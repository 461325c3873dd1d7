package io.github.stancewire.sink.postgres;

import io.github.stancewire.schemas.Actor;
import io.github.stancewire.schemas.Stance;
import io.github.stancewire.schemas.StanceOp;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Writes stances as they are added, moved and retracted. A retracted one stays, marked. A record of an older revision
 * than the row's is passed over, so delivering again what was delivered changes nothing.
 */
final class StanceWriter {
    private static final List<String> COLUMNS = List.of(
            "stance_id",
            "article_id",
            "revision",
            "retracted",
            "outlet",
            "published_at",
            "day",
            "received_at",
            "source_name",
            "source_entity",
            "source_party",
            "target_name",
            "target_entity",
            "target_party",
            "target_issue",
            "polarity",
            "score_thousandths",
            "event",
            "quad",
            "voice",
            "speaker_name",
            "speaker_entity",
            "speaker_party",
            "factuality",
            "confidence",
            "evidence_begin",
            "evidence_end",
            "evidence_text",
            "why",
            "tagger_version",
            "added_revision");

    /**
     * At one revision a retraction is final, for it may repeat the revision of what it takes back. The last condition
     * is for articles that ENRICH forgot and counts anew, as in {@link ArticleWriter}.
     */
    private static final String UPSERT = Statements.insert("stances", COLUMNS)
            + " ON CONFLICT (stance_id) DO UPDATE SET "
            + Statements.overwrite(COLUMNS.subList(1, COLUMNS.size() - 1))
            + ", added_revision = CASE WHEN ? THEN excluded.added_revision ELSE stances.added_revision END"
            + " WHERE excluded.revision > stances.revision"
            + " OR excluded.revision = stances.revision AND (excluded.retracted OR NOT stances.retracted)"
            + " OR excluded.received_at > stances.received_at + interval '1 hour'";

    void write(Connection connection, List<Stance> stances) throws SQLException {
        if (stances.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            for (Stance stance : stances) {
                fill(Row.of(statement), stance).addToBatch();
            }
            statement.executeBatch();
        }
    }

    private static Row fill(Row row, Stance stance) throws SQLException {
        row.text(stance.getStanceId())
                .text(stance.getArticleId())
                .number(stance.getRevision())
                .flag(stance.getOp() == StanceOp.RETRACT)
                .text(stance.getOutlet())
                .text(stance.getPublishedAt())
                .day(PublicationDay.of(stance.getPublishedAt(), stance.getReceivedAt()))
                .instant(stance.getReceivedAt())
                .text(stance.getSource().getName())
                .text(stance.getSource().getEntity())
                .text(stance.getSource().getParty())
                .text(stance.getTarget().getName())
                .text(stance.getTarget().getEntity())
                .text(stance.getTarget().getParty())
                .text(stance.getTarget().getIssue())
                .text(stance.getPolarity().name())
                .number(thousandths(stance.getScore()))
                .text(stance.getEvent().name())
                .text(stance.getQuad().name())
                .text(stance.getVoice().name());
        speaker(row, stance.getSpeaker());
        return row.text(stance.getFactuality().name())
                .real(stance.getConfidence())
                .number(stance.getEvidence().getBegin())
                .number(stance.getEvidence().getEnd())
                .text(stance.getEvidence().getText())
                .text(stance.getWhy())
                .text(stance.getTaggerVersion())
                .number(stance.getRevision())
                .flag(stance.getOp() == StanceOp.ADD);
    }

    private static void speaker(Row row, Optional<Actor> speaker) throws SQLException {
        row.text(speaker.map(Actor::getName));
        row.text(speaker.flatMap(Actor::getEntity));
        row.text(speaker.flatMap(Actor::getParty));
    }

    /** Sums are kept in integers: subtracting doubles drifts. A score out of range is left for the table to refuse. */
    private static int thousandths(double score) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Math.round(score * 1000)));
    }
}
