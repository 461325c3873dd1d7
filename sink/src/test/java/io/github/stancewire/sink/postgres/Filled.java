package io.github.stancewire.sink.postgres;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.stancewire.schemas.wire.SchemaRegistry;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Fills a test's database by the way that records really take. */
public final class Filled {
    private Filled() {}

    public static void with(Database database, SchemaRegistry registry, List<ConsumerRecord<byte[], byte[]>> records)
            throws SQLException {
        assertInstanceOf(
                Delivery.Stored.class, new BatchStore(database.dataSource()).write(Batches.first(registry, records)));
    }
}
