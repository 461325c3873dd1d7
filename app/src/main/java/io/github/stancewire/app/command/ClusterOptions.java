package io.github.stancewire.app.command;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where an existing cluster is. */
final class ClusterOptions {
    private static final String PASSED_ON = "kafka.";

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Kafka, as a comma-separated list (default: ${DEFAULT-VALUE}).")
    private String bootstrapServers = "localhost:9092";

    @Option(
            names = "--registry",
            paramLabel = "URL",
            converter = Converters.HttpAddress.class,
            description = "Schema registry with the Confluent API (default: ${DEFAULT-VALUE}).")
    private URI registry = URI.create("http://localhost:8081");

    String bootstrapServers() {
        return bootstrapServers;
    }

    URI registry() {
        return registry;
    }

    /**
     * Settings of Kafka's clients in Kafka's own keys, those of security among them.
     *
     * @param settings all; what begins with {@code kafka.} is passed on
     */
    Map<String, String> clients(Map<String, String> settings) {
        return clients(settings, bootstrapServers);
    }

    static Map<String, String> clients(Map<String, String> settings, String bootstrapServers) {
        Map<String, String> clients = new HashMap<>();
        settings.forEach((key, value) -> {
            if (key.startsWith(PASSED_ON)) {
                clients.put(key.substring(PASSED_ON.length()), value);
            }
        });
        clients.put("bootstrap.servers", bootstrapServers);
        return clients;
    }

    /** In the services' own keys. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }
}
