package io.github.stancewire.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.app.embedded.DataDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before anything starts. */
class RunCommandTest {
    @TempDir
    Path temp;

    @Test
    void aMissingSourceIsOneLineAndNothingIsTouched() {
        Path data = temp.resolve("data");
        Captured run = Captured.run("run", "--once", "--data-dir", data.toString(), "/no/such/folder");
        assertEquals(2, run.code());
        assertTrue(run.line().contains("/no/such/folder"), run.err());
        assertFalse(Files.exists(data));
    }

    @Test
    void whatIsLeftOutOfAFileOfFeedsIsSaid() throws IOException {
        Path feeds = Files.writeString(
                temp.resolve("feeds.opml"),
                "<opml><body><outline text='Broken' xmlUrl='gopher://a.example/'/></body></opml>");
        Captured run = Captured.run("run", "--once", feeds.toString(), "/no/such/folder");
        assertTrue(run.err().contains("gopher://a.example/"), run.err());
    }

    @Test
    void aDataFolderInUseIsOneLineWithTheWayOut() {
        try (DataDirectory held = DataDirectory.open(temp.resolve("data"))) {
            Captured run =
                    Captured.run("run", "--once", "--data-dir", held.root().toString(), temp.toString());
            assertEquals(3, run.code());
            assertTrue(
                    run.line()
                            .contains("is in use by process "
                                    + ProcessHandle.current().pid()),
                    run.err());
        }
    }

    @Test
    void aFileInTheWayOfTheDataFolderIsOneLine() throws IOException {
        Path file = Files.writeString(temp.resolve("data"), "mine");
        Captured run = Captured.run("run", "--once", "--data-dir", file.toString(), temp.toString());
        assertEquals(3, run.code());
        assertTrue(run.line().contains("a file of that name is in the way"), run.err());
    }

    @Test
    void aPortInUseIsOneLineBeforeAnythingIsTouched() throws IOException {
        Path data = temp.resolve("data");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Captured run = Captured.run("run", "--port", port, "--data-dir", data.toString(), temp.toString());
            assertEquals(3, run.code());
            assertTrue(run.line().contains("port " + port) && run.line().contains("--port"), run.err());
        }
        assertFalse(Files.exists(data));
    }

    @Test
    void aBadSettingOfAServiceIsOneLine() {
        Captured run = Captured.runWith(Map.of("STANCEWIRE_SINK_BATCH_RECORDS", "0"), "run", "--once", temp.toString());
        assertEquals(2, run.code());
        assertTrue(run.line().contains("sink.batch.records"), run.err());
    }

    @Test
    void jsonNeedsAnEndToSumUp() {
        Captured run = Captured.run("run", "--json", temp.toString());
        assertEquals(2, run.code());
        assertTrue(run.line().contains("--once"), run.err());
    }

    @Test
    void auditAndVerifyNeedDataToLookAt() {
        for (String command : new String[] {"audit", "verify"}) {
            Captured run =
                    Captured.run(command, "--data-dir", temp.resolve("none").toString());
            assertEquals(2, run.code());
            assertTrue(run.line().contains("no data folder"), run.err());
        }
    }

    @Test
    void anAuditOfAClusterNeedsItsDatabase() {
        Captured run = Captured.run("audit", "--bootstrap-servers", "localhost:1");
        assertEquals(2, run.code());
        assertTrue(run.line().contains("go together"), run.err());
    }
}
