package io.github.stancewire.serve;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL with the sink's tables, filled as the sink would. */
public final class TestDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private int commits;

    private TestDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static TestDatabase empty() {
        try {
            return new TestDatabase(EmbeddedPostgres.builder().start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestDatabase migrated() {
        var database = empty();
        database.migrate();
        return database;
    }

    public void migrate() {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("filesystem:../sink/src/main/resources/db/migration")
                .load()
                .migrate();
    }

    public Map<String, String> settings() {
        return Map.of(
                ServeConfig.PORT, "0",
                ServeConfig.TIMEOUT, "2000",
                ServeConfig.DATABASE_URL, postgres.getJdbcUrl("postgres", "postgres"),
                ServeConfig.DATABASE_USER, "postgres");
    }

    public void insert(ArticleRow article) {
        insertArticle(article);
        article.stances().forEach(stance -> insert(article, stance));
        committed();
    }

    private void insertArticle(ArticleRow a) {
        execute(
                """
                INSERT INTO articles VALUES (?, 1, 'test', 'test.jsonl', ?, ?, ?, ?, ?, 'meta', ?::date, ?::timestamptz, ?, ?, ?,
                                             ?, 'text', 'rules-1', '{}', ?)""",
                a.id(),
                "https://news.example/" + a.id(),
                a.outlet(),
                a.title(),
                "Ann Writer; Bo Scribe",
                a.day() + "T08:30:00+02:00",
                a.day(),
                a.day() + "T07:00:00Z",
                a.language(),
                a.text(),
                "0".repeat(64),
                a.gone(),
                a.stances().size());
        int ordinal = 0;
        for (var e : a.entities()) {
            execute(
                    "INSERT INTO article_entities VALUES (?, ?, ?, ?, ?, ?, ?::int4range[])",
                    a.id(),
                    e.id(),
                    ordinal++,
                    e.name(),
                    e.type(),
                    e.party(),
                    "{" + String.join(",", a.places(e.name())) + "}");
        }
    }

    /** A stance without its article too: it may come first. */
    public void insert(ArticleRow a, StanceRow s) {
        int[] place = a.place(s.evidence());
        execute(
                """
                INSERT INTO stances (stance_id, article_id, revision, retracted, outlet, published_at, day, received_at,
                    source_name, source_entity, source_party, target_name, target_entity, target_party, target_issue,
                    polarity, score_thousandths, event, quad, voice, speaker_name, speaker_entity, speaker_party,
                    factuality, confidence, evidence_begin, evidence_end, evidence_text, why, tagger_version,
                    added_revision)
                VALUES (?, ?, 1, ?, ?, null, ?::date, ?::timestamptz, ?, null, ?, ?, null, ?, ?, ?, ?, ?, ?, 'ACTOR',
                    ?, null, null, ?, 0.8, ?, ?, ?, 'rule accuse-of', 'rules-1', 1)""",
                s.id(),
                a.id(),
                s.retracted(),
                a.outlet(),
                a.day(),
                a.day() + "T07:00:00Z",
                s.source(),
                s.sourceParty(),
                s.target(),
                s.targetParty(),
                s.issue(),
                s.polarity(),
                s.thousandths(),
                s.event(),
                s.thousandths() < 0 ? "VERBAL_CONFLICT" : "NONE",
                s.speaker(),
                s.factuality(),
                place[0],
                place[1],
                s.evidence());
    }

    public void insertDeadLetter(long offset) {
        execute("""
                INSERT INTO dead_letters (topic, kafka_partition, kafka_offset, headers, step, reason, message, recorded_at)
                VALUES ('articles.dead', 0, ?, '[]', 'extract', 'binary', 'Not text', now())""", offset);
        committed();
    }

    /** Moves the sink's position, as each of its transactions does. */
    public void committed() {
        commits++;
        execute("""
                INSERT INTO sink_positions VALUES ('articles.enriched', 0, ?)
                ON CONFLICT (topic, kafka_partition) DO UPDATE SET next_offset = excluded.next_offset""", commits);
    }

    public void execute(String sql, @Nullable Object... values) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public void clear() {
        execute("TRUNCATE articles, article_entities, stances, dead_letters, sink_positions");
        committed();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
