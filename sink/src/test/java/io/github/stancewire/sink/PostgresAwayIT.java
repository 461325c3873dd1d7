package io.github.stancewire.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.sink.postgres.Database;
import io.github.stancewire.sink.postgres.DatabaseConfig;
import io.github.stancewire.sink.postgres.Tables;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresAwayIT {
    private final Wire wire = new Wire();
    private final Log log = new Log();

    @Test
    void nothingIsLostWhilePostgresIsAway(@TempDir Path folder) throws IOException {
        int port = freePort();
        EmbeddedPostgres postgres = start(folder, port);
        DatabaseConfig config = new DatabaseConfig(
                postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", 2, Duration.ofMillis(300));
        try (Database database = new Database(config)) {
            database.migrate();
            log.add(wire.enriched(0, 0, Wire.article(Wire.articleId(1), 1, Wire.raw(0, 0))));
            Rig sink = new Rig(log, database.dataSource(), wire.registry(), 10)
                    .assigned(log.partitions())
                    .turn(1);

            postgres.close();
            log.add(wire.enriched(0, 1, Wire.article(Wire.articleId(2), 1, Wire.raw(0, 1))));
            sink.turn(3);
            String reason = sink.status.whyNotReady().orElse("");
            assertTrue(reason.startsWith("PostgreSQL is away"), reason);
            assertEquals(Optional.empty(), sink.status.whyNotLive());

            postgres = start(folder, port);
            sink.turn(2);

            assertEquals(Optional.empty(), sink.status.whyNotReady());
            assertEquals(
                    List.of("0", "1"),
                    Tables.rows(database.dataSource(), "SELECT kafka_offset FROM outcomes ORDER BY id"));
        } finally {
            postgres.close();
        }
    }

    private static EmbeddedPostgres start(Path folder, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("work").toFile())
                .setCleanDataDirectory(false)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
