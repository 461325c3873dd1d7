package io.github.stancewire.app.command;

import io.github.stancewire.app.cluster.LocalCluster;
import io.github.stancewire.app.cluster.LocalPorts;
import io.github.stancewire.app.config.Layers;
import io.github.stancewire.app.embedded.DataDirectory;
import io.github.stancewire.app.exit.UsageException;
import io.github.stancewire.sink.postgres.Database;
import io.github.stancewire.sink.postgres.DatabaseConfig;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** The data that a command looks at: a data folder, for which the embedded servers are started, or existing servers. */
final class StoredData {
    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    /** True when a database was named, so that no data folder is looked at. */
    boolean isElsewhere() {
        return database.url().isPresent();
    }

    /** The named database. */
    Database elsewhere(Layers layers) {
        Map<String, String> settings = layers.values();
        Database opened = new Database(ServiceSettings.read(
                settings,
                values -> new DatabaseConfig(
                        database.url().orElseThrow(),
                        values.getOrDefault("database.user", "stancewire"),
                        values.getOrDefault("database.password", ""))));
        opened.requireCurrent();
        return opened;
    }

    /** Starts what the data folder holds, looks, and stops it again. */
    <T> T look(Logs logs, boolean withKafka, Look<T> look) throws SQLException {
        if (!Files.isDirectory(data.folder())) {
            throw new UsageException("there is no data folder " + data.folder()
                    + "; name it with --data-dir, or a database with --database");
        }
        try (DataDirectory folder = DataDirectory.open(data.folder())) {
            logs.open(folder.logs());
            try (LocalCluster cluster =
                    new LocalCluster(folder, DataOptions.programs(), LocalPorts.FREE, fault -> {})) {
                if (withKafka) {
                    cluster.start();
                } else {
                    cluster.startDatabase();
                }
                return look.at(
                        cluster.database(), withKafka ? Optional.of(cluster.bootstrapServers()) : Optional.empty());
            }
        }
    }

    /** Looks at data. */
    interface Look<T> {
        T at(Database database, Optional<String> bootstrapServers) throws SQLException;
    }
}
