package io.github.stancewire.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.stancewire.ingest.article.Item;
import io.github.stancewire.ingest.article.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whatever a file holds, reading it ends, throws nothing, and tells the same when it is told again; a run that goes on at any
 * place where another one stopped tells exactly the rest.
 */
class FileFuzzTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2024-05-01T12:00:00Z"), ZoneOffset.UTC);

    private final ArticleFiles files = new ArticleFiles(NOON);

    @FuzzTest(maxDuration = "1m")
    void anArchiveGoesOnWhereItStopped(byte[] bytes) throws IOException {
        goesOn("fuzz.warc", bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void aPackedArchiveGoesOnWhereItStopped(byte[] bytes) throws IOException {
        goesOn("fuzz.warc.gz", bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void linesOfJsonGoOnWhereTheyStopped(byte[] bytes) throws IOException {
        goesOn("fuzz.jsonl", bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void jsonInOnePieceIsCutTheSameTwice(byte[] bytes) throws IOException {
        goesOn("fuzz.json", bytes);
    }

    @FuzzTest(maxDuration = "1m")
    void aStreamOfAnyKindIsReadToItsEnd(byte[] bytes) {
        List<Item> items = new ArrayList<>();
        files.read(new ByteArrayInputStream(bytes), items::add);
        assertEquals(false, items.isEmpty(), "something is said of every stream");
    }

    private void goesOn(String name, byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        Path file = folder.resolve(name);
        try {
            Files.write(file, bytes);
            List<Item> all = read(file, item -> Optional.empty());
            assertEquals(names(all), names(read(file, item -> Optional.empty())));
            List<Item> taken = all.stream().filter(FileFuzzTest::isTaken).toList();
            for (int i = 0; i < Math.min(8, taken.size()); i++) {
                Optional<Progress> progress = progress(taken.get(i));
                if (progress.isPresent()) {
                    List<Item> rest = read(file, item -> progress).stream()
                            .filter(FileFuzzTest::isTaken)
                            .toList();
                    assertEquals(names(taken.subList(i + 1, taken.size())), names(rest));
                }
            }
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    private static boolean isTaken(Item item) {
        return item instanceof Item.Read || item instanceof Item.Refused;
    }

    private static Optional<Progress> progress(Item item) {
        return item instanceof Item.Read read ? read.progress() : ((Item.Refused) item).progress();
    }

    private List<Item> read(Path file, Function<String, Optional<Progress>> known) {
        List<Item> items = new ArrayList<>();
        files.read(file, known, items::add);
        return items;
    }

    private static List<String> names(List<Item> items) {
        return items.stream()
                .map(item -> item.getClass().getSimpleName() + " " + item.name())
                .toList();
    }
}
