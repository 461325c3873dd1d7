package io.github.stancewire.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program of {@code examples/} that consumes what Stancewire makes, run as anybody would run it. */
public final class Downstream {
    private static final String JAVA_JAR = "examples/java/target/stancewire-example-java.jar";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final List<String> command;

    Downstream(Path folder, List<String> command) {
        this.folder = folder;
        this.command = command;
    }

    /** What a program said and how it ended. */
    record Said(int code, List<JsonNode> lines, String err) {}

    /** The example that folds the topics, by its jar. */
    public static Downstream javaTopics() {
        return java("-jar", jar().toString());
    }

    /** The example that asks the API. */
    static Downstream javaApi() {
        return java("-cp", jar().toString(), "io.github.stancewire.example.AskApi");
    }

    private static Downstream java(String... program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(program));
        return new Downstream(Path.of("target").toAbsolutePath(), command);
    }

    private static Path jar() {
        Path jar = Samples.PROJECT.resolve(JAVA_JAR);
        if (!Files.exists(jar)) {
            throw new AssertionError("no " + jar + "; mvn -pl examples/java -am package makes it");
        }
        return jar;
    }

    /** Runs it to its end. */
    Said run(String... arguments) throws IOException, InterruptedException {
        try (Running running = start(arguments)) {
            if (!running.process.waitFor(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Does not end: " + running);
            }
            return new Said(running.process.exitValue(), running.lines(), Files.readString(running.err));
        }
    }

    /** Starts it and lets it run. */
    Running start(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        Path work = Files.createDirectories(Path.of("target", "e2e").toAbsolutePath());
        Path out = Files.createTempFile(work, "downstream-", ".out");
        Path err = Files.createTempFile(work, "downstream-", ".err");
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("STANCEWIRE_"));
        return new Running(all, builder.start(), out, err);
    }

    /** A program that has been started; closing it ends it. */
    static final class Running implements AutoCloseable {
        private final List<String> command;
        private final Process process;
        private final Path out;
        private final Path err;

        private Running(List<String> command, Process process, Path out, Path err) {
            this.command = command;
            this.process = process;
            this.out = out;
            this.err = err;
        }

        /** Waits until it has printed a line that fits. */
        JsonNode awaitLine(String what, Wanted wanted) throws Exception {
            return Await.until(what, () -> {
                Optional<JsonNode> found = lines().stream().filter(wanted::fits).findFirst();
                if (found.isEmpty() && !process.isAlive()) {
                    throw new AssertionError("Ended before " + what + ": " + this);
                }
                return found;
            });
        }

        /** The whole lines so far. */
        private List<JsonNode> lines() throws IOException {
            String text = Files.readString(out);
            List<JsonNode> lines = new ArrayList<>();
            for (String line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                lines.add(line.startsWith("{") ? JSON.readTree(line) : JSON.valueToTree(line));
            }
            return lines;
        }

        @Override
        public void close() throws IOException {
            process.destroyForcibly().onExit().join();
            Files.delete(out);
            Files.delete(err);
        }

        @Override
        public String toString() {
            try {
                return command + "\n" + Files.readString(out) + "\n" + Files.readString(err);
            } catch (IOException e) {
                return command + " (" + e + ")";
            }
        }
    }

    interface Wanted {
        boolean fits(JsonNode line);
    }
}
