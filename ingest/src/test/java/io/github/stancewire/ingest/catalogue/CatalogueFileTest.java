package io.github.stancewire.ingest.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatIsNotThereIsMadeWithItsFolders() throws Exception {
        Path file = folder.resolve("deep/sources.yaml");
        new CatalogueFile(file).change(yaml -> yaml + "# new\n");
        assertEquals("# new\n", Files.readString(file));
    }

    @Test
    void withoutAChangeItIsNotWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("sources.yaml"), "# as it is\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        new CatalogueFile(file).change(yaml -> yaml);
        assertEquals(1_000, Files.getLastModifiedTime(file).toMillis());
    }

    @Test
    void whoMayReadItStaysAndALinkToItToo() throws Exception {
        Path file = Files.writeString(folder.resolve("real.yaml"), "# one\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        Path link = Files.createSymbolicLink(folder.resolve("sources.yaml"), file);

        new CatalogueFile(link).change(yaml -> "# two\n");

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("# two\n", Files.readString(file));
        assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void nothingUnfinishedIsLeftBehind() throws Exception {
        Path file = folder.resolve("sources.yaml");
        new CatalogueFile(file).change(yaml -> "# one\n");
        assertThrows(
                CatalogueException.class,
                () -> new CatalogueFile(file).change(yaml -> {
                    throw new CatalogueException("no");
                }));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of(".sources.yaml.lock", "sources.yaml"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
        assertEquals("# one\n", Files.readString(file));
    }

    @Test
    void whoReadsMeanwhileSeesAllOfOneTextOrAllOfTheOther() throws Exception {
        Path file = Files.writeString(folder.resolve("sources.yaml"), "0".repeat(100_000));
        Thread writer = new Thread(() -> IntStream.range(0, 50).forEach(i -> change(file, i)));
        writer.start();
        while (writer.isAlive()) {
            String read = Files.readString(file);
            assertEquals(100_000, read.length());
            assertEquals(1, read.chars().distinct().count());
        }
        writer.join();
    }

    @Test
    void anotherCharacterSetIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("sources.yaml"), new byte[] {'#', (byte) 0xE4, '\n'});
        assertThrows(CatalogueException.class, () -> new CatalogueFile(file).read());
    }

    private static void change(Path file, int i) {
        try {
            new CatalogueFile(file).change(yaml -> String.valueOf(i % 10).repeat(100_000));
        } catch (CatalogueException e) {
            throw new IllegalStateException(e);
        }
    }
}
