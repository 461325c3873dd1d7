package io.github.stancewire.serve.http;

import io.github.stancewire.schemas.identity.Sha256;
import io.github.stancewire.serve.health.Health;
import io.github.stancewire.serve.health.HealthCheck;
import io.github.stancewire.serve.query.Database;
import io.github.stancewire.serve.web.WebFiles;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every address and what answers there. All of ours are read with GET or HEAD. */
public final class Routes {

    private final Map<String, Handler> handlers = new LinkedHashMap<>();
    private final Set<String> documented;
    private final Answers answers;
    private final List<HealthCheck> checks;
    private final PrometheusMeterRegistry metrics;

    private final List<FurtherRoutes> others;

    /**
     * @param checks what must be well for {@code /health/ready} to say so
     * @param others what another service answers from this port
     */
    public Routes(
            Database database,
            WebFiles files,
            List<HealthCheck> checks,
            PrometheusMeterRegistry metrics,
            List<FurtherRoutes> others) {
        this.others = List.copyOf(others);
        this.answers = new Answers(database, files.build());
        this.checks = List.copyOf(checks);
        this.metrics = metrics;
        var api = new Api(database, answers);
        handlers.put("/api/v1/summary", api::summary);
        handlers.put("/api/v1/articles", api::articles);
        handlers.put("/api/v1/articles/{id}", api::article);
        handlers.put("/api/v1/stances", api::stances);
        handlers.put("/api/v1/pairs", api::pairs);
        handlers.put("/api/v1/parties", fixed("application/json", new Json().bytes(PartyNames.all())));
        handlers.put("/api/v1/openapi.json", fixed("application/json", OpenApi.with(others)));
        handlers.put("/health/live", this::live);
        handlers.put("/health/ready", this::ready);
        handlers.put("/metrics", this::metrics);
        documented = Set.copyOf(handlers.keySet());
        files.byPath()
                .forEach((path, file) -> handlers.put(
                        path,
                        context ->
                                answers.constant(context, file.contentType(), file.bytes(), file.tag(), "no-cache")));
    }

    /** The paths of the API, which the OpenAPI document describes; the files of the page are not among them. */
    Set<String> documented() {
        return documented;
    }

    /**
     * Registers everything, errors included.
     *
     * @param host address that is listened on
     */
    public void register(RoutesConfig routes, String host) {
        routes.before(SecurityHeaders::add);
        handlers.forEach((path, handler) -> {
            routes.get(path, handler);
            routes.head(path, handler);
        });
        others.forEach(other -> other.addTo(routes, host));
        new Errors(answers).register(routes);
    }

    private void live(Context context) {
        answers.momentary(context, 200, Health.of(List.of()));
    }

    private void ready(Context context) {
        var health = Health.of(checks);
        answers.momentary(context, health.allOk() ? 200 : 503, health);
    }

    private void metrics(Context context) {
        context.header("Cache-Control", "no-store");
        byte[] lines = metrics.scrape().getBytes(StandardCharsets.UTF_8);
        answers.send(context, 200, "text/plain; version=0.0.4; charset=utf-8", lines);
    }

    private Handler fixed(String contentType, byte[] body) {
        String tag = '"' + Sha256.of(body).substring(0, 20) + '"';
        return context -> answers.constant(context, contentType, body, tag, "no-cache");
    }
}
