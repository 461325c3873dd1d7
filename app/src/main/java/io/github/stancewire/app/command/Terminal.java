package io.github.stancewire.app.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes. What was asked for goes to {@code out}, everything else to {@code err}; both are UTF-8
 * whatever the locale.
 *
 * @param interactive true when a person watches {@code err}, so that a line may be written over
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {
    /** That of the process; {@code stancewire.terminal} is set by the start script, which can ask the system. */
    public static Terminal ofProcess() {
        return new Terminal(
                stream(FileDescriptor.out), stream(FileDescriptor.err), Boolean.getBoolean("stancewire.terminal"));
    }

    /** One line to {@code err}, as every message of the program reads. */
    public void say(String message) {
        err.println("stancewire: " + message);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
