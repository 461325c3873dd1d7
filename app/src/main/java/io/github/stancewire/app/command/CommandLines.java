package io.github.stancewire.app.command;

import io.github.stancewire.app.config.Layers;
import io.github.stancewire.app.exit.ExitCode;
import io.github.stancewire.app.exit.UsageException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** Puts the command line together: subcommands, layered defaults, help and failures. */
public final class CommandLines {
    private final Terminal terminal;
    private final Map<String, String> environment;

    /** @param environment all variables of the process */
    public CommandLines(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = Map.copyOf(environment);
    }

    /** Runs a command and returns its exit code; never throws for what a user or the surroundings did. */
    public int execute(String... arguments) {
        Layers layers;
        try {
            layers = Layers.of(environment, configFile(arguments));
        } catch (UsageException e) {
            terminal.say(e.getMessage());
            return ExitCode.USAGE;
        }
        CommandLine root = assemble(layers);
        try {
            layers.requireKnown(key -> isKnown(root, key));
        } catch (UsageException e) {
            terminal.say(e.getMessage());
            return ExitCode.USAGE;
        }
        return root.execute(arguments);
    }

    private CommandLine assemble(Layers layers) {
        Logs logs = new Logs();
        Failures failures = new Failures(terminal, layers, logs::path);
        CommandLine root = new CommandLine(new RootCommand(terminal));
        List.of(
                        new RunCommand(terminal, layers, logs),
                        new AnnotateCommand(terminal),
                        new VerifyCommand(terminal, layers, logs),
                        new AuditCommand(terminal, layers, logs),
                        new TopicsCommand(terminal, layers),
                        sources(layers, logs),
                        new BenchCommand(terminal, layers, logs))
                .forEach(root::addSubcommand);
        ServiceCommands.all(terminal, layers, logs).forEach(root::addSubcommand);
        root.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        root.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        root.setDefaultValueProvider(new LayeredDefaults(layers));
        root.setParameterExceptionHandler(failures);
        root.setExecutionExceptionHandler(failures);
        root.setUsageHelpWidth(100);
        root.setAbbreviatedOptionsAllowed(false);
        explain(root);
        root.getSubcommands().values().forEach(command -> {
            explain(command);
            command.getSubcommands().values().forEach(CommandLines::explain);
        });
        return root;
    }

    private CommandLine sources(Layers layers, Logs logs) {
        return new CommandLine(new SourcesCommand(terminal))
                .addSubcommand(new SourcesTestCommand(terminal, layers, Clock.systemUTC()))
                .addSubcommand(new SourcesStatusCommand(terminal, layers, logs, Clock.systemUTC()));
    }

    /** Help, version and exit codes are the same everywhere. */
    private static void explain(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put(" " + ExitCode.OK, "done");
        codes.put(" " + ExitCode.DATA, "something is wrong with the data: unread, unaccounted for, or different");
        codes.put(" " + ExitCode.USAGE, "wrong usage: an unknown flag, a bad value, a path that does not exist");
        codes.put(" " + ExitCode.SURROUNDINGS, "port or folder in use, no space, no answer from a server, or a bug");
        return codes;
    }

    private static boolean isKnown(CommandLine root, String key) {
        return ServiceKeys.contains(key)
                || root.getSubcommands().values().stream()
                        .flatMap(command -> command.getCommandSpec().options().stream())
                        .anyMatch(option -> LayeredDefaults.key(option).equals(key));
    }

    /** The settings file has to be known before defaults are given, so this one flag is looked for by itself. */
    private Optional<Path> configFile(String... arguments) {
        String flag = "--config";
        for (int i = 0; i < arguments.length && !arguments[i].equals("--"); i++) {
            if (arguments[i].startsWith(flag + "=")) {
                return Optional.of(Path.of(arguments[i].substring(flag.length() + 1)));
            }
            if (arguments[i].equals(flag) && i + 1 < arguments.length) {
                return Optional.of(Path.of(arguments[i + 1]));
            }
        }
        return Optional.ofNullable(environment.get("STANCEWIRE_CONFIG")).map(Path::of);
    }
}
