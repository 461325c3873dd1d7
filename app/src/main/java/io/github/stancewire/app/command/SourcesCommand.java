package io.github.stancewire.app.command;

import io.github.stancewire.app.exit.ExitCode;
import io.github.stancewire.app.exit.UsageException;
import io.github.stancewire.app.sources.ListJson;
import io.github.stancewire.ingest.SourceOptions;
import io.github.stancewire.ingest.catalogue.Catalogue;
import io.github.stancewire.ingest.catalogue.CatalogueEdits;
import io.github.stancewire.ingest.catalogue.CatalogueEntry;
import io.github.stancewire.ingest.catalogue.CatalogueException;
import io.github.stancewire.ingest.catalogue.CatalogueFile;
import io.github.stancewire.ingest.catalogue.CatalogueText;
import io.github.stancewire.ingest.catalogue.Opml;
import io.github.stancewire.ingest.feed.GuidPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The list of sources that people keep. Its commands are methods, and each has the standard help options from the start: picocli
 * counts them among the parameters, and takes one for another where they come later.
 */
@Command(
        name = "sources",
        header = "Lists, adds, pauses and removes sources, and exchanges them as OPML.",
        description = {
            "The list is sources.yaml in the data folder, or the file named with --sources. Comments and order in it stay as they",
            "are. A running `run` or `ingest` takes up changes within seconds; what was published of a source stays known."
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "%nExamples:",
            "  ./stancewire sources add https://example.org/rss --name \"The Example\"",
            "  ./stancewire sources import subscriptions.opml",
            "  ./stancewire sources pause https://example.org/rss"
        })
