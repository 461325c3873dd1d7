package io.github.stancewire.app.embedded;

import io.github.stancewire.app.exit.SurroundingsException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One real Kafka broker with its controller (KRaft) in this process, on loopback, its data in one folder that a later
 * start takes up again. All use of the broker's internals is in this class. At most one runs in a process, because the
 * broker's way to end itself is global. Not thread-safe; {@link #close} may be called from another thread.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);
    /** Between choosing a free port and binding it somebody else may take it. */
    private static final int PORT_ATTEMPTS = 3;

    private final Path folder;
    private final int wantedPort;
    private final Consumer<String> onFault;
    private final AtomicBoolean faulted = new AtomicBoolean();
    private @Nullable KafkaRaftServer server;
    private int port;

    /**
     * @param folder where the broker keeps its data; created where needed
     * @param port of the broker on 127.0.0.1; 0 for a free one
     * @param onFault told once, in one line, when the broker ends itself; it must not wait for {@link #close}
     */
    public EmbeddedKafka(Path folder, int port, Consumer<String> onFault) {
        this.folder = folder;
        this.wantedPort = port;
        this.onFault = onFault;
    }

    /**
     * Starts the broker and returns when it accepts clients.
     *
     * @throws SurroundingsException if the port is in use or the folder cannot be used
     */
    public void start() {
        Exit.setExitProcedure(this::fault);
        Exit.setHaltProcedure(this::fault);
        try {
            if (KilledBroker.isIn(folder)) {
                giveUpKilled();
            }
            format();
            for (int attempt = 1; ; attempt++) {
                port = Ports.choose("127.0.0.1", wantedPort, "--kafka-port");
                int controllerPort = Ports.choose("127.0.0.1", 0, "--kafka-port");
                try {
                    startOn(port, controllerPort);
                    return;
                } catch (RuntimeException e) {
                    if (attempt == PORT_ATTEMPTS || !portTaken(e)) {
                        throw e;
                    }
                    LOG.info("Port {} or {} was taken meanwhile, choosing others", port, controllerPort);
                }
            }
        } catch (SurroundingsException e) {
            restoreExit();
            throw e;
        } catch (Exception e) {
            restoreExit();
            throw new SurroundingsException(
                    "the embedded Kafka broker does not start on " + folder + ": " + firstLine(e)
                            + "; if its data are damaged, begin anew with --fresh or pass --data-dir",
                    e);
        }
    }

    /** Where clients connect. Only after {@link #start}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker cleanly and waits for it; does nothing where it does not run. */
    @Override
    public void close() {
        KafkaRaftServer running = server;
        server = null;
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
            restoreExit();
        }
    }

    private void startOn(int brokerPort, int controllerPort) {
        KafkaConfig config = new KafkaConfig(BrokerSettings.of(folder, brokerPort, controllerPort), false);
        KafkaRaftServer starting = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            starting.startup();
            server = starting;
        } catch (RuntimeException e) {
            starting.shutdown();
            starting.awaitShutdown();
            throw e;
        }
    }

    private void giveUpKilled() {
        int controllerPort = Ports.choose("127.0.0.1", 0, "--kafka-port");
        KafkaConfig config = new KafkaConfig(BrokerSettings.controllerOnly(folder, controllerPort), false);
        KafkaRaftServer controller = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            controller.startup();
            KilledBroker.awaitGivenUp();
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
    }

    /** Writes the identity of a new cluster. A process killed while at it leaves no meta.properties, so it is repeated. */
    private void format() throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(folder.toString())
                    .setDirectories(List.of(folder.toString()))
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .run();
        }
    }

    /** The broker asks to end the process. It must not go on, so the calling thread gets an exception instead. */
    private void fault(int status, @Nullable String message) {
        String why = message == null ? "status " + status : message;
        if (faulted.compareAndSet(false, true)) {
            onFault.accept("the embedded Kafka broker stopped itself (" + why + "); " + hint());
        }
        throw new IllegalStateException("The embedded broker stopped itself: " + why);
    }

    private String hint() {
        try {
            if (Files.getFileStore(folder).getUsableSpace() < DataDirectory.NEEDED_BYTES / 4) {
                return "the disk of " + folder + " is full: free some space and start again, nothing taken in is lost";
            }
        } catch (IOException e) {
            LOG.warn("Asking for the space left in {}", folder, e);
        }
        return "start again, nothing taken in is lost";
    }

    private static void restoreExit() {
        Exit.resetExitProcedure();
        Exit.resetHaltProcedure();
    }

    private static boolean portTaken(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no message");
    }
}
