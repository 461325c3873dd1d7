package io.github.stancewire.e2e;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code examples/node} in a copy below {@code target}, with its packages installed there as its lock file names them.
 * Where that cannot be done, the test is skipped with the reason and the way out, or fails under {@code REQUIRE_NODE=true}.
 */
public final class NodePrograms {
    private static final Path EXAMPLE = Samples.PROJECT.resolve("examples").resolve("node");
    private static final int OLDEST_NODE = 18;

    private static @Nullable NodePrograms installed;

    private final Path folder;
    private final String node;

    private NodePrograms(Path folder, String node) {
        this.folder = folder;
        this.node = node;
    }

    /** Installs them the first time. */
    public static synchronized NodePrograms install() throws IOException, InterruptedException {
        NodePrograms before = installed;
        NodePrograms now = before == null ? installNow() : before;
        installed = now;
        return now;
    }

    private static NodePrograms installNow() throws IOException, InterruptedException {
        Optional<String> node = inPath("node");
        Optional<String> npm = inPath("npm");
        if (node.isEmpty() || npm.isEmpty()) {
            return without("node and npm are not in the PATH; install Node " + OLDEST_NODE + " or newer");
        }
        String version = ended(Path.of("."), node.get(), "--version").strip();
        if (major(version) < OLDEST_NODE) {
            return without("node is " + version + "; install Node " + OLDEST_NODE + " or newer");
        }
        Path folder = copy();
        try {
            ended(folder, npm.get(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        } catch (IOException e) {
            return without("the packages of examples/node cannot be installed; npm ci in that folder shows why:\n"
                    + e.getMessage());
        }
        return new NodePrograms(folder, node.get());
    }

    /** A program of the example. */
    public Downstream program(String file) {
        return new Downstream(folder, List.of(node, file));
    }

    /** Puts a test's own program beside those of the example, so that it finds their packages. */
    Downstream program(String file, Path from) throws IOException {
        Files.copy(from, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        return program(file);
    }

    private static NodePrograms without(String reason) {
        if (Boolean.parseBoolean(System.getenv("REQUIRE_NODE"))) {
            throw new AssertionError("REQUIRE_NODE is set, but " + reason);
        }
        System.err.println("without Node's client: " + reason);
        return abort(reason);
    }

    /** Keeps what npm installed before, which npm replaces itself. */
    private static Path copy() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "node").toAbsolutePath());
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    private static int major(String version) {
        return Integer.parseInt(version.replaceFirst("^v?(\\d+).*", "$1"));
    }

    private static Optional<String> inPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static String ended(Path folder, String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(Files.createDirectories(Path.of("target")), "node-", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + " does not end");
            }
            if (process.exitValue() != 0) {
                throw new IOException(Files.readString(said).strip());
            }
            return Files.readString(said);
        } finally {
            Files.delete(said);
        }
    }
}
