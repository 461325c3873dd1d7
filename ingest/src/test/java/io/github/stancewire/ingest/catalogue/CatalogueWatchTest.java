package io.github.stancewire.ingest.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.ingest.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueWatchTest {
    @TempDir
    Path folder;

    private final List<List<String>> seen = new ArrayList<>();
    private Path file;
    private CatalogueWatch watch;

    @BeforeEach
    void begin() throws Exception {
        file = folder.resolve("sources.yaml");
        watch = new CatalogueWatch(new CatalogueFile(file), List.of(Source.of("https://given.example/f")));
        watch.read();
    }

    private void check() {
        watch.check(sources -> seen.add(sources.stream().map(Source::id).toList()));
    }

    @Test
    void aListThatAppearsIsTakenUpBesideWhatWasGiven() throws Exception {
        Files.writeString(file, "sources:\n- url: https://a.example/f\n");
        check();
        assertEquals(List.of(List.of("https://given.example/f", "https://a.example/f")), seen);
    }

    @Test
    void nothingIsHandedOnWithoutAChange() {
        check();
        assertEquals(List.of(), seen);
    }

    @Test
    void aBrokenListChangesNothingAndIsSaid() throws Exception {
        Files.writeString(file, "sources:\n- url: [\n");
        check();
        assertEquals(List.of(), seen);
        assertTrue(watch.problem().orElse("").contains("sources.yaml:"));
    }

    @Test
    void aListThatIsMendedGoesOn() throws Exception {
        Files.writeString(file, "nonsense");
        check();
        Files.writeString(file, "sources:\n- url: https://a.example/f\n");
        check();
        assertEquals(1, seen.size());
    }

    @Test
    void aFileThatVanishesChangesNothingAndIsSaid() throws Exception {
        Files.writeString(file, "sources:\n- url: https://a.example/f\n");
        check();
        Files.delete(file);
        check();
        assertEquals(1, seen.size());
        assertTrue(watch.problem().orElse("").contains("gone"));
    }

    @Test
    void aListThatComesBackAsItWasIsWellAgain() throws Exception {
        Files.writeString(file, "sources:\n- url: https://a.example/f\n");
        check();
        Files.writeString(file, "nonsense");
        check();
        Files.writeString(file, "sources:\n- url: https://a.example/f\n");
        check();
        assertEquals(Optional.empty(), watch.problem());
    }

    @Test
    void aFailureOfWhoHearsOfItEndsNothing() throws Exception {
        Files.writeString(file, "sources:\n- url: https://a.example/f\n");
        watch.check(sources -> {
            throw new IllegalStateException("away");
        });
        Files.writeString(file, "sources:\n- url: https://b.example/f\n");
        check();
        assertEquals(1, seen.size());
    }
}
