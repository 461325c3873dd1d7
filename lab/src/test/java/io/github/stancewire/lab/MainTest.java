package io.github.stancewire.lab;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

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

    // picocli formats each line, and prints a warning beside the help where that fails.
    @Test
    void everyLineOfHelpCanBeFormatted() {
        for (CommandLine task : Main.commandLine().getSubcommands().values()) {
            UsageMessageSpec usage = task.getCommandSpec().usageMessage();
            Stream.of(usage.header(), usage.description(), usage.footer())
                    .flatMap(Arrays::stream)
                    .forEach(line -> assertDoesNotThrow(() -> String.format(line), line));
        }
    }

    @Test
    void aWrongTaskIsAUsageError() {
        CommandLine command = Main.commandLine();
        command.setErr(new java.io.PrintWriter(new java.io.StringWriter()));
        assertEquals(CommandLine.ExitCode.USAGE, command.execute("no-such-task"));
    }
}
