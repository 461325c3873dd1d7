package io.github.stancewire.app.run;

import io.github.stancewire.app.cluster.LocalCluster;
import io.github.stancewire.app.exit.SurroundingsException;
import io.github.stancewire.enrich.EnrichConfig;
import io.github.stancewire.ingest.IngestReport;
import io.github.stancewire.ingest.IngestService;
import io.github.stancewire.ingest.Problem;
import io.github.stancewire.sink.audit.Audit;
import io.github.stancewire.sink.audit.AuditReport;
import io.github.stancewire.sink.audit.Progress;
import io.github.stancewire.sink.summary.RunStart;
import io.github.stancewire.sink.summary.RunSummaries;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run over a started local cluster: takes the sources in, waits until everything has arrived, says what it found,
 * and either ends or goes on following the sources until it is stopped. Used by one thread.
 */
public final class Run {
    private static final Logger LOG = LoggerFactory.getLogger(Run.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration FOLLOW_LOOK = Duration.ofSeconds(1);
    /** Shorter than pushes wait. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(5);

    private static final int STRONGEST = 10;

    private final LocalCluster cluster;
    private final RunOptions options;
    private final Console console;
    private final Stop stop;

    public Run(LocalCluster cluster, RunOptions options, Console console, Stop stop) {
        this.cluster = cluster;
        this.options = options;
        this.console = console;
        this.stop = stop;
    }

    /**
     * Runs; returns the result, or empty when it was stopped before the given sources were through.
     *
     * @throws SurroundingsException if a part fails for good
     */
    public Optional<RunResult> execute() throws SQLException, InterruptedException {
        RunSummaries summaries = new RunSummaries(cluster.database().dataSource());
        RunStart start = summaries.start();
        String group = EnrichConfig.from(options.settings()).application().id();
        try (Completion completion = new Completion(cluster, group, start.outcomeId());
                Services services = new Services(cluster, options.settings(), options.sources(), !options.once());
                IngestTask ingest = new IngestTask(services.ingest(), stop)) {
            services.start(stop);
            sayWhere(services);
            ingest.begin();
            boolean arrived = await(completion, services, ingest);
            if (!arrived && stop.isWished()) {
                return Optional.empty();
            }
            RunResult result = result(completion, summaries, start, ingest.report(), arrived);
            services.ingest().releasePushes();
            SummaryText.of(result).forEach(console::line);
            if (!options.once()) {
                follow(completion, services, ingest);
            }
            return Optional.of(result);
        }
    }

    private void sayWhere(Services services) {
        services.port().ifPresent(port -> console.line("page and API    http://localhost:" + port + "/"));
        console.line("Kafka           " + cluster.bootstrapServers());
        console.line("schema registry " + cluster.registryUri());
        console.line("PostgreSQL      " + cluster.jdbcUrl());
    }

    /** Returns true when everything has arrived, false when the run was stopped or nothing moves any more. */
    private boolean await(Completion completion, Services services, IngestTask ingest)
            throws SQLException, InterruptedException {
        Stall stall = new Stall(options.stall());
        while (!stop.await(LOOK)) {
            requireAlive(services);
            io.github.stancewire.app.run.Progress now = completion.look();
            console.progress(
                    ingest.isDone() ? now.toString() : ingest.progress() + " · in PostgreSQL " + now.arrived());
            if (!ingest.isDone()) {
                stall.moved();
            } else if (isAtRest(completion, services.ingest())) {
                console.finished(completion.look().toString());
                return true;
            } else if (stall.isOver(now)) {
                console.finished(now.toString());
                return false;
            }
        }
        failIfFailed();
        return false;
    }

    /**
     * True when everything has arrived; pushes are then held, so that the audit does not take one that is on its way for
     * one that is lost.
     */
    private boolean isAtRest(Completion completion, IngestService ingest) throws SQLException, InterruptedException {
        if (!completion.isComplete()) {
            return false;
        }
        ingest.holdPushes();
        long deadline = System.nanoTime() + LONGEST_HOLD.toNanos();
        while (!completion.isComplete()) {
            if (stop.await(LOOK) || System.nanoTime() > deadline) {
                ingest.releasePushes();
                return false;
            }
        }
        return true;
    }

    private RunResult result(
            Completion completion, RunSummaries summaries, RunStart start, IngestReport taken, boolean arrived)
            throws SQLException {
        List<String> differences = new ArrayList<>(arrived ? List.of() : completion.unaccounted());
        Audit audit =
                new Audit(cluster.database().dataSource(), Map.of("bootstrap.servers", cluster.bootstrapServers()));
        AuditReport report = audit.run(Progress.silent());
        if (arrived) {
            report.differences()
                    .forEach(difference ->
                            differences.add(difference.kind() + " " + difference.place() + ": " + difference.detail()));
        }
        return new RunResult(
                summaries.since(start, STRONGEST),
                arrived ? 0 : completion.openCount(),
                taken.unchanged(),
                taken.failures().stream().map(Problem::line).toList(),
                differences);
    }

    private void follow(Completion completion, Services services, IngestTask ingest)
            throws SQLException, InterruptedException {
        console.line("");
        console.line("following the sources; Ctrl-C ends");
        ingest.follow();
        options.listed().ifPresent(services.ingest()::follow);
        while (!stop.await(FOLLOW_LOOK)) {
            requireAlive(services);
            console.progress(completion.look().toString());
        }
        failIfFailed();
    }

    private void requireAlive(Services services) {
        services.failure().ifPresent(stop::byFailure);
        failIfFailed();
    }

    private void failIfFailed() {
        stop.failure().ifPresent(failure -> {
            LOG.error("Run ends: {}", failure);
            throw new SurroundingsException(failure);
        });
    }
}
