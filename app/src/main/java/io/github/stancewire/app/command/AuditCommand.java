package io.github.stancewire.app.command;

import io.github.stancewire.app.config.Layers;
import io.github.stancewire.app.exit.UsageException;
import io.github.stancewire.sink.audit.Audit;
import io.github.stancewire.sink.audit.AuditReport;
import io.github.stancewire.sink.audit.Progress;
import io.github.stancewire.sink.postgres.Database;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves completeness. */
@Command(
        name = "audit",
        header = "Compares what was received with what stands in PostgreSQL: nothing lost, nothing twice.",
        description = "Prints one line a difference on standard output; the exit code is 1 when there are any.",
        footer = {
            "%nExamples:",
            "  ./stancewire audit",
            "  ./stancewire audit --data-dir /srv/stancewire",
            "  ./stancewire audit --bootstrap-servers kafka:9092 --database jdbc:postgresql://db/stancewire"
        })
final class AuditCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Layers layers;
    private final Logs logs;

    @Mixin
    private final StoredData stored = new StoredData();

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Kafka, as a comma-separated list; together with --database.")
    private Optional<String> bootstrapServers = Optional.empty();

    AuditCommand(Terminal terminal, Layers layers, Logs logs) {
        this.terminal = terminal;
        this.layers = layers;
        this.logs = logs;
    }

    @Override
    public Integer call() throws SQLException {
        if (stored.isElsewhere() != bootstrapServers.isPresent()) {
            throw new UsageException(
                    "--bootstrap-servers and --database go together; without both the data folder is" + " looked at");
        }
        return Checked.tell(terminal, report(), "raw records");
    }

    private AuditReport report() throws SQLException {
        if (stored.isElsewhere()) {
            try (Database database = stored.elsewhere(layers)) {
                return audit(database, ClusterOptions.clients(layers.values(), bootstrapServers.orElseThrow()));
            }
        }
        return stored.look(
                logs, true, (database, servers) -> audit(database, Map.of("bootstrap.servers", servers.orElseThrow())));
    }

    private static AuditReport audit(Database database, Map<String, String> clients) throws SQLException {
        return new Audit(database.dataSource(), clients).run(Progress.silent());
    }
}
