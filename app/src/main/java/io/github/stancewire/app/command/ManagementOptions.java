package io.github.stancewire.app.command;

import io.github.stancewire.app.management.Condition;
import io.github.stancewire.app.management.ManagementServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a single service tells its health and metrics. */
final class ManagementOptions {
    @Option(
            names = "--management-host",
            paramLabel = "HOST",
            description = "Address of health and metrics (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(
            names = "--management-port",
            paramLabel = "PORT",
            converter = Converters.Port.class,
            description = "Port of /health/live, /health/ready and /metrics; 0 takes a free one (default: none).")
    private Optional<Integer> port = Optional.empty();

    /** The server, where one is wanted. */
    Optional<ManagementServer> start(Condition condition, PrometheusMeterRegistry meters) {
        return port.map(wanted -> ManagementServer.start(host, wanted, condition, meters));
    }
}
