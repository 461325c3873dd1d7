package io.github.stancewire.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stancewire.schemas.wire.InMemorySchemaRegistry;
import io.github.stancewire.sink.postgres.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Neither Kafka nor PostgreSQL is there: a service that cannot work yet, but lives. */
@Timeout(60)
class SinkServiceTest {
    private final SinkConfig config = SinkConfig.from(Map.of(
            "bootstrap.servers", "127.0.0.1:1",
            "database.url", "jdbc:postgresql://127.0.0.1:1/news",
            "sink.close.ms", "2000"));
    private final Database database = new Database(config.database());
    private final SinkService service =
            new SinkService(config, database, new InMemorySchemaRegistry(), new SimpleMeterRegistry());

    @Test
    void beforeTheStartItIsNotLiveAndSaysWhy() {
        assertEquals(Optional.of("the sink has not started"), service.whyNotLive());
    }

    @Test
    void itLivesWithoutKafkaAndEndsWhenClosed() throws InterruptedException {
        service.start();
        try {
            while (!service.isLive()) {
                Thread.onSpinWait();
            }
            assertFalse(service.isReady());
        } finally {
            service.close();
            database.close();
        }

        service.await();
        assertEquals(Optional.of("the sink was stopped"), service.whyNotLive());
    }

    @Test
    void itStartsOnlyOnce() {
        service.start();
        try {
            assertTrue(String.valueOf(assertThrows(IllegalStateException.class, service::start)
                            .getMessage())
                    .contains("started before"));
        } finally {
            service.close();
            database.close();
        }
    }
}
