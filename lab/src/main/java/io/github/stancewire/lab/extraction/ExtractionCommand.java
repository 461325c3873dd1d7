package io.github.stancewire.lab.extraction;

import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs extraction over a folder of pages, or scores it on all data sets at hand. */
@Command(
        name = "extraction",
        description = {
            "Reads articles out of saved pages, and measures how well.",
            "With --html it writes what was found on each page. Without, it runs over every data set below --data (a folder with"
                    + " html/ and ground-truth.json), scores bodies, titles, authors, dates and publishers, and prints readability4j's"
                    + " scores from the same run, figures published in the sets' READMEs, and pages per CPU second."
        },
        footer = {
            "%nExamples:",
            "  ./stancewire lab extraction --html pages/ --out found.json",
            "  ./stancewire lab extraction --data data/ --worst 10"
        },
        mixinStandardHelpOptions = true)
public final class ExtractionCommand implements Callable<Integer> {
    static final String DATA = "STANCEWIRE_EXTRACTION_DATA";
    private static final Path BESIDE = Path.of("..", "shared", "data");
    private static final int TELL_EVERY = 50;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Option(names = "--html", paramLabel = "DIR", description = "Folder of .html.gz and .html pages.")
    private @Nullable Path html;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "JSON file for what was found with --html: {page: {articleBody, title, author, date, publisher}}.")
    private @Nullable Path out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder with data sets; else what " + DATA + " names, else ../shared/data where there is one.")
    private @Nullable Path data;

    @Option(
            names = "--worst",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also list the N pages of each set with the worst bodies.")
    private int worst;

    @Option(names = "--no-timing", description = "Only scores, no pages per CPU second.")
    private boolean noTiming;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (html != null && out != null) {
            write(html, out);
            return CommandLine.ExitCode.OK;
        }
        if (html != null || out != null) {
            throw new ParameterException(spec.commandLine(), "--html and --out belong together; give both or none");
        }
        score(dataFolder());
        return CommandLine.ExitCode.OK;
    }

    private Path dataFolder() {
        Path folder = Optional.ofNullable(data)
                .or(() -> Optional.ofNullable(System.getenv(DATA)).map(Path::of))
                .orElse(BESIDE);
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No data sets: " + folder + " is no folder. Name one with --data DIR or " + DATA
                            + ", or give pages with --html DIR --out FILE.");
        }
        return folder;
    }

    private void write(Path folder, Path file) throws IOException {
        Map<String, Found> found = run(Extractor.all().get(0), Page.in(folder));
        ObjectNode json = MAPPER.createObjectNode();
        found.forEach((id, one) -> json.set(id, one.json()));
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        MAPPER.writer(new DefaultPrettyPrinter()).writeValue(file.toFile(), json);
        say(found.size() + " pages written to " + file);
    }

    private void score(Path folder) throws IOException {
        List<DataSet> sets = DataSet.below(folder);
        if (sets.isEmpty()) {
            throw new IOException("There is no data set in " + folder + ": no folder with html/ and ground-truth.json");
        }
        List<Page> all = new ArrayList<>();
        Report report = new Report(spec.commandLine().getOut());
        for (DataSet set : sets) {
            List<Page> pages = set.pages();
            all.addAll(pages);
            Map<String, Map<String, Found>> found = new LinkedHashMap<>();
            for (Extractor extractor : Extractor.all()) {
                found.put(extractor.name(), run(extractor, pages));
            }
            report.print(
                    set.name() + ": " + pages.size() + " pages",
                    set,
                    scores(set, found, id -> true),
                    PublishedFigures.of(set));
            report.print(
                    set.name() + ": the third that no rule was made on",
                    set,
                    scores(set, found, Holdout::contains),
                    List.of());
            listWorst(set, found.values().iterator().next());
        }
        if (!noTiming) {
            time(all);
        }
    }

    private static Map<String, Score> scores(
            DataSet set, Map<String, Map<String, Found>> found, Predicate<String> counted) {
        Map<String, Score> scores = new LinkedHashMap<>();
        found.forEach((name, pages) -> scores.put(name, Score.of(set, pages, counted)));
        return scores;
    }

    private Map<String, Found> run(Extractor extractor, List<Page> pages) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (Page page : pages) {
            found.put(page.id(), extractor.read(page.html()));
            if (found.size() % TELL_EVERY == 0) {
                say(extractor.name() + ": " + found.size() + " of " + pages.size() + " pages");
            }
        }
        return found;
    }

    private void listWorst(DataSet set, Map<String, Found> found) {
        if (worst <= 0 || !set.hasBodies()) {
            return;
        }
        record Judged(String id, BodyScore.OnPage page) {
            double f1() {
                return BodyScore.harmonic(page.precision(), page.recall());
            }
        }
        Stream<Judged> judged = set.truths().entrySet().stream()
                .filter(entry -> entry.getValue().hasBody() && !Holdout.contains(entry.getKey()))
                .map(entry -> new Judged(
                        entry.getKey(),
                        BodyScore.OnPage.of(
                                entry.getValue().found().body(),
                                found.getOrDefault(entry.getKey(), Found.NOTHING)
                                        .body())));
        judged.sorted((a, b) -> Double.compare(a.f1(), b.f1()))
                .limit(worst)
                .forEach(one -> spec.commandLine()
                        .getOut()
                        .printf(
                                "  %.3f  precision %.3f  recall %.3f  %s%n",
                                one.f1(), one.page().precision(), one.page().recall(), one.id()));
    }

    private void time(List<Page> pages) {
        spec.commandLine()
                .getOut()
                .printf(
                        "%npages per CPU second, one thread, warmed, best of three passes over %d pages%n",
                        pages.size());
        for (Extractor extractor : Extractor.all()) {
            double speed = Speed.pagesPerCpuSecond(extractor, pages, this::say);
            spec.commandLine().getOut().printf("%-24s %.0f%n", extractor.name(), speed);
        }
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
