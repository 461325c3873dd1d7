package io.github.stancewire.app.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command without a subcommand: says what there is. */
@Command(
        name = "stancewire",
        header = "News articles in; linked entities and directed stances with proof out.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "%nExamples:",
            "  ./stancewire run                          take in samples/, then serve the page at http://localhost:8080",
            "  ./stancewire run --once articles/         take in a folder, print a summary, end",
            "  ./stancewire annotate article.txt         tags of one file as JSON, without Kafka",
            "  ./stancewire lab                          train, evaluate, measure (in a source checkout)"
        })
final class RootCommand implements Runnable {
    private final Terminal terminal;

    /** Read before everything else by {@link CommandLines}; stands here for the help and so that it is accepted. */
    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Properties file with settings; environment variables (STANCEWIRE_*) and flags go before it.")
    @SuppressWarnings("unused")
    private Optional<Path> config = Optional.empty();

    RootCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        CommandLine.usage(this, terminal.err());
    }
}
