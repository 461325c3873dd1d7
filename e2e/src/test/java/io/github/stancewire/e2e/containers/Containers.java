package io.github.stancewire.e2e.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import io.github.stancewire.app.embedded.Ports;
import java.util.Objects;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** What Testcontainers does not do: a container that is killed and comes back with its data under the same address. */
final class Containers {
    static final String KAFKA = "apache/kafka:4.3.1";
    static final String POSTGRES = "postgres:17.6";
    static final String PROMETHEUS = "prom/prometheus:v2.53.3";
    /** What the image of the services stands on. */
    static final String JRE = "eclipse-temurin:21.0.8_9-jre-jammy";

    static final String HOST = "127.0.0.1";

    private Containers() {}

    /** A port of loopback that nobody uses at the moment. */
    static int freePort() {
        return Ports.choose(HOST, 0, "");
    }

    /** The port stays when the container is started again; one that the engine chooses does not. */
    static void bind(GenericContainer<?> container, int inside, int outside) {
        container.withCreateContainerCmdModifier(command -> {
            HostConfig host = Objects.requireNonNull(command.getHostConfig());
            host.withPortBindings(new PortBinding(Binding.bindIpAndPort(HOST, outside), new ExposedPort(inside)));
        });
    }

    /** SIGKILL; its files stay. */
    static void kill(GenericContainer<?> container) {
        engine().killContainerCmd(container.getContainerId()).exec();
    }

    /** As a person stops it, within ten seconds; its files stay. */
    static void stop(GenericContainer<?> container) {
        engine().stopContainerCmd(container.getContainerId()).withTimeout(10).exec();
    }

    /** Starts what was killed or stopped, or ended by itself. */
    static void start(GenericContainer<?> container) {
        try {
            engine().startContainerCmd(container.getContainerId()).exec();
        } catch (NotModifiedException e) {
            // It runs.
        }
    }

    static DockerClient engine() {
        return DockerClientFactory.lazyClient();
    }
}
