package io.github.stancewire.app.command;

import io.github.stancewire.app.config.Layers;
import io.github.stancewire.app.exit.ExitCode;
import io.github.stancewire.app.exit.UsageException;
import io.github.stancewire.app.sources.TrialJson;
import io.github.stancewire.app.sources.TrialText;
import io.github.stancewire.ingest.IngestConfig;
import io.github.stancewire.ingest.Source;
import io.github.stancewire.ingest.fetch.Fetcher;
import io.github.stancewire.ingest.fetch.Sleeper;
import io.github.stancewire.ingest.trial.SourceTrial;
import io.github.stancewire.ingest.trial.Trial;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a source would bring. */
@Command(
        name = "test",
        header = "Shows what would be taken of a feed, sitemap or page, and takes nothing.",
        description = {
            "Asks as ingest does: as robots.txt allows, with its pauses, on the public web only. Of the newest entry the page",
            "is asked for as well. Exit code 1 when nothing can be taken."
        },
        footer = {
            "%nExamples:",
            "  ./stancewire sources test https://example.org/rss",
            "  ./stancewire sources test https://example.org/             the feeds that a page names",
            "  ./stancewire sources test --allow-host feeds.intern http://feeds.intern/rss"
        })
final class SourcesTestCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Layers layers;
    private final Clock clock;

    @Parameters(paramLabel = "URL", description = "Address of a feed, a sitemap or a page.")
    private String given = "";

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "May be asked although it is inside this network, beside ingest.fetch.allowed.hosts.")
    private List<String> allowed = List.of();

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    SourcesTestCommand(Terminal terminal, Layers layers, Clock clock) {
        this.terminal = terminal;
        this.layers = layers;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        URI address = address();
        IngestConfig config = ServiceSettings.read(settings(), IngestConfig::from);
        try (Fetcher fetcher = new Fetcher(config.fetch(), clock, Sleeper.REAL)) {
            Trial trial = new SourceTrial(fetcher::fetch, config.feeds(), config.sitemaps(), clock).of(address);
            if (json) {
                terminal.out().println(TrialJson.of(trial));
            } else {
                TrialText.of(trial).forEach(terminal.out()::println);
            }
            return trial.problem().isPresent() ? ExitCode.DATA : ExitCode.OK;
        }
    }

    private URI address() {
        try {
            if (Source.of(given) instanceof Source.Feed feed) {
                return feed.url();
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        throw new UsageException(given + ": not an http or https address; files are shown by ./stancewire annotate");
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(layers.values());
        List<String> hosts = new ArrayList<>(allowed);
        hosts.add(settings.getOrDefault(IngestConfig.FETCH_ALLOWED_HOSTS, ""));
        settings.put(IngestConfig.FETCH_ALLOWED_HOSTS, String.join(",", hosts));
        return settings;
    }
}
