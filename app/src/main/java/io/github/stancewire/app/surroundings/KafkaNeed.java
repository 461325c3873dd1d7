package io.github.stancewire.app.surroundings;

import io.github.stancewire.app.exit.SurroundingsException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Kafka answers, and has the topics. */
final class KafkaNeed implements Need {
    private static final int PATIENCE_MS = 5_000;

    /** Kafka's words where a host of the list cannot be looked up, which in a container platform passes. */
    private static final String UNRESOLVED = "No resolvable bootstrap urls";

    private final Map<String, Object> settings;
    private final Collection<String> topics;

    /** @param topics names; without any, it is enough that Kafka answers */
    KafkaNeed(Map<String, String> clients, List<String> topics) {
        this.settings = new HashMap<>(clients);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        this.topics = List.copyOf(topics);
    }

    @Override
    public Optional<String> missing() {
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get();
            admin.describeTopics(topics).allTopicNames().get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return explain(e.getCause() == null ? e : e.getCause());
        } catch (KafkaException e) {
            return explain(root(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted while asking Kafka");
        }
    }

    private Optional<String> explain(Throwable failure) {
        if (failure instanceof AuthenticationException || failure instanceof AuthorizationException) {
            throw new SurroundingsException(
                    "Kafka at " + place() + " refuses this login: " + failure.getMessage()
                            + "; check the settings kafka.security.protocol and kafka.sasl.*",
                    failure);
        }
        if (failure instanceof UnknownTopicOrPartitionException) {
            return Optional.of(
                    "Kafka at " + place() + " does not have all topics yet; `stancewire topics` creates them");
        }
        String message = String.valueOf(failure.getMessage());
        if (message.contains(UNRESOLVED)) {
            return Optional.of("no host of " + place() + " can be looked up; is --bootstrap-servers right?");
        }
        if (failure instanceof org.apache.kafka.common.config.ConfigException) {
            throw new SurroundingsException(
                    "Kafka cannot be used: " + message + "; check --bootstrap-servers", failure);
        }
        return Optional.of("Kafka at " + place() + " does not answer; is it up, and is --bootstrap-servers right?");
    }

    private String place() {
        return String.valueOf(settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
