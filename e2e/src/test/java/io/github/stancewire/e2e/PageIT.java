package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page as a person sees it, over the samples, compared with what the API says. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PageIT {
    @AutoClose
    private static DataFolder folder;

    private static Stancewire process;

    @AutoClose
    private static Browser browser;

    private static String page = "";

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.create("page");
        Optional<Browser> found = Browser.start();
        assumeTrue(
                found.isPresent(),
                "skipped: no chromium and chromedriver in the PATH; on Debian: apt-get install chromium chromium-driver");
        browser = found.get();
        process = folder.start(Map.of(), "run", "--port", "0", Samples.FOLDER.toString());
        process.awaitFollowing();
        page = process.page();
    }

    @AfterEach
    void theConsoleDidNotComplain() {
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void theOverviewShowsThePairsOfTheApiInItsOrder() throws Exception {
        browser.open(page);
        browser.await("table.pairs tbody tr");
        List<String> evidence = new ArrayList<>();
        get("/api/v1/pairs?limit=25")
                .path("items")
                .forEach(pair -> evidence.add(pair.at("/evidence/text").asText()));
        assertFalse(evidence.isEmpty());
        assertEquals(evidence, browser.texts("table.pairs tbody tr q.specimen"));
    }

    @Test
    void aClickOnAPairShowsItsStancesWithTheirEvidence() throws Exception {
        browser.open(page);
        browser.await("table.pairs tbody tr a").get(0).click();
        browser.await("#stances li.stance");
        List<String> evidence = new ArrayList<>();
        get("/api/v1/stances?" + URI.create(browser.address()).getRawQuery())
                .path("items")
                .forEach(stance -> evidence.add(stance.at("/evidence/text").asText()));
        assertFalse(evidence.isEmpty());
        assertEquals(evidence, browser.texts("#stances li.stance blockquote.evidence"));
    }

    @Test
    void anArticleHasExactlyItsEvidenceMarked() throws Exception {
        int compared = 0;
        for (JsonNode listed : get("/api/v1/articles?limit=50").path("items")) {
            if (listed.path("stances").asInt() > 0 && compared < 4) {
                String id = listed.path("id").asText();
                browser.open(page + "/articles/" + id);
                browser.await("article mark");
                assertEquals(
                        evidence(get("/api/v1/articles/" + id)),
                        String.join("", browser.texts("article .text mark")),
                        id);
                compared++;
            }
        }
        assertTrue(compared > 0, "no article with stances");
    }

    /** What of the text is evidence, in the order of the text, without line breaks, which no mark holds. */
    private static String evidence(JsonNode article) {
        int[] text = article.path("text").asText().codePoints().toArray();
        BitSet held = new BitSet(text.length);
        for (JsonNode stance : article.path("stances")) {
            JsonNode span = stance.path("evidence");
            int begin = span.path("begin").asInt();
            int end = span.path("end").asInt();
            assertEquals(span.path("text").asText(), new String(text, begin, end - begin), "evidence as the API says");
            held.set(begin, end);
        }
        StringBuilder marked = new StringBuilder();
        held.stream().filter(at -> text[at] != '\n').forEach(at -> marked.appendCodePoint(text[at]));
        return marked.toString();
    }

    private static JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(page + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return new ObjectMapper().readTree(answer.body());
    }
}
