package io.github.stancewire.ingest.push;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.util.JavalinBindException;
import java.util.Map;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the push endpoint alone, from a port of its own. */
public final class PushServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PushServer.class);
    private static final String OPENAPI = "/api/v1/openapi.json";
    private static final int MOST_THREADS = 64;

    private final Javalin server;
    private final String host;

    private PushServer(Javalin server, String host) {
        this.server = server;
        this.host = host;
    }

    /**
     * Listens.
     *
     * @param config with a port
     * @throws PushPortInUseException if that cannot be
     */
    public static PushServer start(PushConfig config, PushRoutes push) {
        int port = config.port().orElseThrow();
        Javalin server = Javalin.create(javalin -> {
            javalin.startup.showJavalinBanner = false;
            javalin.startup.showOldJavalinVersionWarning = false;
            javalin.http.prefer405over404 = true;
            var threads = new QueuedThreadPool(MOST_THREADS, 4);
            threads.setName("push");
            javalin.jetty.threadPool = threads;
            javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            javalin.routes.before(context -> context.header("X-Content-Type-Options", "nosniff"));
            push.addTo(javalin.routes, config.host());
            javalin.routes.get(OPENAPI, PushServer::openApi);
            javalin.routes.head(OPENAPI, PushServer::openApi);
            javalin.routes.exception(MethodNotAllowedResponse.class, PushServer::notAllowed);
            javalin.routes.exception(HttpResponseException.class, PushServer::notFound);
            javalin.routes.exception(Exception.class, PushServer::failed);
        });
        try {
            server.start(config.host(), port);
        } catch (JavalinBindException e) {
            server.stop();
            throw new PushPortInUseException(config.host(), port, e);
        }
        PushServer started = new PushServer(server, config.host());
        LOG.info("Articles are pushed to {}", started.address());
        return started;
    }

    /** The port listened on, which is another than configured when that was 0. */
    public int port() {
        return server.port();
    }

    /** Where articles are posted to. */
    public String address() {
        return "http://" + host + ":" + port() + PushRoutes.PATH;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void openApi(Context context) {
        context.contentType("application/json").result(PushRoutes.openApi());
    }

    private static void notAllowed(MethodNotAllowedResponse e, Context context) {
        String allowed = e.getDetails().getOrDefault("availableMethods", "POST");
        Answers.problem(
                context,
                new Refusal(
                        405,
                        "method-not-allowed",
                        context.method() + " is not allowed here; use " + allowed,
                        Map.of("Allow", allowed)));
    }

    private static void notFound(HttpResponseException e, Context context) {
        Answers.problem(
                context,
                new Refusal(
                        e.getStatus(),
                        e.getStatus() == 404 ? "not-found" : "refused",
                        e.getStatus() == 404
                                ? "There is nothing at " + context.path() + "; articles are posted to "
                                        + PushRoutes.PATH
                                : String.valueOf(e.getMessage())));
    }

    private static void failed(Exception e, Context context) {
        LOG.error("{} {} failed", context.method(), context.path(), e);
        Answers.problem(
                context,
                new Refusal(
                        500, "failed", "The request failed here, not by your fault; the log of the server says why"));
    }
}
