package io.github.stancewire.app.embedded;

import io.github.stancewire.app.exit.SurroundingsException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which one running Stancewire keeps its data, held by a lock for as long as this is open. A marker file
 * says that what bears our names in it is ours; nothing else in the folder is ever touched.
 */
public final class DataDirectory implements AutoCloseable {
    /** Space asked for at the start: a broker whose disk runs full ends itself, so it is better not to begin. */
    static final long NEEDED_BYTES = 256L * 1024 * 1024;

    private static final String MARKER = "stancewire.data";
    private static final String LOCK = "stancewire.lock";
    private static final String KAFKA = "kafka";
    private static final String POSTGRES = "postgres";
    private static final String PROGRAMS = "postgres-programs";
    private static final String STREAMS = "streams";
    private static final String LOGS = "logs";
    private static final List<String> OURS = List.of(KAFKA, POSTGRES, PROGRAMS, STREAMS, LOGS);
    private static final String MARKER_TEXT = "Stancewire keeps its data in this folder. Layout 1.\n";
    private static final String ANOTHER = "; name another folder with --data-dir";

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Takes the folder, creating it where needed.
     *
     * @throws SurroundingsException if it cannot be written, is nearly full, belongs to something else or is in use
     */
    public static DataDirectory open(Path folder) {
        return open(folder, NEEDED_BYTES);
    }

    static DataDirectory open(Path folder, long neededBytes) {
        Path named = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(named);
            Path root = named.toRealPath();
            requireOurs(root);
            FileChannel channel = lock(root);
            try {
                requireSpace(root, neededBytes);
                Files.writeString(root.resolve(MARKER), MARKER_TEXT);
                return new DataDirectory(root, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new SurroundingsException("data folder " + named + " cannot be used: " + reason(e) + ANOTHER, e);
        }
    }

    /** The folder itself, without symbolic links in its path. */
    public Path root() {
        return root;
    }

    /** Where the broker keeps its logs. */
    public Path kafka() {
        return root.resolve(KAFKA);
    }

    /** Where PostgreSQL keeps its cluster. */
    public Path postgres() {
        return root.resolve(POSTGRES);
    }

    /** Where PostgreSQL's programs are unpacked unless they are shared. */
    public Path postgresPrograms() {
        return root.resolve(PROGRAMS);
    }

    /** Where the Streams services keep their local state; it can be rebuilt from Kafka. */
    public Path streams() {
        return root.resolve(STREAMS);
    }

    /** Where log files go. */
    public Path logs() {
        return root.resolve(LOGS);
    }

    /** Removes what Stancewire keeps here, and nothing else; a server left behind by a killed process is stopped first. */
    public void clear() {
        LeftBehind.stop(postgres());
        try {
            for (String ours : OURS) {
                Folders.delete(root.resolve(ours));
            }
        } catch (IOException e) {
            throw new SurroundingsException("data folder " + root + " cannot be cleared: " + reason(e) + ANOTHER, e);
        }
    }

    /** Gives the folder free. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Releasing " + root.resolve(LOCK), e);
        }
    }

    /** Other things may stand in the folder, but nothing that has one of our names and is not ours. */
    private static void requireOurs(Path root) {
        if (Files.exists(root.resolve(MARKER))) {
            return;
        }
        for (String name : OURS) {
            if (Files.exists(root.resolve(name))) {
                throw new SurroundingsException("folder " + root + " has a '" + name
                        + "' that is not Stancewire's (there is no " + MARKER + " beside it)" + ANOTHER);
            }
        }
    }

    // The lock lives as long as the channel, which close() closes.
    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel = new RandomAccessFile(root.resolve(LOCK).toFile(), "rw").getChannel();
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null; // held by this very process
        }
        if (lock == null) {
            String holder = Files.readString(root.resolve(LOCK)).strip();
            channel.close();
            throw new SurroundingsException("data folder " + root + " is in use by process "
                    + (holder.isEmpty() ? "(unknown)" : holder) + "; stop it or pass --data-dir");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
        return channel;
    }

    private static void requireSpace(Path root, long neededBytes) throws IOException {
        long usable = Files.getFileStore(root).getUsableSpace();
        if (usable < neededBytes) {
            throw new SurroundingsException("data folder " + root + " has " + mebibytes(usable)
                    + " MiB free, needed are " + mebibytes(neededBytes) + " MiB; free some or pass --data-dir");
        }
    }

    private static long mebibytes(long bytes) {
        return bytes / (1024 * 1024);
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return String.valueOf(e.getMessage());
    }
}
