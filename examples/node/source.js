// Reads committed records from the beginning and decodes them with the schemas of the registry.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { SchemaRegistry, SchemaType } from '@kafkajs/confluent-schema-registry';
import avro from 'avsc';
import { Kafka, logLevel } from 'kafkajs';

const PATIENCE_MS = 5000;

/** Something that has to be there is not. */
export class Unreachable extends Error {}

/** Avro's milliseconds since 1970 as a Date; without this, avsc gives the number. */
class TimestampMillis extends avro.types.LogicalType {
  _fromValue(millis) {
    return new Date(millis);
  }

  _toValue(date) {
    return date.getTime();
  }

  _resolve(type) {
    return avro.Type.isType(type, 'long', 'logical:timestamp-millis') ? this._fromValue : undefined;
  }
}

/**
 * Hands each record of the topics to its handler, in the order of its partition, until the signal is given.
 *
 * @param handlers by topic; of two topics, the end of the one named first is looked up first
 * @param atEnd called once, when everything has been read that was there at the start
 * @param onTrouble called with a line when Kafka is lost for a while
 */
export async function read({ brokers, registry, handlers, signal, atEnd, onTrouble }) {
  const topics = Object.keys(handlers);
  const decoder = new SchemaRegistry(
    { host: registry },
    { [SchemaType.AVRO]: { logicalTypes: { 'timestamp-millis': TimestampMillis } } },
  );
  await needed(`the schema registry at ${registry}`, async () => {
    for (const topic of topics) {
      await decoder.getLatestSchemaId(`${topic}-value`);
    }
  });

  const kafka = new Kafka({
    clientId: 'stancewire-example',
    brokers,
    connectionTimeout: 3000,
    retry: { retries: 4 },
    logLevel: logLevel.NOTHING,
  });
  const kafkaAt = `Kafka at ${brokers.join()}`;
  const unread = await needed(kafkaAt, () => ends(kafka, topics));
  if (unread.size === 0) {
    atEnd();
  }

  // Nothing is committed, for the state lives as long as this process: a group of its own begins at the beginning.
  const consumer = kafka.consumer({ groupId: `stancewire-example-${randomUUID()}`, readUncommitted: false });
  const next = new Map();
  const take = async ({ topic, partition, message }) => {
    const place = `${topic}-${partition}`;
    const offset = BigInt(message.offset);
    // Without committed offsets, kafkajs begins anew whenever the group is put together again.
    if (offset >= (next.get(place) ?? 0n)) {
      const record = await needed(`${place}, offset ${offset}`, () => decoder.decode(message.value));
      handlers[topic](record);
      next.set(place, offset + 1n);
    }
  };

  try {
    await new Promise((stop, fail) => {
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) {
        stop();
      }
      consumer.on(consumer.events.CRASH, ({ payload: { error, restart } }) => {
        const line = `${kafkaAt}: ${error.message}`;
        restart ? onTrouble(line) : fail(new Unreachable(line));
      });
      // Comes for batches of nothing but transaction markers as well. Records are no measure: a partition ends in a marker.
      consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { topic, partition, lastOffset } }) => {
        const place = `${topic}-${partition}`;
        if (unread.has(place) && BigInt(lastOffset) + 1n >= unread.get(place)) {
          unread.delete(place);
          if (unread.size === 0) {
            atEnd();
          }
        }
      });
      const eachMessage = (delivery) => take(delivery).catch(fail);
      consumer
        .connect()
        .then(() => consumer.subscribe({ topics, fromBeginning: true }))
        .then(() => consumer.run({ autoCommit: false, eachMessage }))
        .catch(fail);
    });
  } finally {
    // While Kafka is away, kafkajs does not let go.
    await Promise.race([consumer.disconnect(), setTimeout(PATIENCE_MS)]);
  }
}

/** The offset behind the last one of each partition that holds something. */
async function ends(kafka, topics) {
  const admin = kafka.admin();
  try {
    await admin.connect();
    const found = new Map();
    for (const topic of topics) {
      for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
        if (BigInt(high) > BigInt(low)) {
          found.set(`${topic}-${partition}`, BigInt(high));
        }
      }
    }
    return found;
  } finally {
    await admin.disconnect();
  }
}

async function needed(what, action) {
  try {
    return await action();
  } catch (error) {
    throw new Unreachable(`${what}: ${error.message}`);
  }
}
