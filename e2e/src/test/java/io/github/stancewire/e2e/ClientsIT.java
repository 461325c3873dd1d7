package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** Programs downstream, by our own client and by somebody else's: they come to what the API tells, before and after an edit. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClientsIT {
    private static final Path REGISTER = Path.of("src", "test", "resources", "register.mjs");
    /** Nobody listens there. */
    private static final String NOWHERE = "127.0.0.1:1";

    private static final String STAYS = "Norway condemned Iceland over the herring quota on Tuesday.";
    private static final String GOES = "Kenya praised Brazil for the new port in the same week.";
    private static final String COMES = "Kenya criticised Brazil for the new port in the same week.";
    /** Two units of UTF-16 for one code point each, so that positions that count the one are wrong for the other. */
    private static final String DOVES = "\uD83D\uDD4A \uD83D\uDD4A The foreign ministries exchanged several notes.";

    private static final int TOP_PAIRS = 10;

    @AutoClose
    private static DataFolder folder;

    private static Stancewire process;
    private static ApiView api;

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.create("clients");
        folder.write("edited.json", article(DOVES, STAYS, GOES));
        Map<String, String> often = Map.of("STANCEWIRE_INGEST_POLL_INTERVAL_MS", "500");
        process = folder.start(
                often,
                "run",
                "--port",
                "0",
                Samples.FOLDER.toString(),
                folder.articles().toString());
        process.awaitFollowing();
        api = new ApiView(process.page());
    }

    @Test
    @Order(1)
    void theProgramInJavaComesToWhatTheApiTells() throws Exception {
        assertEquals(List.of(), differences(Downstream.javaTopics()));
    }

    @Test
    @Order(2)
    void theProgramInNodeComesToWhatTheApiTells() throws Exception {
        assertEquals(List.of(), differences(NodePrograms.install().program("stances.js")));
    }

    @Test
    @Order(3)
    void theProgramThatAsksTheApiPagesThroughAllStances() throws Exception {
        Downstream.Said said = Downstream.javaApi().run("--api", process.page(), "--page", "3");
        assertEquals("", said.err());
        assertEquals(ids(api.stances()), ids(ofKind(said, "stance")));
        assertEquals(TOP_PAIRS, ofKind(said, "pair").size());
    }

    @Test
    @Order(4)
    void whatIsAskedInVainIsToldInOneLine() throws Exception {
        assertOneLine(2, Downstream.javaApi().run("--api", process.page(), "polarity=AGAINST"));
        assertOneLine(3, Downstream.javaApi().run("--api", "http://" + NOWHERE));
        assertOneLine(2, Downstream.javaTopics().run("--one"));
        assertOneLine(
                3, Downstream.javaTopics().run("--bootstrap", process.kafka(), "--registry", "http://" + NOWHERE));
        assertOneLine(3, Downstream.javaTopics().run("--bootstrap", NOWHERE, "--registry", process.registry()));
    }

    @Test
    @Order(5)
    void theProgramInNodeTellsInOneLineWhatItMisses() throws Exception {
        Downstream stances = NodePrograms.install().program("stances.js");
        assertEquals(0, stances.run("--help").code());
        assertOneLine(2, stances.run("--one"));
        assertOneLine(3, stances.run("--bootstrap", process.kafka(), "--registry", "http://" + NOWHERE));
        assertOneLine(3, stances.run("--bootstrap", NOWHERE, "--registry", process.registry()));
    }

    @Test
    @Order(6)
    void theClientOfNpmRegistersASchemaAndIsRefusedAChangeThatBreaksReaders() throws Exception {
        Downstream.Said said =
                NodePrograms.install().program("register.mjs", REGISTER).run(process.registry());
        assertEquals("", said.err());
        JsonNode told = said.lines().get(0);
        assertEquals(told.path("id"), told.path("again"), "the same schema has the same id");
        assertEquals(told.path("id"), told.path("latest"));
        assertEquals(7, told.at("/decoded/berths").asInt());
        assertEquals(409, told.at("/refused/status").asInt(), told.toString());
    }

    @Test
    @Order(7)
    void anEditIsFollowedInNode() throws Exception {
        Downstream stances = NodePrograms.install().program("stances.js");
        try (Downstream.Running following =
                stances.start("--bootstrap", process.kafka(), "--registry", process.registry())) {
            following.awaitLine("the stance", line -> isKenyas(line, "SUPPORT", "ADD"));
            folder.write("edited.json", article(DOVES + DOVES, STAYS, COMES));
            following.awaitLine("the stance taken back", line -> isKenyas(line, "SUPPORT", "RETRACT"));
            following.awaitLine("its successor", line -> isKenyas(line, "OPPOSE", "ADD"));
            following.awaitLine(
                    "the one that moved", line -> line.path("op").asText().equals("MOVE"));
        }
    }

    @Test
    @Order(8)
    void afterTheEditTheProgramInJavaComesToWhatTheApiTells() throws Exception {
        awaitEdit();
        assertEquals(List.of(), differences(Downstream.javaTopics()));
    }

    @Test
    @Order(9)
    void afterTheEditTheProgramInNodeComesToWhatTheApiTells() throws Exception {
        awaitEdit();
        assertEquals(List.of(), differences(NodePrograms.install().program("stances.js")));
    }

    private static List<String> differences(Downstream program) throws Exception {
        return Agreement.differences(program, process.kafka(), process.registry(), process.page());
    }

    /** Writes the edit once more, for where there is no Node nobody has; the same bytes again are left alone. */
    private static void awaitEdit() throws Exception {
        folder.write("edited.json", article(DOVES + DOVES, STAYS, COMES));
        process.await("the edit", () -> {
            List<JsonNode> second = api.stancesEver().stream()
                    .filter(stance -> stance.path("revision").asInt() == 2)
                    .toList();
            boolean arrived = second.size() == 3
                    && api.articles().stream()
                            .anyMatch(article -> article.path("revision").asInt() == 2);
            return arrived ? Optional.of(second) : Optional.empty();
        });
    }

    private static boolean isKenyas(JsonNode line, String polarity, String op) {
        return line.at("/source/party").asText().equals("KEN")
                && line.path("polarity").asText().equals(polarity)
                && line.path("op").asText().equals(op);
    }

    private static void assertOneLine(int code, Downstream.Said said) {
        assertEquals(code, said.code(), said.toString());
        assertEquals(List.of(), ofKind(said, "stance"));
        assertEquals(1, said.err().lines().count(), said.err());
    }

    private static List<JsonNode> ofKind(Downstream.Said said, String kind) {
        return said.lines().stream()
                .filter(line -> line.path("kind").asText().equals(kind))
                .toList();
    }

    private static List<String> ids(List<JsonNode> stances) {
        return stances.stream().map(stance -> stance.path("id").asText()).toList();
    }

    private static String article(String... paragraphs) throws IOException {
        return new ObjectMapper()
                .writeValueAsString(Map.of(
                        "url",
                        "https://gazette.example/2022/edited",
                        "title",
                        "A week of notes between capitals",
                        "published",
                        "2022-05-04T10:00:00Z",
                        "text",
                        String.join("\n\n", paragraphs) + "\n\nNobody expects an answer before the end of the month."));
    }
}
