package io.github.stancewire.ingest.catalogue;

import io.github.stancewire.ingest.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the list of sources, and again whenever it changes. A list that cannot be read is said once, and the one before it
 * goes on. Looks at the file every two seconds: notices of file systems get lost in containers and on network drives.
 */
public final class CatalogueWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final CatalogueFile file;
    private final List<Source> always;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Optional<byte[]> seen = Optional.empty();
    /** What stands in the file and was found to be broken, so that it is read once. */
    private byte @Nullable [] refused;

    private volatile Optional<String> problem = Optional.empty();

    /** @param always sources that are not in the file; they go before it */
    public CatalogueWatch(CatalogueFile file, List<Source> always) {
        this.file = file;
        this.always = List.copyOf(always);
    }

    /**
     * All sources as they are listed now, each once.
     *
     * @throws CatalogueException if the file cannot be read
     */
    public List<Source> read() throws CatalogueException {
        seen = file.bytes();
        Opml.Imported read = file.parse(seen.orElse(new byte[0]));
        read.problems().forEach(LOG::warn);
        return with(read.catalogue());
    }

    /** Hands on all sources whenever the list changes from now on. */
    public void start(Consumer<List<Source>> changed) {
        Thread thread = new Thread(() -> watch(changed), "stancewire-sources");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(Consumer<List<Source>> changed) {
        try {
            while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                check(changed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look at the file. */
    void check(Consumer<List<Source>> changed) {
        try {
            Optional<byte[]> now = file.bytes();
            if (now.isEmpty() && seen.isPresent()) {
                // Some editors take a file away for a moment; and a mistake should not end all sources.
                throw new CatalogueException(file.path() + ": the file is gone; to end its sources, leave it empty");
            }
            if (Arrays.equals(now.orElse(null), seen.orElse(null)) && problem.isEmpty()) {
                return;
            }
            if (refused != null && Arrays.equals(now.orElse(null), refused)) {
                return;
            }
            refused = now.orElse(null);
            Opml.Imported read = file.parse(now.orElse(new byte[0]));
            refused = null;
            seen = now;
            problem = Optional.empty();
            read.problems().forEach(LOG::warn);
            LOG.info(
                    "{} was read: {} sources, {} of them active",
                    file.path(),
                    read.catalogue().entries().size(),
                    read.catalogue().active().size());
            changed.accept(with(read.catalogue()));
        } catch (CatalogueException e) {
            say(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("Reading {}", file.path(), e);
            say(file.path() + ": cannot be read: " + e);
        }
    }

    private void say(String reason) {
        if (!problem.equals(Optional.of(reason))) {
            problem = Optional.of(reason);
            LOG.warn("The sources before go on: {}", reason);
        }
    }

    /** One line for people while the file cannot be read. */
    public Optional<String> problem() {
        return problem;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private List<Source> with(Catalogue catalogue) {
        Map<String, Source> all = new LinkedHashMap<>();
        always.forEach(source -> all.putIfAbsent(source.id(), source));
        catalogue.active().forEach(source -> all.putIfAbsent(source.id(), source));
        return new ArrayList<>(all.values());
    }
}
