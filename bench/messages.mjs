// The cost of a message and of a delta in a long session, for the models alone: no network, no React.
import { createSessionProjection, reduceSessionProjection } from '@openclaw/gateway-client/browser';

import { medians, timed } from './rounds.mjs';

const built = new URL('../dist/chat/model/transcript.js', import.meta.url).href;
/** @type {typeof import('../src/chat/model/transcript.js')} */
const { createTranscript } = await import(built);

/** @typedef {import('./row.d.ts').Row} Row */

export const title = 'Messages of a session';

const sessionKey = 'agent:main:main';
const few = 100;
const many = 10_000;
const inserted = 2_000;
const responseDeltas = 20_000;
const responseBytes = 5_000_000;

/** @returns {Promise<Row[]>} */
export async function measure() {
  return [
    ...(await insertions()),
    ...(await deltas()),
    await snapshots(),
    await copy(),
    await persistedMessage(),
    ...(await longResponse()),
    await memory(),
  ];
}

async function insertions() {
  const insert = (/** @type {number} */ length) => () => {
    const transcript = filled(length);
    const events = Array.from({ length: inserted }, (_, at) => announced(length + at + 1));
    return micros(inserted, () => {
      for (const event of events) transcript.handleEvent('session.message', event);
    });
  };
  const { short, long } = await medians(
    { short: insert(few), long: insert(many) },
    // Garbage is collected in some rounds and not in others.
    { rounds: 61, warmUp: 9 },
  );
  return [growth('a message at the end, without a snapshot (µs)', short, long)];
}

async function deltas() {
  const stream = (/** @type {number} */ length) => {
    const transcript = filled(length);
    let seq = 0;
    return () => {
      const events = Array.from({ length: 2_000 }, () => delta('run', (seq += 1)));
      return micros(events.length, () => {
        for (const event of events) transcript.handleEvent('chat', event);
      });
    };
  };
  const { short, long } = await medians({ short: stream(few), long: stream(many) });
  return [growth('a delta, without a snapshot (µs)', short, long)];
}

/** @returns {Promise<Row>} */
async function snapshots() {
  const transcript = filled(many);
  transcript.handleEvent('chat', delta('run', 1));
  transcript.snapshot();
  let seq = 1;
  const { ours } = await medians({
    ours() {
      const events = Array.from({ length: 500 }, () => delta('run', (seq += 1)));
      return micros(events.length, () => {
        for (const event of events) {
          transcript.handleEvent('chat', event);
          transcript.snapshot();
        }
      });
    },
  });
  const target = 20;
  return {
    name: `a delta and its snapshot, ${many} messages (µs)`,
    ours: ours.toFixed(1),
    target: `≤ ${target}`,
    met: ours <= target,
  };
}

/**
 * Measures the first step of an immutable update per delta.
 *
 * @returns {Promise<Row>}
 */
async function copy() {
  const records = storedRecords(many);
  const byKey = new Map(records.map((record, at) => [`record-${at}`, record]));
  const { array, map } = await medians({
    array: () => micros(500, () => repeat(500, () => records.slice())),
    map: () => micros(50, () => repeat(50, () => new Map(byKey))),
  });
  return {
    name: `a copy of ${many} records, as an array (µs)`,
    ours: array.toFixed(1),
    peer: `as a Map: ${map.toFixed(0)}`,
    ratio: array / map,
  };
}

/** @returns {Promise<Row>} */
async function persistedMessage() {
  const records = storedRecords(many);
  const count = 100;
  const { ours, theirs } = await medians(
    {
      ours() {
        const transcript = filled(many);
        const events = Array.from({ length: count }, (_, at) => announced(many + at + 1));
        return micros(count, () => {
          for (const event of events) {
            transcript.handleEvent('session.message', event);
            transcript.snapshot();
          }
        });
      },
      theirs() {
        const scope = { sessionKey };
        let state = createSessionProjection(scope, records);
        const events = Array.from({ length: count }, (_, at) => ({
          type: /** @type {const} */ ('messagePersisted'),
          scope,
          ...announced(many + at + 1),
        }));
        return micros(count, () => {
          for (const event of events) state = reduceSessionProjection(state, event);
        });
      },
    },
    { rounds: 9 },
  );
  const ratio = ours / theirs;
  return {
    name: `one persisted message and its snapshot, ${many} messages (µs)`,
    ours: ours.toFixed(1),
    peer: `official projection: ${theirs.toFixed(0)}`,
    ratio,
    target: '≤ 1/20',
    met: ratio <= 1 / 20,
  };
}

/**
 * The cost of a delta must not depend on the length of the text before it.
 *
 * @returns {Promise<Row[]>}
 */
