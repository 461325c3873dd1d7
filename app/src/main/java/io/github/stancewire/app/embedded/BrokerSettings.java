package io.github.stancewire.app.embedded;

import io.github.stancewire.schemas.topic.Topic;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings of a broker that is alone, on loopback, and soon back after its process was killed. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    /** A batch adds about 60 bytes of header and a few for lengths to its one record; this is generous. */
    private static final int BATCH_OVERHEAD_BYTES = 64 * 1024;

    /** State topics of a lone broker need no more; each partition costs files and start time. */
    private static final String STATE_PARTITIONS = "4";

    private BrokerSettings() {}

    static Map<String, String> of(Path folder, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.putAll(Map.of(
                "node.id",
                Integer.toString(NODE_ID),
                "process.roles",
                "broker,controller",
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "controller.quorum.voters",
                NODE_ID + "@127.0.0.1:" + controllerPort,
                "log.dirs",
                folder.toString(),
                "auto.create.topics.enable",
                "false",
                "message.max.bytes",
                Integer.toString(Topic.MAX_RECORD_BYTES + BATCH_OVERHEAD_BYTES)));
        settings.putAll(alone());
        settings.putAll(quickRecovery());
        settings.putAll(Map.of(
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.index.size.max.bytes", "2097152"));
        return Map.copyOf(settings);
    }

    /** The controller without its broker, which it soon believes to be dead. */
    static Map<String, String> controllerOnly(Path folder, int controllerPort) {
        return Map.of(
                "node.id",
                Integer.toString(NODE_ID),
                "process.roles",
                "controller",
                "listeners",
                CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "controller.quorum.voters",
                NODE_ID + "@127.0.0.1:" + controllerPort,
                "log.dirs",
                folder.toString(),
                "broker.session.timeout.ms",
                "500");
    }

    private static Map<String, String> alone() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", STATE_PARTITIONS,
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", STATE_PARTITIONS,
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", STATE_PARTITIONS);
    }

    /** After SIGKILL the controller still believes in the dead broker, and groups in their dead members, for this long. */
    private static Map<String, String> quickRecovery() {
        Map<String, String> settings = new HashMap<>();
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        settings.put("group.consumer.min.session.timeout.ms", "6000");
        settings.put("group.consumer.session.timeout.ms", "6000");
        settings.put("group.consumer.min.heartbeat.interval.ms", "500");
        settings.put("group.consumer.heartbeat.interval.ms", "1000");
        settings.put("group.streams.min.session.timeout.ms", "6000");
        settings.put("group.streams.session.timeout.ms", "6000");
        settings.put("group.streams.min.heartbeat.interval.ms", "500");
        settings.put("group.streams.heartbeat.interval.ms", "500");
        settings.put("group.streams.initial.rebalance.delay.ms", "0");
        settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        return settings;
    }
}
