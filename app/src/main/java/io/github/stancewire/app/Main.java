package io.github.stancewire.app;

import io.github.stancewire.app.command.CommandLines;
import io.github.stancewire.app.command.Terminal;

/** The program. */
public final class Main {
    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = new CommandLines(Terminal.ofProcess(), System.getenv()).execute(arguments);
        // Explicit, because a library may have left a thread that would keep the process.
        System.exit(code);
    }
}
