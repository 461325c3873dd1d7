package io.github.stancewire.app.command;

import io.github.stancewire.app.exit.UsageException;
import io.github.stancewire.enrich.EnrichConfig;
import io.github.stancewire.enrich.InvalidSettingException;
import io.github.stancewire.ingest.IngestConfig;
import io.github.stancewire.serve.ServeConfig;
import io.github.stancewire.sink.SinkConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the services' settings; a bad value is a wrong usage with the service's own words. */
final class ServiceSettings {
    private static final List<Consumer<Map<String, String>>> ALL =
            List.of(IngestConfig::from, EnrichConfig::from, SinkConfig::from, ServeConfig::from);

    private ServiceSettings() {}

    /** Reads those of all services, so that a bad one is told before anything starts. */
    static void check(Map<String, String> given) {
        Map<String, String> settings = new HashMap<>(given);
        settings.putIfAbsent("bootstrap.servers", "localhost:9092");
        settings.putIfAbsent("database.url", "jdbc:postgresql://localhost/stancewire");
        ALL.forEach(reader -> read(settings, values -> {
            reader.accept(values);
            return values;
        }));
    }

    /** Reads those of one service. */
    static <T> T read(Map<String, String> settings, Function<Map<String, String>, T> reader) {
        try {
            return reader.apply(settings);
        } catch (IllegalArgumentException | InvalidSettingException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
