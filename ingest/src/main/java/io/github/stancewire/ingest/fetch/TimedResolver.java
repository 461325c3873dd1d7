package io.github.stancewire.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for the name service as long as for a whole fetch and no longer: the system's own patience may be minutes, and
 * cannot be set. A thread that goes on waiting there is left to itself. Thread-safe.
 */
final class TimedResolver implements Resolver, AutoCloseable {
    private final Resolver asked;
    private final Duration within;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "stancewire-name-service");
        thread.setDaemon(true);
        return thread;
    });

    TimedResolver(Resolver asked, Duration within) {
        this.asked = asked;
        this.within = within;
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        Future<List<InetAddress>> answer = threads.submit(() -> asked.resolve(host));
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw new IllegalStateException("Asking for the addresses of " + host, e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
