package io.github.stancewire.app.command;

import io.github.stancewire.app.cluster.LocalCluster;
import io.github.stancewire.app.cluster.LocalPorts;
import io.github.stancewire.app.cluster.RunningServers;
import io.github.stancewire.app.config.Layers;
import io.github.stancewire.app.embedded.DataDirectory;
import io.github.stancewire.app.embedded.Ports;
import io.github.stancewire.app.exit.ExitCode;
import io.github.stancewire.app.exit.UsageException;
import io.github.stancewire.app.run.Console;
import io.github.stancewire.app.run.Ending;
import io.github.stancewire.app.run.Enrichers;
import io.github.stancewire.app.run.Run;
import io.github.stancewire.app.run.RunOptions;
import io.github.stancewire.app.run.RunResult;
import io.github.stancewire.app.run.Stop;
import io.github.stancewire.app.run.SummaryJson;
import io.github.stancewire.ingest.Source;
import io.github.stancewire.ingest.catalogue.CatalogueWatch;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything in one process. */
@Command(
        name = "run",
        header = "Runs everything in one process: Kafka, registry, PostgreSQL, all services, page and API.",
        description = {
            "Takes the sources in, says what it found, then follows them and serves the page until Ctrl-C.",
            "Data survive a restart, also one after SIGKILL; what was interrupted goes on."
        },
        footer = {
            "%nExamples:",
            "  ./stancewire run                                   take in samples/ and serve http://localhost:8080",
            "  ./stancewire run articles/ https://example.org/rss",
            "  ./stancewire run --once --json articles/           for programs: one JSON object, then the end",
            "  ./stancewire run --fresh --data-dir /tmp/trial     begin anew in another folder"
        })
final class RunCommand implements Callable<Integer> {
    private static final int BY_USER = 130;

    private final Terminal terminal;
    private final Layers layers;
    private final Logs logs;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description =
                    "Files, folders, feed addresses, OPML files, and with --once - for standard input; without any and without a list of sources, the"
                            + " samples of this project.")
    private List<String> given = List.of();

    @Option(names = "--once", description = "End when all that was given has arrived in PostgreSQL, with a summary.")
    private boolean once;

    @Option(names = "--json", description = "With --once: the summary as one JSON object on standard output.")
    private boolean json;

    @Option(names = "--fresh", description = "Begin anew: clear what Stancewire keeps in the data folder.")
    private boolean fresh;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final CatalogueOptions catalogue = new CatalogueOptions();

    @Mixin
    private final GazetteerOptions gazetteer = new GazetteerOptions();

    @Mixin
    private final HttpOptions http = new HttpOptions();

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            converter = Converters.Port.class,
            description = "Port of Kafka on loopback (default: a free one).")
    private int kafkaPort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            converter = Converters.Port.class,
            description = "Port of the schema registry on loopback (default: a free one).")
    private int registryPort;

    @Option(
            names = "--postgres-port",
            paramLabel = "PORT",
            converter = Converters.Port.class,
            description = "Port of PostgreSQL on loopback (default: a free one).")
    private int postgresPort;

    @Option(
            names = "--stall",
            paramLabel = "SECONDS",
            converter = Converters.Seconds.class,
            description =
                    "With --once: how long to wait without any progress before naming what is missing (default: 120).")
    private Duration stall = Duration.ofMinutes(2);

    RunCommand(Terminal terminal, Layers layers, Logs logs) {
        this.terminal = terminal;
        this.layers = layers;
        this.logs = logs;
    }

    @Override
    public Integer call() throws SQLException, InterruptedException {
        if (json && !once) {
            throw new UsageException("--json needs --once: without it the run has no end to sum up");
        }
        ServiceCommands.requireEnd(given, once);
        catalogue.check();
        CatalogueWatch listed =
                new CatalogueWatch(catalogue.in(data.folder()), ServiceCommands.sources(given, terminal::say));
        List<Source> sources = CatalogueOptions.read(listed);
        if (sources.isEmpty()) {
            listed = new CatalogueWatch(
                    catalogue.in(data.folder()), ServiceCommands.sources(List.of(Samples.folder()), terminal::say));
            sources = CatalogueOptions.read(listed);
        }
        ServiceSettings.check(layers.values());
        Enrichers.check(gazetteer.path());
        if (!once) {
            Ports.choose(http.host(), http.port(), "--port");
        }
        Console console = json ? Console.quiet(terminal.err()) : new Console(terminal.err(), terminal.interactive());
        Stop stop = new Stop();
        try (CatalogueWatch watch = listed;
                DataDirectory folder = DataDirectory.open(data.folder());
                Ending ending = new Ending(stop, terminal::say)) {
            if (fresh) {
                folder.clear();
            }
            logs.open(folder.logs());
            ending.begin();
            console.line("starting Kafka, schema registry and PostgreSQL in " + folder.root());
            LocalPorts ports = new LocalPorts(kafkaPort, registryPort, postgresPort);
            try (LocalCluster cluster = new LocalCluster(folder, DataOptions.programs(), ports, stop::byFailure)) {
                cluster.start();
                new RunningServers(cluster.bootstrapServers(), cluster.registryUri()).write(folder.root());
                RunOptions options =
                        new RunOptions(sources, Optional.of(watch), once, stall, settings(folder, cluster));
                return report(new Run(cluster, options, console, stop).execute());
            } finally {
                RunningServers.remove(folder.root());
                console.line("");
            }
        }
    }

    private int report(Optional<RunResult> result) {
        if (result.isEmpty()) {
            terminal.say("stopped before everything had arrived; start again and it goes on");
            return once ? BY_USER : ExitCode.OK;
        }
        result.get().differences().forEach(terminal::say);
        if (json) {
            terminal.out().println(SummaryJson.of(result.get()));
        }
        return !once || result.get().isClean() ? ExitCode.OK : ExitCode.DATA;
    }

    private Map<String, String> settings(DataDirectory folder, LocalCluster cluster) {
        Map<String, String> settings = new HashMap<>(layers.values());
        settings.putAll(cluster.settings());
        settings.put("enrich.state.dir", folder.streams().toString());
        settings.putAll(gazetteer.settings());
        settings.putAll(http.settings());
        return settings;
    }
}
