package io.github.stancewire.app.run;

import io.github.stancewire.ingest.IngestProgress;
import io.github.stancewire.ingest.IngestReport;
import io.github.stancewire.ingest.IngestService;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ingest in a thread of its own, so that the run can watch it. Its failure ends the run. Used by one thread. */
final class IngestTask implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IngestTask.class);
    private static final IngestReport NOTHING = new IngestReport(List.of(), false);

    private final IngestService ingest;
    private final Stop stop;
    private final AtomicReference<@Nullable IngestReport> report = new AtomicReference<>();
    private final TakingIn progress = new TakingIn(System::nanoTime);
    private @Nullable Thread thread;

    IngestTask(IngestService ingest, Stop stop) {
        this.ingest = ingest;
        this.stop = stop;
    }

    /** Takes in what the sources hold now. */
    void begin() {
        run(() -> report.set(ingest.run(progress)));
    }

    /** Looks at the sources again and again from now on. */
    void follow() {
        run(() -> ingest.follow(IngestProgress.NONE, IngestTask::log));
    }

    /** How far taking in what the sources hold has come, for people. */
    String progress() {
        return progress.text();
    }

    boolean isDone() {
        return report.get() != null;
    }

    /** What was taken in; empty before it is done. */
    IngestReport report() {
        IngestReport done = report.get();
        return done == null ? NOTHING : done;
    }

    /** Ends it with what it has published committed. */
    @Override
    public void close() {
        ingest.close();
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Work work) {
        Thread started = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        stop.byFailure("ingest was interrupted");
                    } catch (RuntimeException e) {
                        LOG.error("Ingest ends", e);
                        stop.byFailure("ingest has stopped: " + e.getMessage());
                    }
                },
                "stancewire-ingest");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    private static void log(IngestReport report) {
        report.failures().forEach(problem -> LOG.warn("{}", problem.line()));
    }

    private interface Work {
        void run() throws InterruptedException;
    }
}
