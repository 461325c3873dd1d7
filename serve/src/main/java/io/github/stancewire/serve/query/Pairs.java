package io.github.stancewire.serve.query;

import java.util.List;

/** Adds stances up by source and target, as the view {@code pairs_daily} names them. Thread-safe. */
public final class Pairs {

    static final String SOURCE = "coalesce(s.source_party, s.source_name)";
    static final String TARGET = "coalesce(s.target_issue, s.target_party, s.target_name)";
    static final String OWNER = "CASE WHEN s.target_issue IS NOT NULL THEN s.target_party END";

    /** One pass over the stances; only the identifiers of the strongest are kept, their rows are looked up at the end. */
    private static final String SUMS = """
            SELECT p.*, b.stance_id, b.article_id, b.outlet, b.day, b.polarity, b.score_thousandths, b.evidence_text
            FROM (SELECT %s AS source, %s AS target,
                         %s AS issue_owner,
                         count(*) AS stances,
                         count(*) FILTER (WHERE s.polarity = 'SUPPORT') AS support,
                         count(*) FILTER (WHERE s.polarity = 'OPPOSE') AS oppose,
                         count(*) FILTER (WHERE s.polarity = 'NEUTRAL') AS neutral,
                         sum(s.score_thousandths) AS thousandths,
                         count(DISTINCT s.article_id) AS articles,
                         min(s.day) AS first_day, max(s.day) AS last_day,
                         %s AS strongest, %s AS strongest_support, %s AS strongest_oppose
                  FROM stances s""".formatted(
                    SOURCE,
                    TARGET,
                    OWNER,
                    strongest(""),
                    strongest("FILTER (WHERE s.polarity = 'SUPPORT')"),
                    strongest("FILTER (WHERE s.polarity = 'OPPOSE')"));

    private static final String ORDER = """
            GROUP BY 1, 2, 3
                  HAVING count(*) >= ?
                  ORDER BY stances DESC, source, target, issue_owner
                  LIMIT ?) p
            JOIN stances b ON b.stance_id =
                 CASE WHEN support > oppose THEN strongest_support WHEN oppose > support THEN strongest_oppose
                      ELSE strongest END
            ORDER BY p.stances DESC, p.source, p.target, p.issue_owner""";

    private final Database database;

    public Pairs(Database database) {
        this.database = database;
    }

    /** Pairs with most stances first. */
    public List<Pair> list(PairFilter filter) {
        var select = new Select(SUMS);
        filter.restrict(select);
        select.end(ORDER, filter.min(), filter.limit());
        return database.read(connection -> select.list(connection, Pair::read));
    }

    private static String strongest(String filter) {
        return """
                (array_agg(s.stance_id ORDER BY abs(s.score_thousandths) * s.confidence DESC, s.stance_id) %s)[1]""".formatted(filter);
    }
}
