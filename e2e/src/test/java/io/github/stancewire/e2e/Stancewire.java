package io.github.stancewire.e2e;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One invocation of the program, in a process of its own with this test's class path. */
public final class Stancewire {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final List<String> JVM = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // Shared by all data folders, so that PostgreSQL's programs are unpacked once.
            "-Dstancewire.programs=" + TARGET.resolve("postgres"),
            "-Dstancewire.samples=" + Samples.FOLDER);

    private final List<String> arguments;
    private final Process process;
    private final Path out;
    private final Path err;

    private Stancewire(List<String> arguments, Process process, Path out, Path err) {
        this.arguments = arguments;
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** How a process ended, and all that it said. */
    public record Ended(int code, String out, String err) {
        /** Standard output, which has to be one JSON object and nothing else. */
        public JsonNode json() throws IOException {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(out);
        }
    }

    /**
     * @param work folder for what the process says
     * @param environment settings beside the test's own environment, from which all of ours are removed
     */
    public static Stancewire start(Path work, Map<String, String> environment, List<String> arguments)
            throws IOException {
        Files.createDirectories(TARGET.resolve("postgres"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", classPath(), "io.github.stancewire.app.Main"));
        command.addAll(arguments);
        Path out = Files.createTempFile(work, arguments.get(0) + "-", ".out");
        Path err = Files.createTempFile(work, arguments.get(0) + "-", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("STANCEWIRE_") || name.startsWith("KAFKA_"));
        builder.environment().putAll(environment);
        return new Stancewire(arguments, builder.start(), out, err);
    }

    /** Waits for the end and fails unless it is the one expected. */
    public Ended awaitEnd(int code) throws IOException, InterruptedException {
        if (!process.waitFor(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Does not end: " + this);
        }
        if (process.exitValue() != code) {
            throw new AssertionError("Ended with " + process.exitValue() + " instead of " + code + ": " + this);
        }
        return new Ended(code, Files.readString(out), Files.readString(err));
    }

    /** What it said on standard error so far. */
    public String said() throws IOException {
        return Files.readString(err);
    }

    /** Waits until standard error matches, and returns the pattern's first group. */
    public String awaitSaid(String regex) throws Exception {
        Pattern pattern = Pattern.compile(regex);
        return await(regex, () -> {
            Matcher matcher = pattern.matcher(Files.readString(err));
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        });
    }

    /** Waits for something that can only come while the process lives. */
    public <T> T await(String what, Await.Look<T> look) throws Exception {
        return Await.until(what + " from " + arguments, () -> {
            Optional<T> found = look.now();
            if (found.isEmpty() && !process.isAlive()) {
                throw new AssertionError("Ended with " + process.exitValue() + " before " + what + ": " + this);
            }
            return found;
        });
    }

    /** Address of the embedded Kafka of a {@code run}. */
    String kafka() throws Exception {
        return awaitSaid("(?m)^Kafka +(\\S+)$");
    }

    /** Address of the embedded schema registry of a {@code run}. */
    String registry() throws Exception {
        return awaitSaid("(?m)^schema registry +(http\\S+)$");
    }

    /** Address of the embedded PostgreSQL of a {@code run}. */
    String jdbc() throws Exception {
        return awaitSaid("(?m)^PostgreSQL +(jdbc:\\S+)$");
    }

    /** Address of page and API of a {@code run} that follows. */
    String page() throws Exception {
        return awaitSaid("(?m)^page and API +(http\\S+?)/?$");
    }

    /** Waits until a {@code run} has taken in what it was given and goes on to follow it. */
    void awaitFollowing() throws Exception {
        awaitSaid("(?m)^(following the sources)");
    }

    /** Leaves it alone for so long, or until it ends. */
    public void runOn(Duration time) throws InterruptedException {
        process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** SIGKILL; returns when the process is gone. What it started stays. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public String toString() {
        try {
            return arguments + "\nstandard output:\n" + Files.readString(out) + "\nstandard error:\n"
                    + Files.readString(err);
        } catch (IOException e) {
            return arguments + " (" + e + ")";
        }
    }

    /** Surefire may hide the class path in a jar's manifest; it tells the real one. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
