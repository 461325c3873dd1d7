package io.github.stancewire.app.bench;

import io.github.stancewire.app.cluster.LocalCluster;
import io.github.stancewire.app.cluster.LocalPorts;
import io.github.stancewire.app.embedded.DataDirectory;
import io.github.stancewire.app.exit.SurroundingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One measurement over a Kafka broker of its own: warms up, then takes the made articles in by both ways in turns, so that
 * both meet the same machine.
 *
 * @param articles how many a round, 1 or more
 * @param bytes of each article's text, about
 * @param rounds of both ways, 1 or more
 * @param seed of the articles
 */
public record Bench(long articles, int bytes, int rounds, long seed) {
    private static final int WARM_UP = 10_000;

    /**
     * @param folder an empty one, for input and broker
     * @param settings of ingest, in its own keys
     * @param lines get each figure when it is there, and the ratio at the end
     */
    public void run(Path folder, Map<String, String> settings, Consumer<String> lines)
            throws IOException, InterruptedException {
        LocalPorts free = new LocalPorts(0, 0, 0);
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"));
                LocalCluster cluster = new LocalCluster(data, Optional.empty(), free, Bench::broken)) {
            cluster.startKafka();
            IngestBench bench = new IngestBench(cluster, settings);
            Path warm = folder.resolve("warm.jsonl");
            new MadeArticles(WARM_UP, bytes, seed + 1).writeJsonLines(warm);
            bench.ingest(warm);
            bench.plain(warm);
            Path file = folder.resolve("made.jsonl");
            new MadeArticles(articles, bytes, seed).writeJsonLines(file);
            lines.accept(ratio(rounds(folder, file, bench, lines)));
        }
    }

    private List<Double> rounds(Path folder, Path file, IngestBench bench, Consumer<String> lines)
            throws IOException, InterruptedException {
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            Figure plain = bench.plain(file);
            lines.accept(plain.toString());
            // Under another name the file is one that was never read.
            Path another = Files.createLink(folder.resolve("round" + round + ".jsonl"), file);
            Figure ingest = bench.ingest(another);
            lines.accept(ingest.toString());
            ratios.add(ingest.articlesPerSecond() / plain.articlesPerSecond());
        }
        return ratios;
    }

    private String ratio(List<Double> ratios) {
        ratios.sort(Comparator.naturalOrder());
        return String.format(
                Locale.ROOT, "ingest / plain producer: %.2f (median of %d)", ratios.get(rounds / 2), rounds);
    }

    private static void broken(String why) {
        throw new SurroundingsException(why);
    }
}
