package io.github.stancewire.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
    @Test
    void everyTaskSaysWhatItDoes() {
        CommandLine command = Main.commandLine();
        assertTrue(command.getSubcommands().containsKey("gazetteer"));
        command.getSubcommands()
                .values()
                .forEach(task -> assertTrue(
                        task.getCommandSpec().usageMessage().description().length > 0, task::getCommandName));
    }

    @Test
    void aWrongTaskIsAUsageError() {
        CommandLine command = Main.commandLine();
        command.setErr(new java.io.PrintWriter(new java.io.StringWriter()));
        assertEquals(CommandLine.ExitCode.USAGE, command.execute("no-such-task"));
    }
}
