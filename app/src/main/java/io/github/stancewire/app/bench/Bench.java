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
 * @param warc true when ingest reads pages from a packed WARC file; the plain producer sends lines all the same
 */
public record Bench(long articles, int bytes, int rounds, long seed, boolean warc) {
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
            Input warm = make(folder, "warm", new MadeArticles(WARM_UP, bytes, seed + 1));
            bench.ingest(warm.forIngest());
            bench.plain(warm.lines());
            Input input = make(folder, "made", new MadeArticles(articles, bytes, seed));
            lines.accept(ratio(rounds(folder, input, bench, lines)));
        }
    }

    private record Input(Path lines, Path forIngest) {}

    private Input make(Path folder, String name, MadeArticles made) throws IOException {
        Path lines = folder.resolve(name + ".jsonl");
        made.writeJsonLines(lines);
        if (!warc) {
            return new Input(lines, lines);
        }
        Path archive = folder.resolve(name + ".warc.gz");
        made.writeWarc(archive);
        return new Input(lines, archive);
    }

    private List<Double> rounds(Path folder, Input input, IngestBench bench, Consumer<String> lines)
            throws IOException, InterruptedException {
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            Figure plain = bench.plain(input.lines());
            lines.accept(plain.toString());
            // Under another name the file is one that was never read.
            Path another = Files.createLink(
                    folder.resolve("round" + round + "-" + input.forIngest().getFileName()), input.forIngest());
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