final class SourcesCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SourcesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        CommandLine.usage(spec.commandLine(), terminal.err());
    }

    /** Which list. */
    static final class Which {
        @Mixin
        private final DataOptions data = new DataOptions();

        @Mixin
        private final CatalogueOptions catalogue = new CatalogueOptions();

        CatalogueFile file() {
            return catalogue.in(data.folder());
        }

        CatalogueFile editable() {
            CatalogueFile file = file();
            if (CatalogueFile.isOpml(file.path())) {
                throw new UsageException(file.path()
                        + ": an OPML file is read, not changed; import it with ./stancewire sources import");
            }
            return file;
        }
    }

    private interface Change {
        String of(CatalogueEdits edits, String yaml) throws CatalogueException;
    }

    private static void change(Which which, Change change) {
        CatalogueFile file = which.editable();
        try {
            file.change(yaml -> change.of(new CatalogueEdits(file.path().toString()), yaml));
        } catch (CatalogueException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static Catalogue read(CatalogueFile file) {
        try {
            return file.read();
        } catch (CatalogueException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a feed, file or folder.")
    int add(
            @Parameters(paramLabel = "SOURCE", description = "Address of a feed, or a path.") String address,
            @Option(names = "--name", paramLabel = "NAME", description = "For people.") Optional<String> name,
            @Option(names = "--folder", paramLabel = "FOLDER", description = "To keep it in, as A/B.")
                    Optional<String> folder,
            @Option(
                            names = "--outlet",
                            paramLabel = "NAME",
                            description = "Who publishes it, where that is told badly.")
                    Optional<String> outlet,
            @Option(names = "--paused", description = "Listed, but left alone for now.") boolean paused,
            @Option(names = "--no-follow", description = "Take the feed's own text; do not fetch the pages.")
                    boolean noFollow,
            @Option(
                            names = "--guids",
                            paramLabel = "POLICY",
                            description = "What tells entries apart: link, guid or words (default: link).")
                    Optional<String> guids,
            @Option(
                            names = "--shortest",
                            paramLabel = "TIME",
                            converter = Converters.Pause.class,
                            description = "To be asked no more often: 90s, 5m, 6h, 2d.")
                    Optional<Duration> shortest,
            @Option(
                            names = "--longest",
                            paramLabel = "TIME",
                            converter = Converters.Pause.class,
                            description = "To be asked at least so often.")
                    Optional<Duration> longest,
            @Mixin Which which) {
        SourceOptions options = new SourceOptions(
                !noFollow, guids.map(SourcesCommand::policy).orElse(GuidPolicy.LINK), outlet, shortest, longest);
        CatalogueEntry entry = new CatalogueEntry(address, name, folder, paused, options);
        try {
            entry.toSource().check().ifPresent(problem -> {
                throw new UsageException(problem.line());
            });
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        change(which, (edits, yaml) -> edits.add(yaml, entry));
        terminal.say(address + " added to " + which.file().path());
        return ExitCode.OK;
    }

    private static GuidPolicy policy(String name) {
        try {
            return GuidPolicy.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--guids is link, guid or words; it was " + name);
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Shows the sources: state, folder, name and address.")
    int list(
            @Option(names = "--json", description = "One JSON object on standard output.") boolean json,
            @Mixin Which which) {
        CatalogueFile file = which.file();
        Catalogue catalogue = read(file);
        if (json) {
            terminal.out().println(ListJson.of(catalogue));
            return ExitCode.OK;
        }
        if (catalogue.entries().isEmpty()) {
            terminal.say("no sources in " + file.path() + "; add one with ./stancewire sources add URL");
        }
        for (CatalogueEntry entry : catalogue.entries()) {
            terminal.out()
                    .printf(
                            "%-7s %-20s %-28s %s%n",
                            entry.paused() ? "paused" : "active",
                            entry.folder().orElse("-"),
                            entry.name().orElse("-"),
                            entry.address());
        }
        return ExitCode.OK;
    }

    @Command(
            name = "pause",
            mixinStandardHelpOptions = true,
            description = "Leaves a source alone until it is resumed.")
    int pause(
            @Parameters(paramLabel = "SOURCE", description = "Its address or name.") String source,
            @Mixin Which which) {
        change(which, (edits, yaml) -> edits.pause(yaml, source, true));
        terminal.say(source + " paused");
        return ExitCode.OK;
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Looks at a paused source again.")
    int resume(
            @Parameters(paramLabel = "SOURCE", description = "Its address or name.") String source,
            @Mixin Which which) {
        change(which, (edits, yaml) -> edits.pause(yaml, source, false));
        terminal.say(source + " resumed");
        return ExitCode.OK;
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Takes a source out of the list; its articles stay.")
    int remove(
            @Parameters(paramLabel = "SOURCE", description = "Its address or name.") String source,
            @Mixin Which which) {
        change(which, (edits, yaml) -> edits.remove(yaml, source));
        terminal.say(source + " removed");
        return ExitCode.OK;
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description =
                    "Adds the feeds of an OPML file, folders included; those listed already are left as they are.")
    int importOpml(@Parameters(paramLabel = "FILE", description = "OPML.") Path opml, @Mixin Which which) {
        int[] added = new int[1];
        Opml.Imported imported = opml(opml);
        imported.problems().forEach(terminal::say);
        change(which, (edits, yaml) -> {
            String file = which.file().path().toString();
            String text = edits.addAll(yaml, imported.catalogue().entries());
            added[0] = CatalogueText.read(text, file).entries().size()
                    - CatalogueText.read(yaml, file).entries().size();
            return text;
        });
        terminal.say(added[0] + " added to " + which.file().path() + ", "
                + (imported.catalogue().entries().size() - added[0]) + " were there, "
                + imported.problems().size() + " left out");
        return imported.problems().isEmpty() ? ExitCode.OK : ExitCode.DATA;
    }

    private static Opml.Imported opml(Path file) {
        try {
            return Opml.read(Files.readAllBytes(file), file.toString());
        } catch (CatalogueException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UsageException(file + ": cannot be read (" + e.getMessage() + "); check the path");
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes the feeds as OPML, to standard output or a file.")
    int export(
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "Where to; standard output without it.")
                    Optional<Path> file,
            @Mixin Which which) {
        String opml = Opml.write(read(which.file()));
        if (file.isEmpty()) {
            terminal.out().print(opml);
            return ExitCode.OK;
        }
        try {
            Files.writeString(file.get(), opml);
        } catch (IOException e) {
            throw new UsageException(file.get() + ": cannot be written (" + e.getMessage() + ")");
        }
        return ExitCode.OK;
    }
}
