package io.github.stancewire.app.embedded;

import io.github.stancewire.app.exit.SurroundingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's programs that a killed process left behind on a data folder. Only the holder of that folder's lock may
 * stop them: whoever started them is then gone.
 */
final class LeftBehind {
    private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String SERVER = "postgres";
    private static final Set<String> HELPERS = Set.of("initdb", "pg_ctl");

    private LeftBehind() {}

    /**
     * Stops what still works on the cluster in {@code folder}: first what would start or create a server, then the
     * server.
     */
    static void stop(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        for (ProcessHandle helper : on(folder, HELPERS)) {
            LOG.info("Stopping {} of a killed run", helper.info().command().orElse("?"));
            helper.destroyForcibly();
            await(helper);
        }
        for (ProcessHandle server : on(folder, Set.of(SERVER))) {
            LOG.info("Stopping the PostgreSQL server {} of a killed run on {}", server.pid(), folder);
            // INT is PostgreSQL's fast shutdown: sessions are ended, data are written. QUIT leaves recovery to the
            // start.
            if (!signalled(server, "INT") && !signalled(server, "QUIT")) {
                throw new SurroundingsException(
                        "PostgreSQL (process " + server.pid() + ") of an earlier run still works on " + folder
                                + " and does not stop; stop it or pass --data-dir");
            }
        }
    }

    /** Processes of one of the programs whose command line names the folder; another user's command line is not shown. */
    private static List<ProcessHandle> on(Path folder, Set<String> programs) {
        String named = folder.toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(command -> Path.of(command).getFileName())
                        .filter(name -> programs.contains(name.toString()))
                        .isPresent())
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(named::equals))
                .toList();
    }

    private static boolean signalled(ProcessHandle process, String signal) {
        try {
            // Java itself sends only TERM, which waits for sessions to end, and KILL, which leaves shared memory
            // behind.
            new ProcessBuilder("sh", "-c", "kill -" + signal + " \"$1\"", "sh", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new SurroundingsException("cannot stop process " + process.pid() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return await(process);
    }

    private static boolean await(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        }
    }
}
