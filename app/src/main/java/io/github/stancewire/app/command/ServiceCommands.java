package io.github.stancewire.app.command;

import io.github.stancewire.app.config.Layers;
import io.github.stancewire.app.exit.UsageException;
import io.github.stancewire.app.registry.RegistryServer;
import io.github.stancewire.app.run.Console;
import io.github.stancewire.app.run.Enrichers;
import io.github.stancewire.app.run.ProgressDisplay;
import io.github.stancewire.app.run.Stop;
import io.github.stancewire.app.run.TakingIn;
import io.github.stancewire.app.surroundings.Needs;
import io.github.stancewire.enrich.EnrichConfig;
import io.github.stancewire.enrich.EnrichService;
import io.github.stancewire.enrich.Health;
import io.github.stancewire.enrich.article.ArticleEnricher;
import io.github.stancewire.ingest.IngestConfig;
import io.github.stancewire.ingest.IngestMetrics;
import io.github.stancewire.ingest.IngestProgress;
import io.github.stancewire.ingest.IngestReport;
import io.github.stancewire.ingest.IngestService;
import io.github.stancewire.ingest.Source;
import io.github.stancewire.ingest.SourceReport;
import io.github.stancewire.ingest.catalogue.CatalogueException;
import io.github.stancewire.ingest.catalogue.CatalogueFile;
import io.github.stancewire.ingest.catalogue.CatalogueWatch;
import io.github.stancewire.ingest.push.PushServer;
import io.github.stancewire.schemas.wire.HttpSchemaRegistry;
import io.github.stancewire.serve.ServeConfig;
import io.github.stancewire.serve.ServeService;
import io.github.stancewire.sink.SinkConfig;
import io.github.stancewire.sink.SinkService;
import io.github.stancewire.sink.postgres.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Each service alone, against an existing cluster. */
final class ServiceCommands {
    private static final String STANDARD_INPUT = "-";

    private ServiceCommands() {}

    /** All of them. */
    static List<Object> all(Terminal terminal, Layers layers, Logs logs) {
        return List.of(
                new Ingest(terminal, layers, logs),
                new Enrich(terminal, layers, logs),
                new Sink(terminal, layers, logs),
                new Serve(terminal, layers, logs),
                new Registry(terminal, layers, logs));
    }

    @Command(
            name = "ingest",
            header = "Takes articles from sources into articles.raw of an existing cluster.",
            footer = {
                "%nExamples:",
                "  ./stancewire ingest --once articles/ crawl.warc.gz",
                "  zcat articles.jsonl.gz | ./stancewire ingest --once -",
                "  ./stancewire ingest --bootstrap-servers kafka:9092 --registry http://registry:8081 https://example.org/rss",
                "  ./stancewire ingest --push-port 8082               only take what is pushed to /api/v1/articles"
            })
    static final class Ingest extends Service {
        @Parameters(
                paramLabel = "SOURCE",
                arity = "0..*",
                description =
                        "Files, folders, feed addresses, and with --once - for standard input; may be left out with --push-port.")
        private List<String> given = List.of();

        @Mixin
        private final PushOptions push = new PushOptions();

        @Mixin
        private final CatalogueOptions catalogue = new CatalogueOptions();

        @Option(names = "--once", description = "End when everything has been taken in once.")
        private boolean once;

        private final Map<String, List<String>> told = new HashMap<>();

        Ingest(Terminal terminal, Layers layers, Logs logs) {
            super("ingest", terminal, layers, logs);
        }

        @Override
        void run(Map<String, String> settings, Stop stop) throws InterruptedException {
            Map<String, String> all = new HashMap<>(settings);
            all.putAll(push.settings());
            IngestConfig config = ServiceSettings.read(all, IngestConfig::from);
            requireEnd(given, once);
            catalogue.check();
            push.require(!given.isEmpty() || catalogue.named().isPresent(), once);
            IngestMetrics metrics = new IngestMetrics(meters());
            HttpSchemaRegistry schemas = new HttpSchemaRegistry(cluster().registry());
            Optional<CatalogueWatch> listed =
                    catalogue.named().map(file -> new CatalogueWatch(file, sources(given, terminal()::say)));
            List<Source> sources = listed.map(CatalogueOptions::read).orElseGet(() -> sources(given, terminal()::say));
            if (!await(stop, Needs.topics(cluster().clients(settings)), Needs.schemas(schemas))) {
                return;
            }
            try (IngestService ingest = new IngestService(config, sources, schemas, metrics)) {
                Thread closer = new Thread(() -> close(ingest, stop), "stancewire-ingest-closer");
                closer.setDaemon(true);
                closer.start();
                condition().working(ingest::whyNotLive, ingest::whyNotReady);
                if (once) {
                    tell(takeIn(ingest));
                    return;
                }
                Optional<PushServer> pushes = push.serve(config, ingest, terminal());
                listed.ifPresent(ingest::follow);
                try {
                    ingest.follow(IngestProgress.NONE, this::tell);
                } finally {
                    listed.ifPresent(CatalogueWatch::close);
                    pushes.ifPresent(PushServer::close);
                }
            }
        }

