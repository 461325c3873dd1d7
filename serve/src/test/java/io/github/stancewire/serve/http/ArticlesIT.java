package io.github.stancewire.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.stancewire.serve.ArticleRow;
import io.github.stancewire.serve.ArticleRow.EntityRow;
import io.github.stancewire.serve.StanceRow;
import io.github.stancewire.serve.TestDatabase;
import io.github.stancewire.serve.TestService;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArticlesIT {

    private static final String PATH = "/api/v1/articles";
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
        "'', 5 4 3 2 1",
        "?outlet=delta%20wire, 2",
        "?language=DE, 3",
        "?party=chn, 4",
        "?entity=Lin%20Ya, 4",
        "?entity=q1, 4",
        "?from=2024-05-02&to=2024-05-03, 3 2",
        "?to=2024-05-01, 1",
        "?limit=2, 5 4",
        "?party=CHN&language=de, ''",
    })
    void filtersNarrowTheList(String query, String expected) {
        database.insert(ArticleRow.of(1, "2024-05-01"));
        database.insert(ArticleRow.of(2, "2024-05-02").from("Delta Wire"));
        database.insert(ArticleRow.of(3, "2024-05-03").in("de"));
        database.insert(ArticleRow.of(4, "2024-05-04").with(new EntityRow("Q1", "Lin Ya", "PERSON", "CHN")));
        database.insert(ArticleRow.of(5, "2024-05-05"));
        assertEquals(expected, numbers(service.client.json(PATH + query)));
    }

    @Test
    void whatIsGoneIsNotListedButCanBeReadByItsIdentifier() {
        database.insert(ArticleRow.of(1, "2024-05-01").deleted());
        assertEquals("", numbers(service.client.json(PATH)));
        assertTrue(
                service.client.json(PATH + "/" + ArticleRow.id(1)).get("gone").asBoolean());
    }

    @Test
    void pagesNeitherSkipNorRepeatArticlesWhileOthersComeIn() {
        IntStream.rangeClosed(101, 130).forEach(i -> database.insert(ArticleRow.of(i, "2024-05-0" + (i % 3 + 1))));
        var seen = new ArrayList<Integer>();
        String next = "";
        int coming = 0;
        do {
            var page = service.client.json(PATH + "?limit=7" + next);
            page.get("items").forEach(item -> seen.add(number(item)));
            // Newer than all, and on the same days before and behind what has been read.
            database.insert(ArticleRow.of(500 + coming, "2024-06-01"));
            database.insert(ArticleRow.of(1 + coming, "2024-05-02"));
            database.insert(ArticleRow.of(900 + coming, "2024-05-02"));
            coming++;
            next = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
        } while (!next.isEmpty());
        assertEquals(seen.size(), seen.stream().distinct().count());
        assertEquals(
                IntStream.rangeClosed(101, 130).boxed().toList(),
                seen.stream().filter(i -> i >= 101 && i <= 130).sorted().toList());
    }

    @Test
    void anArticleCarriesWhatWasReadFromIt() {
        String text = "\uD83C\uDF0A China rejected the plan. China left.";
        database.insert(ArticleRow.of(1, "2024-05-01")
                .saying("Ports", text)
                .with(new EntityRow("Q1", "China", "COUNTRY", "CHN"))
                .with(
                        StanceRow.of(1, "CHN", "OPPOSE", "USA").shownBy("China rejected the plan"),
                        StanceRow.of(2, "CHN", "OPPOSE", "USA").takenBack()));
        var article = service.client.json(PATH + "/" + ArticleRow.id(1));
        assertEquals(text, article.get("text").asText());
        assertEquals(
                "[{\"begin\":2,\"end\":7},{\"begin\":27,\"end\":32}]",
                article.at("/entities/0/mentions").toString());
        assertEquals(1, article.get("stances").size(), "without the retracted one");
        assertEquals(
                "{\"begin\":2,\"end\":25,\"text\":\"China rejected the plan\"}",
                article.at("/stances/0/evidence").toString());
        assertEquals(-0.5, article.at("/stances/0/score").asDouble());
        assertEquals("2024-05-01T07:00:00Z", article.get("receivedAt").asText());
    }

    @ParameterizedTest
    @CsvSource({"/00000000000000000000000000000009", "/nothing", "/..%2F..%2Fetc"})
    void anArticleThatIsNotThereIsAProblem(String path) {
        var response = service.client.get(PATH + path);
        assertTrue(response.statusCode() == 404 || response.statusCode() == 400, "" + response.statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0 | limit | a whole number from 1 to 200 | 0",
                "limit=ten | limit | a whole number from 1 to 200 | ten",
                "from=31.5.2024 | from | a day like 2024-05-31 | 31.5.2024",
                "from=2024-02-31 | from | a day like 2024-05-31 | 2024-02-31",
                "from=2024-05-02&to=2024-05-01 | to | on or after from (2024-05-02) | 2024-05-01",
                "cursor=nonsense | cursor | the 'next' of an earlier page, unchanged | nonsense",
                "party=A&party=B | party | given once | A, B",
                "q=ports | q | one of [cursor, entity, from, language, limit, outlet, party, to] | ports",
                "outlet=a%00b | outlet | at most 500 characters, none of them a control character | a\uFFFDb",
            })
    void aParameterThatIsNotAllowedIsNamedWithWhatItMayBe(String query, String name, String allowed, String received) {
        var response = service.client.get(PATH + "?" + query);
        var problem = service.client.json(response);
        assertEquals(400, response.statusCode());
        assertEquals(
                List.of(name, allowed, received),
                List.of(
                        problem.get("parameter").asText(),
                        problem.get("allowed").asText(),
                        problem.get("received").asText()));
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
