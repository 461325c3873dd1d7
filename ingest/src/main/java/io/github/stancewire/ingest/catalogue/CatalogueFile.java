package io.github.stancewire.ingest.catalogue;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** The file that people keep their sources in: {@code sources.yaml}, or OPML, told by its name. Not thread-safe. */
public final class CatalogueFile {
    private final Path path;

    public CatalogueFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** An empty list where there is no file. */
    public Catalogue read() throws CatalogueException {
        return isOpml(path)
                ? Opml.read(bytes(), path.toString()).catalogue()
                : CatalogueText.read(text(), path.toString());
    }

    /** Empty where there is no file. */
    public String text() throws CatalogueException {
        if (!Files.exists(path)) {
            return "";
        }
        try {
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            return ""; // gone meanwhile
        } catch (MalformedInputException e) {
            throw new CatalogueException(path + ": not UTF-8; save it in that encoding", e);
        } catch (IOException e) {
            throw new CatalogueException(path + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private byte[] bytes() throws CatalogueException {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new CatalogueException(path + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** All of the new text or all of the old, whatever happens meanwhile. */
    public void write(String text) throws CatalogueException {
        Path folder = path.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path beside = Files.createTempFile(folder, "sources", ".tmp");
            try {
                Files.writeString(beside, text);
                move(beside);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new CatalogueException(path + ": cannot be written (" + e.getMessage() + ")", e);
        }
    }

    private void move(Path beside) throws IOException {
        try {
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Whether a path's name is that of an OPML file. */
    public static boolean isOpml(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".opml");
    }
}
