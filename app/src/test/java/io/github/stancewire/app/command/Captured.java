package io.github.stancewire.app.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One invocation of the command line with what it wrote. */
record Captured(int code, String out, String err) {
    static Captured run(String... arguments) {
        return runWith(Map.of(), arguments);
    }

    static Captured runWith(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int code = new CommandLines(terminal, environment).execute(arguments);
        return new Captured(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The only line written to the error stream. */
    String line() {
        if (err.lines().count() != 1) {
            throw new AssertionError("Not one line: " + err);
        }
        return err.strip();
    }
}
