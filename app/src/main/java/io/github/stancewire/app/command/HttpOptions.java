package io.github.stancewire.app.command;

import java.util.Map;
import picocli.CommandLine.Option;

/** Where the page and API are served. */
final class HttpOptions {
    @Option(
            names = "--host",
            descriptionKey = "serve.host",
            paramLabel = "HOST",
            description = "Address of the page and API; 0.0.0.0 lets other machines in (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            descriptionKey = "serve.port",
            paramLabel = "PORT",
            converter = Converters.Port.class,
            description = "Port of the page and API; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    /** In the service's own keys. */
    Map<String, String> settings() {
        return Map.of("serve.host", host, "serve.port", Integer.toString(port));
    }
}
