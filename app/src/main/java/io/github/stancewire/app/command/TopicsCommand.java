package io.github.stancewire.app.command;

import io.github.stancewire.app.config.Layers;
import io.github.stancewire.app.exit.ExitCode;
import io.github.stancewire.app.run.Stop;
import io.github.stancewire.app.surroundings.Need;
import io.github.stancewire.app.surroundings.Needs;
import io.github.stancewire.app.surroundings.Waiting;
import io.github.stancewire.schemas.topic.TopicAdmin;
import io.github.stancewire.schemas.topic.TopicReport;
import io.github.stancewire.schemas.wire.HttpSchemaRegistry;
import io.github.stancewire.schemas.wire.SchemaRegistration;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets a cluster up: topics and schemas. */
@Command(
        name = "topics",
        header = "Creates the topics and registers the schemas, or checks them.",
        description = "What is there is never changed; differences are listed and end with exit code 1.",
        footer = {
            "%nExamples:",
            "  ./stancewire topics --bootstrap-servers kafka:9092 --registry http://registry:8081 --partitions 24",
            "  ./stancewire topics --check --bootstrap-servers kafka:9092"
        })
final class TopicsCommand implements Callable<Integer> {
    private static final int PATIENCE_MS = 20_000;

    private final Terminal terminal;
    private final Layers layers;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--partitions",
            paramLabel = "N",
            converter = Converters.Partitions.class,
            description = "Partitions of each topic, fixed from its creation on (default: ${DEFAULT-VALUE}).")
    private int partitions = 24;

    @Option(
            names = "--replication",
            paramLabel = "N",
            converter = Converters.Replication.class,
            description = "Copies of each topic; -1 leaves it to the brokers (default: ${DEFAULT-VALUE}).")
    private short replication = TopicAdmin.BROKERS_CHOICE;

    @Option(names = "--check", description = "Only compare; create and register nothing.")
    private boolean check;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            converter = Converters.Patience.class,
            description = "How long to wait for servers that are not up yet, 0 to 86400 (default: 60).")
    private Duration patience = Duration.ofMinutes(1);

    TopicsCommand(Terminal terminal, Layers layers) {
        this.terminal = terminal;
        this.layers = layers;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> clients = cluster.clients(layers.values());
        HttpSchemaRegistry registry = new HttpSchemaRegistry(cluster.registry());
        List<Need> needs =
                check ? List.of(Needs.kafka(clients)) : List.of(Needs.kafka(clients), Needs.registry(registry));
        new Waiting(new Stop(), reason -> terminal.say("waiting: " + reason), Optional.of(patience)).until(needs);
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 2);
        try (Admin admin = Admin.create(settings)) {
            List<TopicReport> reports = check
                    ? TopicAdmin.check(admin, partitions, replication)
                    : TopicAdmin.ensure(admin, partitions, replication);
            reports.forEach(report -> terminal.out().println(report));
            if (!check) {
                SchemaRegistration.registerAll(registry)
                        .forEach((subject, id) -> terminal.out().println(subject + " has schema " + id));
            }
            return reports.stream().allMatch(TopicReport::ready) ? ExitCode.OK : ExitCode.DATA;
        }
    }
}
