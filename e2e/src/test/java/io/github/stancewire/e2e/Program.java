package io.github.stancewire.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One invocation of the program in a process of its own, with the class path of this test. */
final class Program implements AutoCloseable {
    /** Shared by all, so that PostgreSQL's programs are unpacked once. */
    private static final Path PROGRAMS = Path.of("target", "postgres").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Program start(Path work, String... arguments) throws IOException {
        return start(work, Map.of(), arguments);
    }

    /** @param work folder for what the process writes to its two streams */
    static Program start(Path work, Map<String, String> environment, String... arguments) throws IOException {
        Files.createDirectories(PROGRAMS);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstancewire.programs=" + PROGRAMS,
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.stancewire.app.Main"));
        command.addAll(List.of(arguments));
        File out = File.createTempFile("out", ".txt", work.toFile());
        File err = File.createTempFile("err", ".txt", work.toFile());
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().keySet().removeIf(name -> name.startsWith("STANCEWIRE_"));
        builder.environment().putAll(environment);
        return new Program(builder.start(), out.toPath(), err.toPath());
    }

    /** Runs to the end and fails unless it ends with the code. */
    static Program run(Path work, int code, String... arguments) throws IOException, InterruptedException {
        try (Program program = start(work, arguments)) {
            program.requireEnd(code);
            return program;
        }
    }

    void requireEnd(int code) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Does not end: " + this);
        }
        if (process.exitValue() != code) {
            throw new AssertionError("Ended with " + process.exitValue() + " instead of " + code + ": " + this);
        }
    }

    /** Waits for a line on standard error and returns the pattern's first group. */
    String awaitSaid(String regex) throws IOException {
        Pattern pattern = Pattern.compile(regex);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Matcher matcher = pattern.matcher(err());
            if (matcher.find()) {
                return matcher.group(1);
            }
            if (!process.isAlive()) {
                break;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        throw new AssertionError("Never said " + regex + ": " + this);
    }

    /** Waits so long, or until it ends by itself; returns whether it still runs. */
    boolean runsAfter(Duration time) throws InterruptedException {
        return !process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** Standard output as the one JSON object that it has to be. */
    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out());
    }

    /** SIGKILL, unless it has ended. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public String toString() {
        try {
            return "standard output:\n" + out() + "\nstandard error:\n" + err();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
