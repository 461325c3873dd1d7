package io.github.stancewire.serve.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** Counts what there is. Thread-safe. */
public final class Summaries {

    private final Database database;

    public Summaries(Database database) {
        this.database = database;
    }

    /** Counts within days, and of one party where it is given. */
    public Summary summary(DateRange days, Optional<String> party) {
        var none = Optional.<String>empty();
        return database.read(connection -> {
            var articles = new Select(
                    "SELECT count(*), count(DISTINCT a.outlet), min(a.day) AS first, max(a.day) AS last FROM articles a");
            new ArticleFilter(none, none, party, none, days).restrict(articles);
            var stances = new Select("SELECT count(*) FROM stances s").where("NOT s.retracted");
            PairFilter.ofParty(stances, party);
            days.restrict(stances, "s.day");
            var pairs = new Select("SELECT count(*) FROM (SELECT FROM stances s");
            new PairFilter(none, none, party, days, 1, 1).restrict(pairs);
            pairs.end("GROUP BY " + Pairs.SOURCE + ", " + Pairs.TARGET + ", " + Pairs.OWNER + ") p");
            long stanceCount = count(connection, stances);
            long pairCount = count(connection, pairs);
            long dead = count(connection, new Select("SELECT count(*) FROM dead_letters"));
            return articles.first(
                            connection,
                            row -> new Summary(
                                    row.getLong(1),
                                    row.getLong(2),
                                    stanceCount,
                                    pairCount,
                                    dead,
                                    row.getObject("first", LocalDate.class),
                                    row.getObject("last", LocalDate.class)))
                    .orElseThrow();
        });
    }

    private static long count(Connection connection, Select select) throws SQLException {
        return select.first(connection, row -> row.getLong(1)).orElseThrow();
    }
}
