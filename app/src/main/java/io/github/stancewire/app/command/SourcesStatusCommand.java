package io.github.stancewire.app.command;

import io.github.stancewire.app.cluster.LocalCluster;
import io.github.stancewire.app.cluster.LocalPorts;
import io.github.stancewire.app.cluster.RunningServers;
import io.github.stancewire.app.config.Layers;
import io.github.stancewire.app.embedded.DataDirectory;
import io.github.stancewire.app.exit.ExitCode;
import io.github.stancewire.app.exit.SurroundingsException;
import io.github.stancewire.app.exit.UsageException;
import io.github.stancewire.app.sources.SourceStatus;
import io.github.stancewire.app.sources.StatusJson;
import io.github.stancewire.app.sources.StatusText;
import io.github.stancewire.app.surroundings.Need;
import io.github.stancewire.app.surroundings.Needs;
import io.github.stancewire.ingest.catalogue.Catalogue;
import io.github.stancewire.ingest.catalogue.CatalogueException;
import io.github.stancewire.ingest.ledger.Ledger;
import io.github.stancewire.ingest.ledger.LedgerException;
import io.github.stancewire.ingest.ledger.LedgerReader;
import io.github.stancewire.ingest.ledger.SourceStanding;
import io.github.stancewire.ingest.publish.KafkaClients;
import io.github.stancewire.schemas.wire.HttpSchemaRegistry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the ledger says of each source. */
@Command(
        name = "status",
        header = "Shows what became of everything that each source held, and which sources need somebody.",
        description = {
            "Per source: its last and next look, and over 24 hours and in all (as far as the ledger reaches, 90 days by default)",
            "seen = published + duplicates + same as before + skipped + failed. Exit code 1 when a source is silent against its",
            "own habit, did not answer three times in a row, or has a look that does not add up."
        },
        footer = {
            "%nExamples:",
            "  ./stancewire sources status                        of the data folder, also while `run` uses it",
            "  ./stancewire sources status --json",
            "  ./stancewire sources status --bootstrap-servers kafka:9092 --registry http://registry:8081"
        })
final class SourcesStatusCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Layers layers;
    private final Logs logs;
    private final Clock clock;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final CatalogueOptions catalogue = new CatalogueOptions();

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Kafka, as a comma-separated list, instead of that of the data folder.")
    private Optional<String> bootstrapServers = Optional.empty();

    @Option(
            names = "--registry",
            paramLabel = "URL",
            converter = Converters.HttpAddress.class,
            description = "Schema registry that goes with it (default: http://localhost:8081).")
    private Optional<URI> registry = Optional.empty();

    SourcesStatusCommand(Terminal terminal, Layers layers, Logs logs, Clock clock) {
        this.terminal = terminal;
        this.layers = layers;
        this.logs = logs;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Catalogue listed = listed();
        Instant now = clock.instant();
        List<SourceStatus> sources = SourceStatus.of(listed, standings(now));
        if (json) {
            terminal.out().println(StatusJson.of(sources));
        } else if (sources.isEmpty()) {
            terminal.say("no sources are listed, and none was looked at yet");
        } else {
            StatusText.of(sources, now).forEach(terminal.out()::println);
        }
        return sources.stream().anyMatch(SourceStatus::isRemarkable) ? ExitCode.DATA : ExitCode.OK;
    }

    private Catalogue listed() {
        catalogue.check();
        try {
            return catalogue.in(data.folder()).read();
        } catch (CatalogueException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, SourceStanding> standings(Instant now) {
        if (bootstrapServers.isPresent()) {
            return read(bootstrapServers.get(), registry.orElse(URI.create("http://localhost:8081")), now);
        }
        Path root = data.folder();
        if (!Files.isDirectory(root)) {
            throw new UsageException("there is no data folder " + root
                    + "; name it with --data-dir, or a cluster with --bootstrap-servers");
        }
        DataDirectory folder;
        try {
            folder = DataDirectory.open(root);
        } catch (SurroundingsException e) {
            // In use: then whoever uses it says where its servers are.
            RunningServers servers = RunningServers.read(root).orElseThrow(() -> e);
            return read(servers.bootstrapServers(), servers.registry(), now);
        }
        try (folder) {
            logs.open(folder.logs());
            try (LocalCluster cluster =
                    new LocalCluster(folder, DataOptions.programs(), LocalPorts.FREE, fault -> {})) {
                cluster.startKafka();
                return read(cluster.bootstrapServers(), cluster.registryUri(), now);
            }
        }
    }

    private Map<String, SourceStanding> read(String servers, URI schemas, Instant now) {
        Map<String, String> clients = ClusterOptions.clients(layers.values(), servers);
        Need kafka = Needs.kafka(clients);
        kafka.missing().ifPresent(missing -> {
            throw new SurroundingsException(missing);
        });
        Ledger ledger = new Ledger(now);
        try (Consumer<String, byte[]> consumer =
                KafkaClients.of(servers, "stancewire-sources-status", clients).consumer()) {
            new LedgerReader(new HttpSchemaRegistry(schemas)).read(consumer, Instant.EPOCH, ledger::add);
        } catch (LedgerException e) {
            throw new SurroundingsException(String.valueOf(e.getMessage()), e);
        }
        return ledger.standings();
    }
}
