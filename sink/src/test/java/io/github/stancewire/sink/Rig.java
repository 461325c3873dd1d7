package io.github.stancewire.sink;

import io.github.stancewire.schemas.wire.SchemaRegistry;
import io.github.stancewire.sink.arrival.ArrivalReader;
import io.github.stancewire.sink.postgres.BatchStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** A sink taken apart, whose rounds a test turns itself: no thread, no waiting. */
final class Rig {
    final LogConsumer consumer;
    final SinkStatus status = new SinkStatus();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final SinkLoop loop;

    Rig(Log log, DataSource database, SchemaRegistry registry, int batch) {
        consumer = new LogConsumer(log, batch);
        SinkConfig config = SinkConfig.from(Map.of(
                "bootstrap.servers", "localhost:1",
                "database.url", "jdbc:postgresql:unused",
                "sink.retry.first.ms", "1",
                "sink.retry.longest.ms", "1"));
        loop = new SinkLoop(
                consumer,
                new ArrivalReader(registry),
                new BatchStore(database),
                new SinkMetrics(meters, status),
                status,
                config);
        loop.join();
    }

    Rig assigned(List<TopicPartition> partitions) {
        consumer.assigned(partitions);
        return this;
    }

    Rig turn(int rounds) {
        for (int i = 0; i < rounds; i++) {
            loop.turn();
        }
        return this;
    }

    double count(String meter, String tag, String value) {
        return meters.get(meter).tag(tag, value).counter().count();
    }
}
