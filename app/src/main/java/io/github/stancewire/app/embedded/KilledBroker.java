package io.github.stancewire.app.embedded;

import io.github.stancewire.app.exit.SurroundingsException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the partitions from a broker that was killed, before it starts again.
 *
 * <p>A broker that is its own controller starts with the leadership that it had when it was killed, loses it to its own
 * registration a second later, and is elected anew. Its transaction coordinator, which began to finish transactions in
 * that second, then finds partitions without a leader, takes them for deleted and skips them: outputs of a transaction
 * stay open for ever, and whoever reads what is committed stands still before them (seen with Kafka 4.3.1, one kill in
 * some). With the leadership taken away by the controller alone, the broker is elected once, when it is ready.
 */
final class KilledBroker {
    private static final Logger LOG = LoggerFactory.getLogger(KilledBroker.class);
    /** Left by Kafka in the folder when it is stopped in order, and taken away when it starts. */
    private static final String CLEAN = ".kafka_cleanshutdown";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long POLL_MS = 50;

    private KilledBroker() {}

    /** Whether the folder holds a broker that was not stopped in order. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve("meta.properties")) && !Files.exists(folder.resolve(CLEAN));
    }

    /** Waits until the controller that runs alone in this process has given up on the broker. */
    static void awaitGivenUp() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (count("ActiveBrokerCount") != 0) {
                if (System.nanoTime() > end) {
                    LOG.warn("The controller did not give up on the broker that was killed; starting it nevertheless");
                    return;
                }
                Thread.sleep(POLL_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SurroundingsException(
                    "interrupted while Kafka recovers; start again, nothing taken in is lost", e);
        }
    }

    /** A figure of the active controller; -1 before there is one. */
    private static int count(String name) {
        try {
            MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
            boolean active = value(beans, "ActiveControllerCount") == 1;
            return active ? value(beans, name) : -1;
        } catch (JMException e) {
            return -1; // not registered yet
        }
    }

    private static int value(MBeanServer beans, String name) throws JMException {
        Object value =
                beans.getAttribute(new ObjectName("kafka.controller:type=KafkaController,name=" + name), "Value");
        return ((Number) value).intValue();
    }
}
