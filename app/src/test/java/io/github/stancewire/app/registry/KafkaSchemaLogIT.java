package io.github.stancewire.app.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.app.embedded.EmbeddedKafka;
import io.github.stancewire.app.exit.SurroundingsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The registry on a real broker. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaSchemaLogIT {
    private final EmbeddedKafka kafka;

    KafkaSchemaLogIT(@TempDir Path folder) {
        kafka = new EmbeddedKafka(folder, 0, fault -> {});
    }

    @BeforeAll
    void start() {
        kafka.start();
    }

    @AfterAll
    void stop() {
        kafka.close();
    }

    @Test
    void whatWasRegisteredIsThereAfterARestart() {
        String name = "kept";
        int id;
        try (RegistryServer first = started()) {
            id = new Client(first.uri()).register(name, RegistryServerTest.record(name));
        }
        try (RegistryServer second = started()) {
            assertEquals(
                    RegistryServerTest.record(name),
                    new Client(second.uri())
                            .get("/schemas/ids/" + id)
                            .body()
                            .path("schema")
                            .asText());
        }
    }

    @Test
    void theRegistryStartedLastIsTheWriter() {
        try (RegistryServer first = started();
                RegistryServer second = started()) {
            Client fenced = new Client(first.uri());
            int id = new Client(second.uri()).register("second", RegistryServerTest.record("second"));
            Client.Answer refused = fenced.postSchema("/subjects/first/versions", RegistryServerTest.record("first"));
            assertEquals(50001, refused.errorCode());
            assertTrue(refused.toString().contains("another registry has been started"), refused.toString());
            // It stays refused, and does not take the writing back.
            assertEquals(
                    50001,
                    fenced.postSchema("/subjects/first/versions", RegistryServerTest.record("first"))
                            .errorCode());
            assertEquals(id + 1, new Client(second.uri()).register("third", RegistryServerTest.record("third")));
        }
    }

    @Test
    void aTopicThatWouldLoseSchemasIsRefused() throws Exception {
        started().close();
        cleanupPolicy("delete");
        try (RegistryServer server =
                new RegistryServer(Map.of("bootstrap.servers", kafka.bootstrapServers()), "127.0.0.1", 0)) {
            SurroundingsException e = assertThrows(SurroundingsException.class, server::start);
            assertTrue(e.toString().contains("cleanup.policy=delete"), e.toString());
        } finally {
            cleanupPolicy("compact");
        }
    }

    private RegistryServer started() {
        RegistryServer server =
                new RegistryServer(Map.of("bootstrap.servers", kafka.bootstrapServers()), "127.0.0.1", 0);
        server.start();
        return server;
    }

    private void cleanupPolicy(String policy) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, "_schemas"),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("cleanup.policy", policy), AlterConfigOp.OpType.SET))))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }
}
