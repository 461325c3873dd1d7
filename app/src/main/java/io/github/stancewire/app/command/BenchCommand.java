package io.github.stancewire.app.command;

import io.github.stancewire.app.bench.Bench;
import io.github.stancewire.app.config.Layers;
import io.github.stancewire.app.exit.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures bulk ingest on this machine. */
@Command(
        name = "bench",
        header = "Measures how fast articles come into Kafka on this machine.",
        description = {
            "Makes a file of articles, takes it in by ingest and sends its lines by a plain producer, in turns, to a",
            "Kafka broker of its own in this process. Settings of ingest apply. Everything made is removed at the end."
        },
        footer = {"%nExamples:", "  ./stancewire bench", "  STANCEWIRE_HEAP=256m ./stancewire bench --articles 300000"})
final class BenchCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Layers layers;
    private final Logs logs;

    @Option(
            names = "--articles",
            paramLabel = "N",
            converter = Converters.Articles.class,
            description = "How many a round, 1 to 10000000 (default: ${DEFAULT-VALUE}).")
    private int articles = 100_000;

    @Option(
            names = "--bytes",
            paramLabel = "N",
            converter = Converters.TextBytes.class,
            description = "Of text in each, 1 to 1000000 (default: ${DEFAULT-VALUE}).")
    private int bytes = 4096;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            converter = Converters.Rounds.class,
            description = "Of both ways, 1 to 100 (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(names = "--seed", paramLabel = "N", description = "Of the articles (default: ${DEFAULT-VALUE}).")
    private long seed = 42;

    @Option(names = "--warc", description = "Let ingest read pages from a packed WARC file instead of JSON Lines.")
    private boolean warc;

    BenchCommand(Terminal terminal, Layers layers, Logs logs) {
        this.terminal = terminal;
        this.layers = layers;
        this.logs = logs;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ServiceSettings.check(layers.values());
        Path folder = Files.createTempDirectory("stancewire-bench");
        try {
            logs.open(folder);
            new Bench(articles, bytes, rounds, seed, warc).run(folder, layers.values(), terminal.out()::println);
            return ExitCode.OK;
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