        private IngestReport takeIn(IngestService ingest) throws InterruptedException {
            Console console = new Console(terminal().err(), terminal().interactive());
            try (ProgressDisplay telling = new ProgressDisplay(new TakingIn(System::nanoTime), console)) {
                return ingest.run(telling.progress());
            }
        }

        /** A look that finds what the one before found at the same sources is not worth a line. */
        private void tell(IngestReport report) {
            List<String> lines = new ArrayList<>();
            String about = (given.size() > 1 || catalogue.named().isPresent())
                            && report.sources().size() == 1
                    ? report.sources().get(0).source() + ": "
                    : "";
            lines.add(about + "published " + report.published() + " · unchanged " + report.unchanged() + " · refused "
                    + report.dead() + " · skipped " + report.skipped() + " · failed " + report.failed());
            report.failures().forEach(problem -> lines.add(problem.line()));
            String sources =
                    report.sources().stream().map(SourceReport::sourceId).collect(Collectors.joining("\n"));
            if (!lines.equals(told.put(sources, lines))) {
                lines.forEach(terminal()::say);
            }
        }

        private static void close(IngestService ingest, Stop stop) {
            try {
                until(stop, () -> {});
                ingest.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Command(
            name = "enrich",
            header = "Reads articles.raw and writes articles.enriched, stances, articles.duplicates and articles.dead.",
            footer = {
                "%nExamples:",
                "  ./stancewire enrich --bootstrap-servers kafka:9092 --registry http://registry:8081"
            })
    static final class Enrich extends Service {
        @Mixin
        private final GazetteerOptions gazetteer = new GazetteerOptions();

        Enrich(Terminal terminal, Layers layers, Logs logs) {
            super("enrich", terminal, layers, logs);
        }

        @Override
        void run(Map<String, String> settings, Stop stop) throws InterruptedException {
            Map<String, String> all = new HashMap<>(settings);
            all.putAll(gazetteer.settings());
            EnrichConfig config = ServiceSettings.read(all, EnrichConfig::from);
            ArticleEnricher enricher = Enrichers.with(config.gazetteer());
            HttpSchemaRegistry schemas = new HttpSchemaRegistry(cluster().registry());
            if (!await(stop, Needs.topics(cluster().clients(settings)), Needs.schemas(schemas))) {
                return;
            }
            try (EnrichService enrich = new EnrichService(config, enricher, schemas, meters())) {
                enrich.onFailure(failure -> stop.byFailure("enrich has stopped: " + failure.getMessage()));
                enrich.start();
                condition().working(() -> why(enrich.isLive()), () -> why(enrich.isReady()));
                until(stop, () -> {});
            }
        }
    }

    @Command(
            name = "sink",
            header = "Takes the result topics into PostgreSQL; brings its tables to this version first.",
            footer = {
                "%nExamples:",
                "  ./stancewire sink --bootstrap-servers kafka:9092 --database jdbc:postgresql://db/stancewire"
            })
    static final class Sink extends Service {
        @Mixin
        private final DatabaseOptions database = new DatabaseOptions();

        Sink(Terminal terminal, Layers layers, Logs logs) {
            super("sink", terminal, layers, logs);
        }

        @Override
        void run(Map<String, String> settings, Stop stop) throws InterruptedException {
            Map<String, String> all = new HashMap<>(settings);
            all.putAll(database.settings());
            SinkConfig config = ServiceSettings.read(all, SinkConfig::from);
            HttpSchemaRegistry schemas = new HttpSchemaRegistry(cluster().registry());
            try (Database rows = new Database(config.database())) {
                if (!await(
                        stop, Needs.tables(rows), Needs.topics(cluster().clients(settings)), Needs.schemas(schemas))) {
                    return;
                }
                try (SinkService sink = new SinkService(config, rows, schemas, meters())) {
                    sink.start();
                    condition().working(sink::whyNotLive, sink::whyNotReady);
                    until(stop, () -> sink.whyNotLive().ifPresent(stop::byFailure));
                }
            }
        }
    }

    @Command(
            name = "serve",
            header = "Serves the page, the API, health and metrics over an existing PostgreSQL.",
            footer = {"%nExamples:", "  ./stancewire serve --port 8080 --database jdbc:postgresql://db/stancewire"})
    static final class Serve extends Service {
        @Mixin
        private final DatabaseOptions database = new DatabaseOptions();

        @Mixin
        private final HttpOptions http = new HttpOptions();

        Serve(Terminal terminal, Layers layers, Logs logs) {
            super("serve", terminal, layers, logs);
        }

        @Override
        void run(Map<String, String> settings, Stop stop) throws InterruptedException {
            Map<String, String> all = new HashMap<>(settings);
            all.putAll(database.settings());
            all.putAll(http.settings());
            ServeConfig config = ServiceSettings.read(all, ServeConfig::from);
            try (ServeService serve = new ServeService(config, meters(), List.of())) {
                serve.start();
                condition().working(Optional::empty, serve::whyNotReady);
                terminal().say("page and API at http://" + config.host() + ":" + serve.port() + "/");
                until(stop, () -> {});
            }
        }
    }

    @Command(
            name = "registry",
            header = "The schema registry alone, kept in the topic _schemas of an existing cluster.",
            footer = {"%nExamples:", "  ./stancewire registry --bootstrap-servers kafka:9092 --port 8081"})
    static final class Registry extends Service {
        @Option(
                names = "--host",
                descriptionKey = "registry.host",
                paramLabel = "HOST",
                description = "Address to listen at (default: ${DEFAULT-VALUE}).")
        private String host = "127.0.0.1";

        @Option(
                names = "--port",
                descriptionKey = "registry.port",
                paramLabel = "PORT",
                converter = Converters.Port.class,
                description = "Port to listen at; 0 takes a free one (default: ${DEFAULT-VALUE}).")
        private int port = 8081;

        Registry(Terminal terminal, Layers layers, Logs logs) {
            super("registry", terminal, layers, logs);
        }

        @Override
        void run(Map<String, String> settings, Stop stop) throws InterruptedException {
            Map<String, String> clients = cluster().clients(settings);
            if (!await(stop, Needs.kafka(clients))) {
                return;
            }
            try (RegistryServer registry = new RegistryServer(clients, host, port)) {
                registry.start();
                condition().working(Optional::empty, Optional::empty);
                terminal().say("schema registry at " + registry.uri());
                until(stop, () -> {});
            }
        }
    }

    private static Optional<String> why(Health health) {
        return health.ok() ? Optional.empty() : Optional.of(health.reason());
    }

    /** What is piped in ends, and so does who waits for it. */
    static void requireEnd(List<String> given, boolean once) {
        if (given.contains(STANDARD_INPUT) && !once) {
            throw new UsageException("- is standard input, which is read once: it needs --once");
        }
        if (given.indexOf(STANDARD_INPUT) != given.lastIndexOf(STANDARD_INPUT)) {
            throw new UsageException("- is standard input, which is there once");
        }
    }

    /**
     * Reads sources; one that is not there is a wrong usage.
     *
     * @param problems hears what is left out of a file of feeds
     */
    static List<Source> sources(List<String> given, Consumer<String> problems) {
        List<Source> sources = new ArrayList<>();
        for (String name : given) {
            try {
                if (name.equals(STANDARD_INPUT)) {
                    sources.add(new Source.StandardInput(System.in));
                    continue;
                }
                if (CatalogueFile.isOpml(Path.of(name)) && Files.isRegularFile(Path.of(name))) {
                    sources.addAll(
                            new CatalogueFile(Path.of(name)).read(problems).active());
                    continue;
                }
                Source source = Source.of(name);
                source.check().ifPresent(problem -> {
                    throw new UsageException(problem.line());
                });
                sources.add(source);
            } catch (IllegalArgumentException | CatalogueException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }
        return sources;
    }
}
