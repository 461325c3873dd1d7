package io.github.stancewire.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void whereNobodyWatchesProgressIsRepeatedOnlyNowAndThen() {
        Console console = new Console(err, false);
        console.progress("1");
        console.progress("2");
        console.finished("3");
        assertEquals("1\n3\n", text());
    }

    @Test
    void whereSomebodyWatchesProgressIsWrittenOver() {
        Console console = new Console(err, true);
        console.progress("1");
        console.progress("1");
        console.progress("2");
        console.line("done");
        assertEquals("\r\u001b[K1\r\u001b[K2\r\u001b[Kdone\n", text());
    }

    @Test
    void whatWasShownLastIsNotSaidAgain() {
        Console console = new Console(err, false);
        console.progress("1");
        console.finished("1");
        assertEquals("1\n", text());
    }

    @Test
    void programsSeeNoProgress() {
        Console console = Console.quiet(err);
        console.progress("1");
        console.line("done");
        assertEquals("done\n", text());
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
