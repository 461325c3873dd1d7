package io.github.stancewire.app.cluster;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the servers of a running {@code run} are, written into its data folder, so that a command beside it finds them. What a
 * killed process left behind is wrong; it is only to be believed while the folder is in use.
 *
 * @param bootstrapServers of Kafka
 * @param registry the schema registry
 */
public record RunningServers(String bootstrapServers, URI registry) {
    private static final Logger LOG = LoggerFactory.getLogger(RunningServers.class);
    private static final String FILE = "stancewire.servers";
    private static final String KAFKA = "bootstrap.servers";
    private static final String REGISTRY = "registry";

    /** Says where they are; without, commands beside it have to be told. */
    public void write(Path folder) {
        try {
            Files.write(folder.resolve(FILE), List.of(KAFKA + "=" + bootstrapServers, REGISTRY + "=" + registry));
        } catch (IOException e) {
            LOG.warn("Commands beside this one have to be told where Kafka is: {}", e.getMessage());
        }
    }

    /** Takes back what was said. */
    public static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            LOG.warn("{} stays behind: {}", FILE, e.getMessage());
        }
    }

    /** Empty when nobody says where they are. */
    public static Optional<RunningServers> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            String kafka = properties.getProperty(KAFKA, "");
            URI registry = URI.create(properties.getProperty(REGISTRY, ""));
            return kafka.isBlank() || registry.getHost() == null
                    ? Optional.empty()
                    : Optional.of(new RunningServers(kafka, registry));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
