package io.github.stancewire.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.enrich.article.ArticleEnricher;
import io.github.stancewire.enrich.article.SmallAnalyzer;
import io.github.stancewire.schemas.wire.InMemorySchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The service without a broker; with one it is tested end to end. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EnrichServiceTest {
    @TempDir
    Path folder;

    @Test
    void makingOneTouchesNothing() {
        Path stateDir = folder.resolve("state");
        service(stateDir).close();
        assertFalse(Files.exists(stateDir));
    }

    @Test
    void beforeTheStartItIsAliveButNotReady() {
        try (EnrichService service = service(folder)) {
            assertEquals(new Health(true, "not started yet"), service.isLive());
            assertEquals(new Health(false, "not started yet"), service.isReady());
        }
    }

    @Test
    void withoutABrokerItIsAliveAndSaysWhyItIsNotReady() {
        try (EnrichService service = service(folder)) {
            service.start();
            assertTrue(service.isLive().ok());
            assertFalse(service.isReady().ok());
            assertTrue(
                    service.isReady().reason().startsWith("stream threads are "),
                    service.isReady().reason());
        }
    }

    @Test
    void closingEndsTheWaitWithoutAFailure() throws InterruptedException {
        EnrichService service = service(folder);
        service.start();
        service.close();
        assertEquals(Optional.empty(), service.await());
    }

    @Test
    void aClosedServiceIsDead() {
        EnrichService service = service(folder);
        service.close();
        assertEquals(new Health(false, "closed"), service.isLive());
    }

    @Test
    void itStartsOnce() {
        try (EnrichService service = service(folder)) {
            service.start();
            assertThrows(IllegalStateException.class, service::start);
        }
    }

    private static EnrichService service(Path stateDir) {
        Map<String, String> given = Map.of(
                EnrichConfig.STATE_DIR, stateDir.toString(),
                EnrichConfig.BOOTSTRAP_SERVERS, "127.0.0.1:1",
                EnrichConfig.THREADS, "1",
                EnrichConfig.CLOSE_TIMEOUT, "PT5S");
        return new EnrichService(
                EnrichConfig.from(given),
                new ArticleEnricher(SmallAnalyzer.create(), "small-1"),
                new InMemorySchemaRegistry(),
                new SimpleMeterRegistry());
    }
}
