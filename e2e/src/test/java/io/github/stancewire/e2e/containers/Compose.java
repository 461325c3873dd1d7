package io.github.stancewire.e2e.containers;

import io.github.stancewire.e2e.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * {@code docker-compose.yml} as anybody starts it, as a project of the test's own: other names, ports and volumes than
 * those of a Stancewire that somebody keeps on this machine, and an image of this build.
 */
final class Compose implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PROJECT =
            "stancewire-e2e-" + ProcessHandle.current().pid();

    /** All but Grafana, for which nothing stands in where its image cannot be pulled. */
    private static final List<String> SERVICES = List.of("registry", "ingest", "enrich", "sink", "serve", "prometheus");

    private final Map<String, String> environment = new TreeMap<>();

    private Compose(Path articles) {
        environment.put("COMPOSE_PROJECT_NAME", PROJECT);
        environment.put("STANCEWIRE_TAG", "e2e");
        environment.put("IMAGE_TARGET", "prebuilt");
        environment.put("ARTICLES_DIR", articles.toString());
        environment.put("POLL_INTERVAL_MS", "1000");
        environment.put("PARTITIONS", "6");
        for (String port : List.of("PAGE", "PUSH", "REGISTRY", "KAFKA", "PROMETHEUS", "GRAFANA")) {
            environment.put("PORT_" + port, Integer.toString(Containers.freePort()));
        }
    }

    /**
     * Makes the image from the jars of this build.
     *
     * @param articles folder that ingest follows
     */
    static Compose create(Path articles) throws IOException, InterruptedException {
        Compose compose = new Compose(articles);
        compose.run("docker/assemble.sh");
        compose.docker("build", List.of("secrets"));
        return compose;
    }

    /** Starts everything and returns when all of it is healthy. */
    void up(String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--detach", "--no-build", "--wait"));
        arguments.addAll(List.of(more));
        arguments.addAll(SERVICES);
        docker("up", arguments);
    }

    /** Stops everything; data stays in the volumes. */
    void down() throws IOException, InterruptedException {
        docker("down", List.of());
    }

    void stop(String service) throws IOException, InterruptedException {
        docker("stop", List.of(service));
    }

    void start(String service) throws IOException, InterruptedException {
        docker("start", List.of(service));
    }

    /** SIGKILL to one container of a service. */
    void kill(String service, int index) throws IOException, InterruptedException {
        String container =
                docker("ps", List.of("--quiet", service)).lines().toList().get(index);
        run("docker", "kill", container);
    }

    /** Runs a command in a service's container and returns what it wrote to standard output. */
    String exec(String service, String... command) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-T", service));
        arguments.addAll(List.of(command));
        return docker("exec", arguments);
    }

    String page() {
        return "http://localhost:" + environment.get("PORT_PAGE");
    }

    String push() {
        return "http://localhost:" + environment.get("PORT_PUSH") + "/api/v1/articles";
    }

    String prometheus() {
        return "http://localhost:" + environment.get("PORT_PROMETHEUS");
    }

    String registry() {
        return "http://localhost:" + environment.get("PORT_REGISTRY");
    }

    String kafka() {
        return "localhost:" + environment.get("PORT_KAFKA");
    }

    /** The end of what the containers said, for a failure. */
    String logs() throws IOException, InterruptedException {
        return docker("logs", List.of("--no-color", "--tail", "40"));
    }

    @Override
    public void close() throws IOException {
        try {
            docker("down", List.of("--volumes", "--timeout", "5"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the compose file was taken down", e);
        }
    }

    private String docker(String command, List<String> arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("docker", "compose", "--ansi", "never", command));
        all.addAll(arguments);
        return run(all.toArray(String[]::new));
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path work = Files.createDirectories(Path.of("target", "e2e"));
        Path out = Files.createTempFile(work, "compose-", ".out");
        Path err = Files.createTempFile(work, "compose-", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Samples.PROJECT.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.matches("(STANCEWIRE|COMPOSE_(FILE|PROFILES)).*"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(told("Does not end", command, out, err));
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(told("Ended with " + process.exitValue(), command, out, err));
            }
            return Files.readString(out);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String told(String what, String[] command, Path out, Path err) throws IOException {
        return what + ": " + String.join(" ", command) + "\n" + Files.readString(out) + "\n" + Files.readString(err);
    }
}
