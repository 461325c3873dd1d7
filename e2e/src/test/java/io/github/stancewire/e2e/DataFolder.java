package io.github.stancewire.e2e;

import io.github.stancewire.app.embedded.DataDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder with the data of one Stancewire and the articles it is given. Closing it kills what was started on
 * it, ends a PostgreSQL that a killed process left behind, and deletes everything.
 */
public final class DataFolder implements AutoCloseable {
    private final Path root;
    private final List<Stancewire> started = new ArrayList<>();

    private DataFolder(Path root) {
        this.root = root;
    }

    public static DataFolder create(String name) throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "e2e").toAbsolutePath());
        DataFolder folder = new DataFolder(Files.createTempDirectory(parent, name + "-"));
        Files.createDirectories(folder.articles());
        return folder;
    }

    public Path data() {
        return root.resolve("data");
    }

    /** Where articles are put to be taken in. */
    public Path articles() {
        return root.resolve("articles");
    }

    public void write(String file, String content) throws IOException {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Appears at once and whole, so that a program that follows the folder never reads half of it. */
    public void write(String file, byte[] content) throws IOException {
        Path unfinished = Files.write(root.resolve("unfinished"), content);
        Files.move(unfinished, articles().resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts a command on this data folder. */
    public Stancewire start(Map<String, String> environment, String command, String... arguments) throws IOException {
        return startBeside("data", environment, command, arguments);
    }

    /** Starts a command on a data folder of its own below this one. */
    public Stancewire startBeside(String name, Map<String, String> environment, String command, String... arguments)
            throws IOException {
        List<String> all = new ArrayList<>(
                List.of(command, "--data-dir", root.resolve(name).toString()));
        all.addAll(List.of(arguments));
        return launch(environment, all);
    }

    /** Starts a command that needs no data folder. */
    public Stancewire launch(Map<String, String> environment, List<String> command) throws IOException {
        Stancewire process = Stancewire.start(root, environment, command);
        started.add(process);
        return process;
    }

    /** Runs a command on this data folder to its end, and fails unless it ends with the code. */
    public Stancewire.Ended run(int code, String command, String... arguments) throws Exception {
        return start(Map.of(), command, arguments).awaitEnd(code);
    }

    /** What stands in PostgreSQL; only while no process uses the folder. */
    public Stored stored() {
        return Stored.open(data());
    }

    @Override
    public void close() throws IOException {
        started.forEach(Stancewire::kill);
        if (Files.isDirectory(data())) {
            try (DataDirectory left = DataDirectory.open(data())) {
                left.clear();
            }
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