async function longResponse() {
  const stream = (/** @type {number} */ bytes, /** @type {number} */ every) => () => {
    const transcript = createTranscript({ maxMessages: many });
    transcript.handleEvent('chat', {
      runId: 'run',
      sessionKey,
      seq: 0,
      state: 'status',
      phase: 'starting',
    });
    const events = Array.from({ length: responseDeltas }, (_, at) => ({
      runId: 'run',
      sessionKey,
      seq: at + 1,
      state: 'delta',
      deltaText: 'word '.repeat(bytes / responseDeltas / 5),
    }));
    return micros(responseDeltas, () => {
      events.forEach((event, at) => {
        transcript.handleEvent('chat', event);
        if ((at + 1) % every === 0) transcript.snapshot();
      });
    });
  };
  const { short, long, shown } = await medians({
    short: stream(responseBytes / 10, Infinity),
    long: stream(responseBytes, Infinity),
    shown: stream(responseBytes, 10),
  });
  const ratio = long / short;
  return [
    {
      name: 'a delta of a response of 5 MB in 20 000 append-only deltas (µs)',
      ours: long.toFixed(2),
      peer: `of 0.5 MB in as many: ${short.toFixed(2)}`,
      ratio,
      target: '≤ 1.2: linear',
      met: ratio <= 1.2,
    },
    { name: 'the same, with a snapshot after every tenth (µs)', ours: shown.toFixed(2) },
  ];
}

/** @returns {Promise<Row>} */
async function memory() {
  const records = storedRecords(many);
  const memoryOf = (/** @type {() => object} */ make) => () => {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const made = make();
    globalThis.gc?.();
    const after = process.memoryUsage().heapUsed;
    return made ? (after - before) / 2 ** 20 : 0;
  };
  const { ours, theirs } = await medians(
    {
      ours: memoryOf(() => {
        const transcript = filled(many, records);
        transcript.snapshot();
        return transcript;
      }),
      theirs: memoryOf(() => createSessionProjection({ sessionKey }, records)),
    },
    { rounds: 5 },
  );
  return {
    name: `memory of ${many} messages, without their records (MiB)`,
    ours: ours.toFixed(1),
    peer: `official projection: ${theirs.toFixed(1)}`,
    ratio: ours / theirs,
  };
}

/** @type {(name: string, short: number, long: number) => Row} */
function growth(name, short, long) {
  const ratio = long / short;
  return {
    name: `${name}, ${many} messages`,
    ours: long.toFixed(2),
    peer: `${few} messages: ${short.toFixed(2)}`,
    ratio,
    target: '≤ 1.2',
    met: ratio <= 1.2,
  };
}

/** @type {(count: number, act: () => void) => number} */
const micros = (count, act) => (timed(act) / count) * 1_000;

/** @type {(count: number, act: () => unknown) => void} */
const repeat = (count, act) => {
  for (let at = 0; at < count; at += 1) act();
};

/** @type {(length: number, messages?: object[]) => ReturnType<typeof createTranscript>} */
function filled(length, messages = storedRecords(length)) {
  const transcript = createTranscript({ maxMessages: 10 * many });
  const request = { askedAt: transcript.nextSequence(), limit: length };
  transcript.applyHistory({ messages, sessionId: 's', hasMore: false }, request);
  transcript.snapshot();
  return transcript;
}

const storedRecords = (/** @type {number} */ length) =>
  Array.from({ length }, (_, at) => storedRecord(at + 1));

/** A record with the fields that matter, as 2026.9.6 writes it. @param {number} seq */
const storedRecord = (seq) =>
  seq % 2 === 1
    ? {
        role: 'user',
        content: `Question ${seq}: what is the capital of France, and since when?`,
        timestamp: 1_790_000_000_000 + seq,
        idempotencyKey: `key-${seq}:user`,
        __openclaw: { id: `record-${seq}`, seq },
      }
    : {
        role: 'assistant',
        content: [{ type: 'text', text: `Answer ${seq}: ${'It is Paris. '.repeat(8)}` }],
        timestamp: 1_790_000_000_000 + seq,
        stopReason: 'stop',
        usage: { input: 100, output: 40, totalTokens: 140 },
        __openclaw: { id: `record-${seq}`, seq, runId: `key-${seq - 1}` },
      };

const announced = (/** @type {number} */ seq) => ({
  sessionKey,
  sessionId: 's',
  message: storedRecord(seq),
  messageId: `record-${seq}`,
  messageSeq: seq,
});

const delta = (/** @type {string} */ runId, /** @type {number} */ seq) => ({
  runId,
  sessionKey,
  seq,
  state: 'delta',
  deltaText: 'word ',
  message: { role: 'assistant', content: [{ type: 'text', text: `${'word '.repeat(50)}${seq}` }] },
});
