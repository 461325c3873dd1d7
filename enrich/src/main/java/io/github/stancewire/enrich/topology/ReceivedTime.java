package io.github.stancewire.enrich.topology;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The record's timestamp, which is when ingest received the article. A record without one gets the latest time of its
 * partition, for Kafka's own answers to it are to stop or to skip the record.
 */
final class ReceivedTime implements TimestampExtractor {
    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return record.timestamp() >= 0 ? record.timestamp() : Math.max(partitionTime, 0);
    }
}
