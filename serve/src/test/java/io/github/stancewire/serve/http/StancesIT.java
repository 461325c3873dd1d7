package io.github.stancewire.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.stancewire.serve.ArticleRow;
import io.github.stancewire.serve.StanceRow;
import io.github.stancewire.serve.TestDatabase;
import io.github.stancewire.serve.TestService;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stances one by one and added up. */
final class StancesIT {

    private static TestDatabase database;
    private static TestService service;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        service = new TestService(database);
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3 2 4 1",
        "?source=chn, 2 4 1",
        "?source=CHN&target=usa, 2 4 1",
        "?target=USA&rollUp=false, 4 1",
        "?target=golden%20harbour, 2",
        "?polarity=support, 3",
        "?factuality=NEGATED, 4",
        "?event=ACCUSE, 2 4 1",
        "?voice=OUTLET, ''",
        "?from=2024-05-02&to=2024-05-02, 2 4",
        "?includeRetracted=true, 3 2 4 1 5",
    })
    void filtersNarrowTheList(String query, String expected) {
        fourInForceAndOneRetracted();
        assertEquals(expected, numbers(service.client.json("/api/v1/stances" + query)));
    }

    @Test
    void aStanceThatCameBeforeItsArticleIsThereWithoutTheTitle() {
        database.insert(ArticleRow.of(1, "2024-05-01"), StanceRow.of(1, "CHN", "OPPOSE", "USA"));
        database.committed();
        assertTrue(service.client
                .json("/api/v1/stances")
                .at("/items/0/articleTitle")
                .isNull());
    }

    @Test
    void pagesNeitherSkipNorRepeatStancesWhileOthersComeIn() {
        IntStream.rangeClosed(101, 120)
                .forEach(
                        i -> database.insert(ArticleRow.of(i, "2024-05-01").with(StanceRow.of(i, "A", "OPPOSE", "B"))));
        var seen = new ArrayList<Integer>();
        String next = "";
        do {
            var page = service.client.json("/api/v1/stances?limit=6" + next);
            page.get("items").forEach(item -> seen.add(number(item)));
            int coming = 500 + seen.size();
            database.insert(ArticleRow.of(coming, "2024-05-02").with(StanceRow.of(coming, "A", "OPPOSE", "B")));
            next = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
        } while (!next.isEmpty());
        assertEquals(IntStream.rangeClosed(101, 120).boxed().toList(), seen);
    }

    @Test
    void onlyAssertedStancesInForceAreAddedUpAndAnIssueStandsByItself() {
        fourInForceAndOneRetracted();
        var pairs = service.client.json("/api/v1/pairs").get("items");
        var lines = new ArrayList<String>();
        pairs.forEach(pair -> lines.add(pair.get("source").asText() + " "
                + pair.get("target").asText() + " " + pair.get("issueOwner").asText() + " "
                + pair.get("stances").asInt()));
        lines.sort(null);
        assertEquals("[CHN Golden Harbour USA 1, CHN USA null 1, RUS CHN null 1]", lines.toString());
    }

    @Test
    void aPairIsSummedWithTheStrongestEvidenceOfTheSideThatPrevails() {
        database.insert(ArticleRow.of(1, "2024-05-01")
                .with(
                        StanceRow.of(1, "CHN", "OPPOSE", "USA").strength(-300, "ACCUSE"),
                        StanceRow.of(2, "CHN", "OPPOSE", "USA").strength(-700, "THREATEN"),
                        StanceRow.of(3, "CHN", "SUPPORT", "USA").strength(900, "AID")));
        database.insert(ArticleRow.of(2, "2024-05-03").with(StanceRow.of(4, "CHN", "NEUTRAL", "USA")));
        var pair = service.client.json("/api/v1/pairs").at("/items/0");
        assertEquals(
                "4 stances: 1 for, 2 against, 1 neutral, mean -0.025, 2 articles, 2024-05-01 to 2024-05-03",
                "%d stances: %d for, %d against, %d neutral, mean %s, %d articles, %s to %s"
                        .formatted(
                                pair.get("stances").asInt(),
                                pair.get("support").asInt(),
                                pair.get("oppose").asInt(),
                                pair.get("neutral").asInt(),
                                pair.get("meanScore").asDouble(),
                                pair.get("articles").asInt(),
                                pair.get("firstDay").asText(),
                                pair.get("lastDay").asText()));
        assertEquals("evidence 2", pair.at("/evidence/text").asText());
    }

    @ParameterizedTest
    @CsvSource({"2, 2, true", "2, 3, true", "1, 2, false", "0, 3, false"})
    void aPairIsMixedWhenEachSideHoldsTwoFifths(int support, int oppose, boolean mixed) {
        for (int i = 0; i < support + oppose; i++) {
            database.insert(ArticleRow.of(i, "2024-05-01")
                    .with(StanceRow.of(i, "CHN", i < support ? "SUPPORT" : "OPPOSE", "USA")));
        }
        assertEquals(
                mixed, service.client.json("/api/v1/pairs").at("/items/0/mixed").asBoolean());
    }

    @ParameterizedTest
    @CsvSource({"'', 3", "?party=rus, 1", "?min=2, 0", "?limit=1, 1", "?source=CHN, 2", "?from=2024-05-03, 1"})
    void pairsCanBeNarrowed(String query, int expected) {
        fourInForceAndOneRetracted();
        assertEquals(
                expected,
                service.client.json("/api/v1/pairs" + query).get("items").size());
    }

    @Test
    void theSummaryCountsWhatThereIs() {
        fourInForceAndOneRetracted();
        database.insertDeadLetter(7);
        var summary = service.client.json("/api/v1/summary");
        assertEquals(
                "{\"articles\":4,\"outlets\":1,\"stances\":4,\"pairs\":3,\"deadLetters\":1,"
                        + "\"firstDay\":\"2024-05-01\",\"lastDay\":\"2024-05-03\"}",
                summary.toString());
    }

    @Test
    void quotesInAFilterAreTextAndNotSql() {
        fourInForceAndOneRetracted();
        assertEquals("", numbers(service.client.json("/api/v1/stances?source=%27%20OR%20%271%27%3D%271")));
    }

    private static void fourInForceAndOneRetracted() {
        database.insert(ArticleRow.of(1, "2024-05-01").with(StanceRow.of(1, "CHN", "OPPOSE", "USA")));
        database.insert(ArticleRow.of(2, "2024-05-02")
                .with(StanceRow.of(2, "CHN", "OPPOSE", "USA").onIssue("Golden Harbour")));
        database.insert(ArticleRow.of(3, "2024-05-03").with(StanceRow.of(3, "RUS", "SUPPORT", "CHN")));
        database.insert(ArticleRow.of(4, "2024-05-02")
                .with(StanceRow.of(4, "CHN", "OPPOSE", "USA").told("NEGATED", null)));
        database.insert(
                ArticleRow.of(1, "2024-04-30"),
                StanceRow.of(5, "CHN", "OPPOSE", "USA").takenBack());
        database.committed();
    }

    private static String numbers(JsonNode page) {
        var numbers = new ArrayList<String>();
        page.get("items").forEach(item -> numbers.add(Integer.toString(number(item))));
        return String.join(" ", numbers);
    }

    private static int number(JsonNode item) {
        return Integer.parseInt(item.get("id").asText(), 16);
    }
}
