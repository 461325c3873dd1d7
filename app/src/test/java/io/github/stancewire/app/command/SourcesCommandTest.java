package io.github.stancewire.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesCommandTest {
    private static final String FEED = "https://gazette.example/rss";

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"add", "list", "pause", "resume", "remove", "import", "export", "status", "test"})
    void everyCommandHelps(String command) {
        assertEquals(0, Captured.run("sources", command, "--help").code());
    }

    @Test
    void aSourceIsAddedListedPausedAndRemoved() throws IOException {
        assertEquals(
                0,
                sources("add", FEED, "--name", "The Gazette", "--folder", "World")
                        .code());
        assertTrue(sources("list").out().contains("active"), sources("list").out());
        assertEquals(0, sources("pause", "The Gazette").code());
        assertTrue(sources("list").out().startsWith("paused"), sources("list").out());
        assertEquals(0, sources("resume", FEED).code());
        assertEquals(0, sources("remove", FEED).code());
        assertFalse(Files.readString(data.resolve("sources.yaml")).contains(FEED));
    }

    @Test
    void programsGetTheListAsOneObject() throws IOException {
        sources("add", FEED, "--guids", "words", "--shortest", "10m", "--no-follow", "--paused");
        JsonNode entry = new ObjectMapper()
                .readTree(sources("list", "--json").out())
                .path("sources")
                .path(0);
        assertEquals(FEED, entry.path("address").asText());
        assertEquals("words", entry.path("guids").asText());
        assertEquals("10m", entry.path("shortest").asText());
        assertTrue(entry.path("paused").asBoolean() && !entry.path("follow").asBoolean(true));
    }

    @Test
    void aBadTimeNamesTheRange() {
        Captured run = sources("add", FEED, "--longest", "soon");
        assertEquals(2, run.code());
        assertTrue(run.line().contains("from 1s to 30d") && run.line().contains("'soon'"), run.err());
    }

    @Test
    void aListInBracketsIsLeftAsItIs() throws IOException {
        String brackets = "sources: [{url: '" + FEED + "'}]\n";
        Files.writeString(data.resolve("sources.yaml"), brackets);
        assertEquals(2, sources("add", "https://other.example/rss").code());
        assertEquals(brackets, Files.readString(data.resolve("sources.yaml")));
    }

    @Test
    void aSourceThatIsListedAlreadyIsOneLine() {
        sources("add", FEED);
        Captured again = sources("add", "HTTPS://GAZETTE.example/rss");
        assertEquals(2, again.code());
        assertTrue(again.line().contains("listed already"), again.err());
    }

    @Test
    void aPathThatIsNotThereIsOneLine() {
        Captured run = sources("add", data.resolve("nowhere").toString());
        assertEquals(2, run.code());
        assertTrue(run.line().contains("nowhere"), run.err());
    }

    @Test
    void aBrokenListIsOneLineWithItsPlace() throws IOException {
        Files.writeString(data.resolve("sources.yaml"), "sources:\n- url: " + FEED + "\n  pausd: true\n");
        Captured run = sources("list");
        assertEquals(2, run.code());
        assertTrue(run.line().contains("sources.yaml:3") && run.line().contains("pausd"), run.err());
    }

    @Test
    void importingTwiceChangesNothing() throws IOException {
        Path opml = Files.writeString(
                data.resolve("mine.opml"),
                "<opml version='2.0'><body><outline text='World'><outline text='G' xmlUrl='" + FEED
                        + "'/></outline></body></opml>");
        assertEquals(0, sources("import", opml.toString()).code());
        String once = Files.readString(data.resolve("sources.yaml"));
        Captured again = sources("import", opml.toString());
        assertTrue(again.line().contains("0 added"), again.err());
        assertEquals(once, Files.readString(data.resolve("sources.yaml")));
    }

    @Test
    void whatIsExportedIsImported() throws IOException {
        sources("add", FEED, "--folder", "World/Europe");
        Path opml =
                Files.writeString(data.resolve("out.opml"), sources("export").out());
        Path other = Files.createDirectory(data.resolve("other"));
        assertEquals(
                0,
                Captured.run("sources", "import", opml.toString(), "--data-dir", other.toString())
                        .code());
        assertTrue(Files.readString(other.resolve("sources.yaml")).contains("World/Europe"));
    }

    @Test
    void statusWithoutADataFolderIsOneLine() {
        Captured run = Captured.run(
                "sources", "status", "--data-dir", data.resolve("none").toString());
        assertEquals(2, run.code());
        assertTrue(run.line().contains("--data-dir"), run.err());
    }

    @Test
    void statusOfAClusterThatDoesNotAnswerIsOneLine() {
        Captured run = sources("status", "--bootstrap-servers", "nowhere.invalid:9092");
        assertEquals(3, run.code());
        assertTrue(run.line().contains("--bootstrap-servers"), run.err());
    }

    private Captured sources(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of("sources", command, "--data-dir", data.toString()));
        all.addAll(List.of(arguments));
        return Captured.run(all.toArray(String[]::new));
    }
}
