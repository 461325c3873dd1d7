package io.github.stancewire.app.run;

import io.github.stancewire.app.cluster.LocalCluster;
import io.github.stancewire.app.exit.Closing;
import io.github.stancewire.enrich.EnrichConfig;
import io.github.stancewire.enrich.EnrichService;
import io.github.stancewire.ingest.IngestConfig;
import io.github.stancewire.ingest.IngestMetrics;
import io.github.stancewire.ingest.IngestService;
import io.github.stancewire.ingest.Source;
import io.github.stancewire.schemas.wire.SchemaRegistry;
import io.github.stancewire.serve.ServeConfig;
import io.github.stancewire.serve.ServeService;
import io.github.stancewire.serve.health.HealthCheck;
import io.github.stancewire.sink.SinkConfig;
import io.github.stancewire.sink.SinkService;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All services of a run in this process. The cluster stays its owner's to close. Not thread-safe, but {@link #close} may
 * be called from another thread than {@link #start}, after it.
 */
final class Services implements AutoCloseable {
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final IngestService ingest;
    private final EnrichService enrich;
    private final SinkService sink;
    private final Optional<ServeService> serve;

    /**
     * Reads the settings and opens nothing.
     *
     * @param settings of all services
     * @param serving false when no page and API are wanted
     */
    Services(LocalCluster cluster, Map<String, String> settings, List<Source> sources, boolean serving) {
        SchemaRegistry schemas = cluster.schemas();
        ingest = new IngestService(IngestConfig.from(settings), sources, schemas, new IngestMetrics(meters));
        EnrichConfig config = EnrichConfig.from(settings);
        enrich = new EnrichService(config, Enrichers.with(config.gazetteer()), schemas, meters);
        sink = new SinkService(SinkConfig.from(settings), cluster.database(), schemas, meters);
        serve = serving
                ? Optional.of(new ServeService(
                        ServeConfig.from(settings),
                        meters,
                        List.of(ingestCheck(), enrichCheck(), sinkCheck()),
                        List.of(new PushedHere(ingest.pushRoutes()))))
                : Optional.empty();
    }

    /** Starts all but ingest, which the run drives itself. */
    void start(Stop stop) {
        serve.ifPresent(ServeService::start); // first: a port in use is told before anything is taken in
        enrich.onFailure(failure -> stop.byFailure("enrich has stopped: " + failure.getMessage()));
        sink.start();
        enrich.start();
    }

    IngestService ingest() {
        return ingest;
    }

    /** Port of the page and API, where there are. */
    Optional<Integer> port() {
        return serve.map(ServeService::port);
    }

    /** Says when a part has failed for good. */
    Optional<String> failure() {
        return sink.whyNotLive().or(ingest::whyNotLive);
    }

    /** From the source to the end, so that what is under way can still arrive. */
    @Override
    public void close() {
        Closing.inOrder(serve.orElse(null), ingest, enrich, sink, meters::close);
    }

    private HealthCheck ingestCheck() {
        return HealthCheck.of(
                "ingest",
                () -> ingest.whyNotReady().map(HealthCheck.Result::bad).orElseGet(HealthCheck.Result::good));
    }

    private HealthCheck enrichCheck() {
        return HealthCheck.of(
                "enrich",
                () -> new HealthCheck.Result(
                        enrich.isReady().ok(), enrich.isReady().reason()));
    }

    private HealthCheck sinkCheck() {
        return HealthCheck.of(
                "sink", () -> sink.whyNotReady().map(HealthCheck.Result::bad).orElseGet(HealthCheck.Result::good));
    }
}
