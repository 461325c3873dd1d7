package io.github.stancewire.app.command;

import io.github.stancewire.app.config.Layers;
import io.github.stancewire.sink.audit.AuditReport;
import io.github.stancewire.sink.audit.EvidenceCheck;
import io.github.stancewire.sink.audit.Progress;
import io.github.stancewire.sink.postgres.Database;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Re-checks the proof of every stance. */
@Command(
        name = "verify",
        header = "Re-checks the evidence of every stored stance against the stored text.",
        description = "Prints one line a difference on standard output; the exit code is 1 when there are any.",
        footer = {
            "%nExamples:",
            "  ./stancewire verify",
            "  ./stancewire verify --data-dir /srv/stancewire",
            "  ./stancewire verify --database jdbc:postgresql://db/stancewire"
        })
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Layers layers;
    private final Logs logs;

    @Mixin
    private final StoredData stored = new StoredData();

    VerifyCommand(Terminal terminal, Layers layers, Logs logs) {
        this.terminal = terminal;
        this.layers = layers;
        this.logs = logs;
    }

    @Override
    public Integer call() throws SQLException {
        return Checked.tell(terminal, report(), "stances");
    }

    private AuditReport report() throws SQLException {
        if (stored.isElsewhere()) {
            try (Database database = stored.elsewhere(layers)) {
                return verify(database);
            }
        }
        return stored.look(logs, false, (database, kafka) -> verify(database));
    }

    private static AuditReport verify(Database database) throws SQLException {
        return new EvidenceCheck(database.dataSource()).run(Progress.silent());
    }
}
