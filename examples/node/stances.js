#!/usr/bin/env node
// Prints the articles and stances in force as JSON lines.
import { parseArgs } from 'node:util';
import { read, Unreachable } from './source.js';
import { State } from './state.js';

class WrongUsage extends Error {}

const HELP = `Reads articles.enriched and stances from the beginning, folds them into what is in force, prints that as
JSON lines, then a line for each change until Ctrl-C.

  node stances.js [--once] [--bootstrap HOST:PORT,...] [--registry URL]

  --bootstrap  Kafka (default: STANCEWIRE_BOOTSTRAP_SERVERS, else localhost:9092)
  --registry   schema registry (default: STANCEWIRE_REGISTRY, else http://localhost:8081)
  --once       end after printing what is in force

Each line has a "kind", article or stance; a stance with "op":"RETRACT" is one that is no longer in force.
"evident" tells whether a stance's evidence stands in the article where it is said to; null while the article has not
been read that far, and of one that is no longer in force.
Exit codes: 0 fine, 1 data amiss, 2 wrong usage, 3 Kafka or registry not reached.`;

const OPTIONS = {
  bootstrap: { type: 'string', default: process.env.STANCEWIRE_BOOTSTRAP_SERVERS ?? 'localhost:9092' },
  registry: { type: 'string', default: process.env.STANCEWIRE_REGISTRY ?? 'http://localhost:8081' },
  once: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

function chosen() {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    if (!/^https?:\/\/./.test(values.registry)) {
      throw new Error(`--registry is an address such as http://localhost:8081, not ${values.registry}`);
    }
    return { ...values, brokers: values.bootstrap.split(','), registry: values.registry.replace(/\/+$/, '') };
  } catch (error) {
    throw new WrongUsage(error.message);
  }
}

/** The text is left out, to keep lines short; it has been compared with its hash. */
function printArticle({ text, stances, ...article }) {
  print({ kind: 'article', ...article });
}

function printStance(state, stance) {
  print({ kind: 'stance', ...stance, evident: stance.op === 'RETRACT' ? null : state.isEvident(stance) });
}

function print(line) {
  process.stdout.write(JSON.stringify(line) + '\n');
}

async function main({ brokers, registry, once }) {
  const state = new State();
  const ended = new AbortController();
  let atEnd = false;
  process.once('SIGINT', () => ended.abort());
  process.once('SIGTERM', () => ended.abort());

  await read({
    brokers,
    registry,
    signal: ended.signal,
    // Both are written in one transaction. Whoever looks for the end of articles first misses no stance of theirs.
    handlers: {
      'articles.enriched': (article) => {
        state.article(article);
        if (atEnd) {
          printArticle(article);
        }
      },
      stances: (stance) => {
        state.stance(stance);
        if (atEnd) {
          printStance(state, stance);
        }
      },
    },
    atEnd: () => {
      atEnd = true;
      state.articles.forEach((article) => printArticle(article));
      state.stances.forEach((stance) => printStance(state, stance));
      process.stderr.write(`${state.articles.size} articles, ${state.stances.size} stances in force\n`);
      if (once) {
        ended.abort();
      }
    },
    onTrouble: (line) => process.stderr.write(`${line}; trying again\n`),
  });

  const amiss = [...state.stances.values()].filter((stance) => state.isEvident(stance) === false);
  amiss.forEach(({ stanceId }) => process.stderr.write(`the evidence of stance ${stanceId} is not where it should be\n`));
  process.exitCode = amiss.length > 0 ? 1 : 0;
}

process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 3));
try {
  const options = chosen();
  if (options.help) {
    process.stdout.write(HELP + '\n');
  } else {
    await main(options);
  }
} catch (error) {
  process.stderr.write(`stances.js: ${error.message.split('\n')[0]}\n`);
  process.exitCode = error instanceof WrongUsage ? 2 : error instanceof Unreachable ? 3 : 1;
}
// When everything is written: kafkajs may have timers left that would keep the process.
process.stdout.write('', () => process.exit());
