package io.github.stancewire.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeterTest {
    @TempDir
    Path folder;

    private final Meter meter = new Meter();
    private long tooMuch;

    @Test
    void whatAFolderHoldsIsReadToItsLastByte() throws IOException {
        write("a.jsonl", "{\"a\":1}\n");
        write("b/c.txt", "Talks.");
        write("b/d.json", "[{\"a\":1}, {\"a\":2}]");
        write("README.md", "Not read.");

        read();

        assertEquals(8 + 6 + 18, meter.total());
        assertEquals(meter.total(), meter.read());
    }

    @Test
    void atNoItemIsMoreReadThanThereIs() throws IOException {
        write("a.jsonl", "{\"a\":1}\n".repeat(50_000));
        write("b/c.json", "[{\"a\":1}, {\"a\":2}]");

        read();

        assertEquals(0, tooMuch);
    }

    @Test
    void inTheMiddleOfALongFileAboutHalfIsRead() throws IOException {
        Path file = write("a.jsonl", "{\"a\":1}\n".repeat(100_000));
        meter.found(Files.size(file));
        long[] middle = new long[1];

        new ArticleFiles(Clock.systemUTC())
                .read(
                        file,
                        name -> Optional.empty(),
                        item -> middle[0] = item.name().endsWith("#50000") ? meter.read() : middle[0],
                        meter);

        assertTrue(middle[0] >= 400_000 && middle[0] < 500_000, () -> middle[0] + " of 800000");
    }

    private void read() {
        new ArticleFiles(Clock.systemUTC())
                .read(folder, name -> Optional.empty(), item -> tooMuch += meter.read() > meter.total() ? 1 : 0, meter);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
