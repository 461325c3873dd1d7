package io.github.stancewire.serve.http;

import io.github.stancewire.serve.query.ArticleFilter;
import io.github.stancewire.serve.query.Articles;
import io.github.stancewire.serve.query.Database;
import io.github.stancewire.serve.query.Page;
import io.github.stancewire.serve.query.Pair;
import io.github.stancewire.serve.query.PairFilter;
import io.github.stancewire.serve.query.Pairs;
import io.github.stancewire.serve.query.StanceFilter;
import io.github.stancewire.serve.query.Stances;
import io.github.stancewire.serve.query.Summaries;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code /api/v1} answers from the database. Thread-safe. */
final class Api {

    /** A page of a list, with the cursor of the next one. */
    record Listing<T>(List<T> items, @Nullable String next) {

        static <T> Listing<T> of(Page<T> page) {
            return new Listing<>(page.items(), page.next().map(Cursor::encode).orElse(null));
        }
    }

    /** A list that is not continued. */
    record PairListing(List<Pair> items) {}

    private static final Pattern ARTICLE_ID = Pattern.compile("[0-9a-f]{32}");

    private static final List<String> POLARITIES = List.of("SUPPORT", "OPPOSE", "NEUTRAL");
    private static final List<String> VOICES = List.of("OUTLET", "ACTOR");
    private static final List<String> FACTUALITIES = List.of("ASSERTED", "NEGATED", "HYPOTHETICAL", "PLANNED");
    /** The PLOVER types, and NONE where none fits. */
    private static final List<String> EVENTS = List.of(
            "NONE",
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");

    private final Answers answers;
    private final Articles articles;
    private final Stances stances;
    private final Pairs pairs;
    private final Summaries summaries;

    Api(Database database, Answers answers) {
        this.answers = answers;
        this.articles = new Articles(database);
        this.stances = new Stances(database);
        this.pairs = new Pairs(database);
        this.summaries = new Summaries(database);
    }

    void articles(Context context) {
        var given = parameters(context, "outlet", "language", "party", "entity", "from", "to", "limit", "cursor");
        var filter = new ArticleFilter(
                given.text("outlet"), given.text("language"), given.text("party"), given.text("entity"), given.days());
        var slice = given.slice();
        answers.fromDatabase(context, () -> Listing.of(articles.list(filter, slice)));
    }

    void article(Context context) {
        parameters(context);
        String id = context.pathParam("id");
        if (!ARTICLE_ID.matcher(id).matches()) {
            throw notFound(id);
        }
        answers.fromDatabase(context, () -> articles.find(id).orElseThrow(() -> notFound(id)));
    }

    void stances(Context context) {
        var given = parameters(
                context,
                "source",
                "target",
                "from",
                "to",
                "polarity",
                "event",
                "voice",
                "factuality",
                "includeRetracted",
                "rollUp",
                "limit",
                "cursor");
        var filter = new StanceFilter(
                given.text("source"),
                given.text("target"),
                given.days(),
                given.oneOf("polarity", POLARITIES),
                given.oneOf("event", EVENTS),
                given.oneOf("voice", VOICES),
                given.oneOf("factuality", FACTUALITIES),
                given.flag("includeRetracted", false),
                given.flag("rollUp", true));
        var slice = given.slice();
        answers.fromDatabase(context, () -> Listing.of(stances.list(filter, slice)));
    }

    void pairs(Context context) {
        var given = parameters(context, "source", "target", "party", "from", "to", "min", "limit");
        var filter = new PairFilter(
                given.text("source"),
                given.text("target"),
                given.text("party"),
                given.days(),
                given.whole("min", 1, 1_000_000, 1),
                given.whole("limit", 1, 200, 50));
        answers.fromDatabase(context, () -> new PairListing(pairs.list(filter)));
    }

    void summary(Context context) {
        var given = parameters(context, "party", "from", "to");
        var days = given.days();
        var party = given.text("party");
        answers.fromDatabase(context, () -> summaries.summary(days, party));
    }

    private static Parameters parameters(Context context, String... known) {
        return new Parameters(context.queryParamMap(), Set.of(known));
    }

    private static NotFoundResponse notFound(String id) {
        return new NotFoundResponse("There is no article '" + id + "'");
    }
}
