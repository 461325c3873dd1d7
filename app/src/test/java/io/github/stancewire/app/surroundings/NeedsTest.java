package io.github.stancewire.app.surroundings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.stancewire.app.exit.SurroundingsException;
import io.github.stancewire.schemas.wire.HttpSchemaRegistry;
import io.github.stancewire.schemas.wire.RegistryRefusedException;
import io.github.stancewire.sink.postgres.Database;
import io.github.stancewire.sink.postgres.DatabaseConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeedsTest {
    @Test
    void aHostThatCannotBeLookedUpIsWaitedFor() {
        Optional<String> missing =
                Needs.kafka(Map.of("bootstrap.servers", "nowhere.invalid:9092")).missing();
        assertTrue(missing.orElse("").contains("nowhere.invalid:9092"), missing.toString());
    }

    @Test
    void aBrokerThatDoesNotAnswerIsWaitedFor() throws IOException {
        Optional<String> missing = Needs.kafka(Map.of("bootstrap.servers", "127.0.0.1:" + freePort()))
                .missing();
        assertTrue(missing.orElse("").contains("does not answer"), missing.toString());
    }

    @Test
    void anAddressThatIsNoneIsNotWaitedFor() {
        SurroundingsException refused = assertThrows(
                SurroundingsException.class,
                () -> Needs.kafka(Map.of("bootstrap.servers", "no port")).missing());
        assertTrue(refused.getMessage().contains("--bootstrap-servers"), refused.getMessage());
    }

    @Test
    void aRegistryWithoutTheSchemasIsThereButNotEnough() throws IOException {
        HttpServer server = answering(404, "{\"error_code\":40401,\"message\":\"no\"}");
        try {
            HttpSchemaRegistry registry = new HttpSchemaRegistry(uri(server));
            assertEquals(Optional.empty(), Needs.registry(registry).missing());
            assertTrue(Needs.schemas(registry).missing().orElse("").contains("stancewire topics"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aRegistryThatRefusesTheLoginIsNotWaitedFor() throws IOException {
        HttpServer server = answering(401, "{\"error_code\":40101,\"message\":\"who are you?\"}");
        try {
            HttpSchemaRegistry registry = new HttpSchemaRegistry(uri(server));
            assertThrows(RegistryRefusedException.class, Needs.registry(registry)::missing);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aDatabaseThatIsNotUpIsWaitedFor() throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + freePort() + "/stancewire";
        try (Database database = new Database(new DatabaseConfig(url, "u", "p", 1, Duration.ofMillis(250)))) {
            Optional<String> missing = Needs.tables(database).missing();
            assertTrue(missing.orElse("").contains("cannot be reached"), missing.toString());
        }
    }

    private static HttpServer answering(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static URI uri(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
