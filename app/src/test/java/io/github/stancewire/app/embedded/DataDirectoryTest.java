package io.github.stancewire.app.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.app.exit.SurroundingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path temp;

    @Test
    void aMissingFolderIsCreatedWithItsParents() {
        try (DataDirectory data = DataDirectory.open(temp.resolve("a/b c"))) {
            assertTrue(Files.isDirectory(data.root()));
        }
    }

    @Test
    void aFolderInUseIsRefusedWithTheHoldersProcessAndTheWayOut() {
        Path folder = temp.resolve("data");
        try (DataDirectory held = DataDirectory.open(folder)) {
            SurroundingsException refused = assertThrows(SurroundingsException.class, () -> DataDirectory.open(folder));
            assertEquals(
                    "data folder " + held.root() + " is in use by process "
                            + ProcessHandle.current().pid() + "; stop it or pass --data-dir",
                    refused.getMessage());
        }
    }

    @Test
    void aFolderGivenFreeCanBeTakenAgain() {
        Path folder = temp.resolve("data");
        DataDirectory.open(folder).close();
        DataDirectory.open(folder).close();
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("data"), "mine");
        SurroundingsException refused = assertThrows(SurroundingsException.class, () -> DataDirectory.open(file));
        assertTrue(refused.getMessage().contains(file + " cannot be used: a file of that name is in the way"));
    }

    @Test
    void aFolderBelowAFileIsNamed() throws IOException {
        Path below = Files.writeString(temp.resolve("file"), "mine").resolve("data");
        SurroundingsException refused = assertThrows(SurroundingsException.class, () -> DataDirectory.open(below));
        assertTrue(refused.getMessage().contains(below + " cannot be used"));
    }

    @Test
    void aFolderNearlyFullIsRefused() {
        SurroundingsException refused = assertThrows(
                SurroundingsException.class, () -> DataDirectory.open(temp.resolve("data"), Long.MAX_VALUE));
        assertTrue(refused.getMessage().contains("MiB free"), refused.getMessage());
    }

    @Test
    void aRefusedFolderIsNotHeld() {
        Path folder = temp.resolve("data");
        assertThrows(SurroundingsException.class, () -> DataDirectory.open(folder, Long.MAX_VALUE));
        DataDirectory.open(folder).close();
    }

    @Test
    void aFolderWithAnothersKafkaIsNeverTaken() throws IOException {
        Files.writeString(Files.createDirectory(temp.resolve("kafka")).resolve("log"), "mine");
        SurroundingsException refused = assertThrows(SurroundingsException.class, () -> DataDirectory.open(temp));
        assertTrue(refused.getMessage().contains("has a 'kafka' that is not Stancewire's"), refused.getMessage());
    }

    @Test
    void aFolderWithOtherThingsInItIsTaken() throws IOException {
        Files.writeString(temp.resolve("summary.json"), "");
        DataDirectory.open(temp).close();
    }

    @Test
    void aFolderWhoseFirstUseWasCutShortIsTakenAgain() throws IOException {
        Files.writeString(temp.resolve("stancewire.lock"), "12345\n");
        DataDirectory.open(temp).close();
    }

    @Test
    void clearingRemovesOursAndLeavesTheRest() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("kept.txt"), "mine");
        try (DataDirectory data = DataDirectory.open(temp.resolve("data"))) {
            Path log = Files.createDirectories(data.kafka()).resolve("log");
            Files.writeString(log, "ours");
            Files.writeString(data.root().resolve("notes.txt"), "mine");
            Files.createSymbolicLink(data.kafka().resolve("link"), outside);

            data.clear();

            assertFalse(Files.exists(data.kafka()));
            assertTrue(Files.exists(data.root().resolve("notes.txt")));
            assertTrue(Files.exists(outside.resolve("kept.txt")));
        }
    }

    @Test
    void aLinkToAFolderAndTheFolderAreOne() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("data"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
        try (DataDirectory held = DataDirectory.open(folder)) {
            assertTrue(held.root().isAbsolute());
            assertThrows(SurroundingsException.class, () -> DataDirectory.open(link));
        }
    }
}
