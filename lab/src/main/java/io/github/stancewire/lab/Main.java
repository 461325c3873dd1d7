package io.github.stancewire.lab;

import io.github.stancewire.lab.article.FalseAlarmsCommand;
import io.github.stancewire.lab.extraction.ExtractionCommand;
import io.github.stancewire.lab.gazetteer.CoverageCommand;
import io.github.stancewire.lab.gazetteer.GazetteerCommand;
import io.github.stancewire.lab.language.LanguageCommand;
import io.github.stancewire.lab.ner.NerCommand;
import io.github.stancewire.lab.ner.TrainNamesCommand;
import io.github.stancewire.lab.speed.SpeedCommand;
import io.github.stancewire.lab.stance.CopedCommand;
import io.github.stancewire.lab.stance.DseCommand;
import io.github.stancewire.lab.stance.NewsMtscCommand;
import io.github.stancewire.lab.stance.PlvCommand;
import io.github.stancewire.lab.stance.TrainStanceCommand;
import io.github.stancewire.lab.stance.TrainTargetsCommand;
import io.github.stancewire.lab.syntax.ParseCommand;
import io.github.stancewire.lab.syntax.TrainParserCommand;
import io.github.stancewire.lab.syntax.TrainTaggerCommand;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code lab TASK}: one subcommand for each task. */
@Command(
        name = "lab",
        description = "Makes data, trains, evaluates and measures analysis.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ExtractionCommand.class,
            GazetteerCommand.class,
            CoverageCommand.class,
            LanguageCommand.class,
            CopedCommand.class,
            DseCommand.class,
            PlvCommand.class,
            FalseAlarmsCommand.class,
            NewsMtscCommand.class,
            TrainTargetsCommand.class,
            TrainStanceCommand.class,
            NerCommand.class,
            TrainNamesCommand.class,
            ParseCommand.class,
            SpeedCommand.class,
            TrainTaggerCommand.class,
            TrainParserCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command with all its tasks; a file that cannot be read or written ends it with one line and code 1. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof IOException) {
                command.getErr().println(command.getColorScheme().errorText(failure.getMessage()));
                return command.getCommandSpec().exitCodeOnExecutionException();
            }
            throw failure;
        });
    }
}
