package io.github.stancewire.ingest.catalogue;

import io.github.stancewire.ingest.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
    private Optional<String> text = Optional.empty();
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
        text = Optional.of(file.text());
        return with(file.read());
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
            String now = file.text();
            if (text.filter(now::equals).isPresent()) {
                return;
            }
            text = Optional.of(now);
            Catalogue catalogue = file.read();
            problem = Optional.empty();
            LOG.info(
                    "{} changed: {} sources, {} of them active",
                    file.path(),
                    catalogue.entries().size(),
                    catalogue.active().size());
            changed.accept(with(catalogue));
        } catch (CatalogueException e) {
            if (!problem.equals(Optional.ofNullable(e.getMessage()))) {
                problem = Optional.ofNullable(e.getMessage());
                LOG.warn("The sources before go on: {}", e.getMessage());
            }
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
