package io.github.stancewire.ingest.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The file that people keep their sources in: {@code sources.yaml}, or OPML, told by its name. Programs that change it do so one
 * after the other. Not thread-safe within one.
 */
public final class CatalogueFile {
    private static final int LARGEST = 16 << 20;

    private final Path path;

    public CatalogueFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** An empty list where there is no file. */
    public Catalogue read() throws CatalogueException {
        return parse(bytes().orElse(new byte[0])).catalogue();
    }

    /**
     * As {@link #read()}.
     *
     * @param problems hears what is wrong with single entries, which are left out; only OPML has them
     */
    public Catalogue read(Consumer<String> problems) throws CatalogueException {
        Opml.Imported read = parse(bytes().orElse(new byte[0]));
        read.problems().forEach(problems);
        return read.catalogue();
    }

    /**
     * Reads what stood in this file.
     *
     * @return with what is wrong with single entries, which only OPML has
     */
    Opml.Imported parse(byte[] bytes) throws CatalogueException {
        if (isOpml(path)) {
            return bytes.length == 0
                    ? new Opml.Imported(Catalogue.EMPTY, List.of())
                    : Opml.read(bytes, path.toString());
        }
        return new Opml.Imported(CatalogueText.read(decoded(bytes), path.toString()), List.of());
    }

    /** Empty where there is no file. */
    public String text() throws CatalogueException {
        return decoded(bytes().orElse(new byte[0]));
    }

    private String decoded(byte[] bytes) throws CatalogueException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CatalogueException(path + ": not UTF-8; save it in that encoding", e);
        }
    }

    /** What stands in the file; none where there is no file. */
    Optional<byte[]> bytes() throws CatalogueException {
        try {
            if (Files.exists(path) && Files.size(path) > LARGEST) {
                throw new CatalogueException(path + ": more than " + LARGEST + " bytes; that is no list of sources");
            }
            return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty(); // gone meanwhile
        } catch (IOException e) {
            throw new CatalogueException(path + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** Makes another text of the one in the file. */
    public interface Change {
        String of(String yaml) throws CatalogueException;
    }

    /**
     * Changes the file: all of the new text or all of the old, whatever happens meanwhile; who may read it, and a link to it,
     * stay. Without a change it is not written.
     */
    public void change(Change change) throws CatalogueException {
        try {
            Path real = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Files.createDirectories(real.getParent());
            // Beside the file, for the file itself is replaced.
            Path lock = real.resolveSibling("." + real.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                String before = held.isValid() ? text() : "";
                String after = change.of(before);
                if (!after.equals(before)) {
                    replace(real, after);
                }
            }
        } catch (IOException e) {
            throw new CatalogueException(path + ": cannot be written (" + e.getMessage() + ")", e);
        }
    }

    private static void replace(Path real, String text) throws IOException {
        Path beside = Files.createTempFile(real.getParent(), "." + real.getFileName(), ".tmp");
        try {
            permit(real, beside);
            Files.writeString(beside, text);
            try {
                Files.move(beside, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, real, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** As before; a temporary file may be read by its owner only. */
    private static void permit(Path before, Path after) throws IOException {
        if (Files.getFileStore(after).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    after,
                    Files.exists(before)
                            ? Files.getPosixFilePermissions(before)
                            : PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    /** Whether a path's name is that of an OPML file. */
    public static boolean isOpml(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".opml");
    }
}
