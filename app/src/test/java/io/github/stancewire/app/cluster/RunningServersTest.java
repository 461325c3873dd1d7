package io.github.stancewire.app.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServersTest {
    @TempDir
    Path folder;

    @Test
    void whatIsSaidIsFoundUntilItIsTakenBack() {
        RunningServers servers = new RunningServers("127.0.0.1:1234", URI.create("http://127.0.0.1:99"));
        servers.write(folder);
        assertEquals(Optional.of(servers), RunningServers.read(folder));

        RunningServers.remove(folder);
        assertEquals(Optional.empty(), RunningServers.read(folder));
    }

    @Test
    void nonsenseIsNothing() throws IOException {
        Files.writeString(folder.resolve("stancewire.servers"), "registry=not an address\n\\u12");
        assertEquals(Optional.empty(), RunningServers.read(folder));
    }
}
