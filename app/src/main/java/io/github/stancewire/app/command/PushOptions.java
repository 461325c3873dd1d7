package io.github.stancewire.app.command;

import io.github.stancewire.app.exit.UsageException;
import io.github.stancewire.ingest.IngestConfig;
import io.github.stancewire.ingest.IngestService;
import io.github.stancewire.ingest.push.PushServer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where ingest takes pushed articles. The token is a setting only: a flag would show it to everybody on the machine. */
final class PushOptions {
    @Option(
            names = "--push-port",
            descriptionKey = "ingest.push.port",
            paramLabel = "PORT",
            converter = Converters.Port.class,
            description = "Take articles pushed to /api/v1/articles on this port; 0 takes a free one (default: off).")
    private @Nullable Integer port;

    @Option(
            names = "--push-host",
            descriptionKey = "ingest.push.host",
            paramLabel = "HOST",
            description =
                    "Address for that; another than this machine's own needs ingest.push.token (default: 127.0.0.1).")
    private @Nullable String host;

    /** In the service's own keys. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        if (port != null) {
            settings.put(IngestConfig.PUSH_PORT, port.toString());
        }
        if (host != null) {
            settings.put(IngestConfig.PUSH_HOST, host);
        }
        return settings;
    }

    /** Without sources and without pushes there is nothing to take in. */
    void require(boolean sources, boolean once) {
        if (!sources && (once || port == null)) {
            throw new UsageException(
                    once
                            ? "--once needs a SOURCE: what is pushed has no end; see ./stancewire ingest --help"
                            : "nothing to take in: name a SOURCE, a list of them with --sources, or pass --push-port; see ./stancewire ingest --help");
        }
    }

    /** Listens where that is wished. */
    Optional<PushServer> serve(IngestConfig config, IngestService ingest, Terminal terminal) {
        if (config.push().port().isEmpty()) {
            return Optional.empty();
        }
        PushServer server = PushServer.start(config.push(), ingest.pushRoutes());
        terminal.say("articles are pushed to " + server.address());
        return Optional.of(server);
    }
}
