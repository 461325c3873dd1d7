package io.github.stancewire.app.command;

import io.github.stancewire.app.config.Layers;
import io.github.stancewire.app.config.Setting;
import io.github.stancewire.app.exit.ExitCode;
import io.github.stancewire.app.exit.SurroundingsException;
import io.github.stancewire.app.exit.UsageException;
import io.github.stancewire.ingest.publish.PublishFailedException;
import io.github.stancewire.ingest.push.PushPortInUseException;
import io.github.stancewire.schemas.topic.TopicAdminException;
import io.github.stancewire.schemas.wire.IncompatibleSchemaException;
import io.github.stancewire.schemas.wire.RegistryUnavailableException;
import io.github.stancewire.serve.PortInUseException;
import io.github.stancewire.sink.postgres.DatabaseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns every failure into one line and an exit code; the stack trace goes to the log file. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Their messages are written for people: one line with the way out. */
    private static final List<Class<? extends RuntimeException>> SURROUNDINGS = List.of(
            SurroundingsException.class,
            TopicAdminException.class,
            RegistryUnavailableException.class,
            IncompatibleSchemaException.class,
            PublishFailedException.class,
            DatabaseException.class,
            PortInUseException.class,
            PushPortInUseException.class);

    private final Terminal terminal;
    private final Layers layers;
    private final Supplier<Optional<Path>> logFile;

    /** @param logFile the file being logged into, when there is one */
    Failures(Terminal terminal, Layers layers, Supplier<Optional<Path>> logFile) {
        this.terminal = terminal;
        this.layers = layers;
        this.logFile = logFile;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        terminal.say(oneLine(failure.getMessage()) + place(failure) + suggestion(failure) + "; see ./"
                + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof UsageException) {
            terminal.say(oneLine(failure.getMessage()));
            return ExitCode.USAGE;
        }
        if (SURROUNDINGS.stream().anyMatch(kind -> kind.isInstance(failure))) {
            LOG.error("Stopped", failure);
            terminal.say(oneLine(failure.getMessage()));
            return ExitCode.SURROUNDINGS;
        }
        if (failure instanceof KafkaException) {
            LOG.error("Stopped", failure);
            terminal.say(
                    "Kafka cannot be used: " + oneLine(root(failure).getMessage()) + "; check --bootstrap-servers");
            return ExitCode.SURROUNDINGS;
        }
        terminal.say("unexpected " + failure.getClass().getSimpleName() + ": " + oneLine(failure.getMessage()) + "; "
                + whereWritten(failure));
        return ExitCode.SURROUNDINGS;
    }

    private String whereWritten(Exception failure) {
        LOG.error("Unexpected", failure);
        Optional<Path> logged = logFile.get();
        if (logged.isPresent()) {
            return "details in " + logged.get();
        }
        try {
            Path file = Files.createTempFile("stancewire-", ".log");
            try (PrintWriter writer = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
                failure.printStackTrace(writer);
            }
            return "details in " + file;
        } catch (IOException e) {
            return "details could not be written (" + oneLine(e.getMessage()) + ")";
        }
    }

    /** Where the refused value was set, when that was not the command line. */
    private String place(ParameterException failure) {
        ArgSpec argument = failure.getArgSpec();
        if (!(argument instanceof OptionSpec option)) {
            return "";
        }
        return layers.get(LayeredDefaults.key(option))
                .filter(setting -> setting.value().equals(failure.getValue())
                        || oneLine(failure.getMessage()).contains("'" + setting.value() + "'"))
                .map(Setting::place)
                .map(place -> " (set by " + place + ")")
                .orElse("");
    }

    private static String suggestion(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            return suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?";
        }
        return "";
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
