package io.github.stancewire.app.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deleting hides first, and erases only what is hidden. */
class RegistryDeletionTest {
    private static final String A = RegistryServerTest.record("a");
    private static final String A_B = RegistryServerTest.record("a", "b");

    private final MemoryLog log = new MemoryLog();
    private RegistryServer server = new RegistryServer(log, "127.0.0.1", 0);
    private Client client = new Client(URI.create("http://127.0.0.1"));

    @BeforeEach
    void start() {
        server.start();
        client = new Client(server.uri());
        if (log.opened() == 1) {
            client.register("s", A);
            client.register("s", A_B);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void restart() {
        server.close();
        server = new RegistryServer(log, "127.0.0.1", 0);
        start();
    }

    @Test
    void aVersionIsHidden() {
        assertEquals("200 2", client.delete("/subjects/s/versions/latest").toString());
        assertEquals("200 [1]", client.get("/subjects/s/versions").toString());
        assertEquals(
                "200 [1,2]", client.get("/subjects/s/versions?deleted=true").toString());
        assertEquals(
                "200 [2]", client.get("/subjects/s/versions?deletedOnly=true").toString());
        assertEquals(40402, client.get("/subjects/s/versions/2").errorCode());
    }

    @Test
    void anIdOfAHiddenVersionIsStillRead() {
        client.delete("/subjects/s/versions/2");
        assertEquals(A_B, client.get("/schemas/ids/2").body().path("schema").asText());
    }

    @Test
    void aHiddenVersionStaysHiddenAfterARestart() {
        client.delete("/subjects/s/versions/2");
        restart();
        assertEquals("200 [1]", client.get("/subjects/s/versions").toString());
    }

    @Test
    void aVersionIsErasedOnlyAfterItWasHidden() {
        assertEquals(
                40407, client.delete("/subjects/s/versions/2?permanent=true").errorCode());
        client.delete("/subjects/s/versions/2");
        assertEquals(40406, client.delete("/subjects/s/versions/2").errorCode());
        assertEquals(
                "200 2", client.delete("/subjects/s/versions/2?permanent=true").toString());
        assertEquals(40403, client.get("/schemas/ids/2").errorCode());
    }

    @Test
    void aSubjectIsHidden() {
        assertEquals("200 [1,2]", client.delete("/subjects/s").toString());
        assertEquals("200 []", client.get("/subjects").toString());
        assertEquals("200 ['s']", client.get("/subjects?deleted=true").toString());
        assertEquals("200 ['s']", client.get("/subjects?deletedOnly=true").toString());
        assertEquals(40401, client.postSchema("/subjects/s", A).errorCode());
        assertEquals(200, client.postSchema("/subjects/s?deleted=true", A).status());
    }

    @Test
    void aSubjectIsErasedOnlyAfterItWasHidden() {
        assertEquals(40405, client.delete("/subjects/s?permanent=true").errorCode());
        client.delete("/subjects/s");
        assertEquals(40404, client.delete("/subjects/s").errorCode());
        assertEquals("200 [1,2]", client.delete("/subjects/s?permanent=true").toString());
        assertEquals(40401, client.delete("/subjects/s").errorCode());
    }

    @Test
    void aHiddenSubjectLosesItsLevel() {
        client.put("/config/s", "{\"compatibility\":\"NONE\"}");
        client.delete("/subjects/s");
        assertEquals(40408, client.get("/config/s").errorCode());
    }

    @Test
    void aSchemaRegisteredAgainHasItsIdAndTheNextVersion() {
        client.delete("/subjects/s");
        assertEquals(1, client.register("s", A));
        assertEquals("200 [3]", client.get("/subjects/s/versions").toString());
    }

    @Test
    void anErasedIdIsNeverGivenOutAgainEvenAfterCompactionAndRestart() {
        client.delete("/subjects/s");
        client.delete("/subjects/s?permanent=true");
        log.compact();
        restart();
        assertEquals(3, client.register("t", RegistryServerTest.record("c")));
    }

    @Test
    void aSubjectHiddenByAnotherRegistrysRecordIsHidden() {
        log.add(EventFormat.encode(new RegistryEvent.SubjectHidden("s", 2)));
        restart();
        assertEquals("200 []", client.get("/subjects").toString());
    }

    @Test
    void listsOfSchemasLeaveHiddenOnesOut() {
        client.delete("/subjects/s/versions/2");
        client.register("t", A);
        assertEquals(2, client.get("/schemas").body().size());
        assertEquals(3, client.get("/schemas?deleted=true").body().size());
        assertEquals(
                1, client.get("/schemas?subjectPrefix=t&latestOnly=true").body().size());
    }
}
