package io.github.stancewire.app.command;

import io.github.stancewire.app.config.Layers;
import io.github.stancewire.app.embedded.DataDirectory;
import io.github.stancewire.app.exit.ExitCode;
import io.github.stancewire.app.exit.SurroundingsException;
import io.github.stancewire.app.management.Condition;
import io.github.stancewire.app.management.JvmMeters;
import io.github.stancewire.app.management.ManagementServer;
import io.github.stancewire.app.run.Ending;
import io.github.stancewire.app.run.Stop;
import io.github.stancewire.app.surroundings.Need;
import io.github.stancewire.app.surroundings.Waiting;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * What the single-service commands share: settings, a folder for logs and local state, health and metrics, waiting for
 * what is not up yet, and running until they are asked to end or fail for good.
 */
abstract class Service implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Terminal terminal;
    private final Layers layers;
    private final Logs logs;
    private final String name;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Folder for logs and local state (default: data-SERVICE).")
    private @Nullable Path folder;

    @Option(
            names = "--log-to",
            paramLabel = "file|console",
            converter = Converters.LogTarget.class,
            description = "Where the log goes, as JSON lines: a file in the data folder, or standard error"
                    + " (default: file).")
    private Logs.Target logTo = Logs.Target.FILE;

    @Mixin
    private final ManagementOptions management = new ManagementOptions();

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Condition condition;

    Service(String name, Terminal terminal, Layers layers, Logs logs) {
        this.name = name;
        this.terminal = terminal;
        this.layers = layers;
        this.logs = logs;
        this.condition = new Condition(name);
    }

    @Override
    public final Integer call() throws Exception {
        Path given = folder;
        Stop stop = new Stop();
        try (DataDirectory data = DataDirectory.open(given == null ? Path.of("data-" + name) : given);
                Ending ending = new Ending(stop, terminal::say)) {
            logs.open(logTo, data.logs());
            ending.begin();
            Map<String, String> settings = new HashMap<>(layers.values());
            settings.putAll(cluster.settings());
            settings.putIfAbsent("enrich.state.dir", data.streams().toString());
            JvmMeters.bind(meters);
            Optional<ManagementServer> told = management.start(condition, meters);
            told.ifPresent(server -> terminal.say("health and metrics at port " + server.port()));
            try {
                run(settings, stop);
            } finally {
                told.ifPresent(ManagementServer::close);
            }
            stop.failure().ifPresent(failure -> {
                throw new SurroundingsException(failure);
            });
            return ExitCode.OK;
        }
    }

    /** Starts, works until {@code stop} is wished, and closes. */
    abstract void run(Map<String, String> settings, Stop stop) throws Exception;

    /** Waits until everything needed is there; false when a stop was wished first. */
    boolean await(Stop stop, Need... needs) throws InterruptedException {
        return new Waiting(
                        stop,
                        reason -> {
                            condition.waiting(reason);
                            terminal.say("waiting: " + reason);
                        },
                        Optional.empty())
                .until(List.of(needs));
    }

    /** What this service says of itself. */
    Condition condition() {
        return condition;
    }

    PrometheusMeterRegistry meters() {
        return meters;
    }

    ClusterOptions cluster() {
        return cluster;
    }

    Terminal terminal() {
        return terminal;
    }

    /** Waits for the wish to stop; {@code check} may raise it meanwhile. */
    static void until(Stop stop, Runnable check) throws InterruptedException {
        while (!stop.await(LOOK)) {
            check.run();
        }
    }
}
