// Registers a schema by the client library of npm, reads a record written with it, then asks for a change that breaks readers.
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry';

const registry = new SchemaRegistry({ host: process.argv[2] });
const subject = 'test.harbours-value';
const schema = (type) => ({ type: 'record', name: 'Harbour', namespace: 'test', fields: [{ name: 'berths', type }] });

const { id } = await registry.register(schema('int'), { subject });
const again = await registry.register(schema('int'), { subject });
const latest = await registry.getLatestSchemaId(subject);
const decoded = await registry.decode(await registry.encode(id, { berths: 7 }));
const refused = await registry.register(schema('string'), { subject }).then(
  () => ({ status: 200 }),
  ({ status, message }) => ({ status, message }),
);
console.log(JSON.stringify({ id, again: again.id, latest, decoded, refused }));
