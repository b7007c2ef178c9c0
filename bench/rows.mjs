// What a row and a delta cost in a long conversation, models only: no network, no React.
import { createSessionProjection, reduceSessionProjection } from '@openclaw/gateway-client/browser';

import { createTranscript } from '../dist/chat/transcript.js';
import { medians, timed } from './rounds.mjs';

export const title = 'Rows of a conversation';

const sessionKey = 'agent:main:main';
const few = 100;
const many = 10_000;
const inserted = 2_000;
const answerDeltas = 20_000;
const answerBytes = 5_000_000;

/** @returns {Promise<import('./row.d.ts').Row[]>} */
export async function measure() {
  return [
    ...(await insertions()),
    ...(await deltas()),
    await publication(),
    await copy(),
    await persistedRow(),
    ...(await longAnswer()),
    await memory(),
  ];
}

async function insertions() {
  const insert = (length) => () => {
    const transcript = filled(length);
    const events = Array.from({ length: inserted }, (_, at) => announced(length + at + 1));
    return micros(inserted, () => {
      for (const event of events) transcript.take('session.message', event);
    });
  };
  const { short, long } = await medians(
    { short: insert(few), long: insert(many) },
    // A collection of garbage falls into some rounds and not into others.
    { rounds: 61, warmUp: 9 },
  );
  return [growth('a row at the end, publication apart (µs)', short, long)];
}

async function deltas() {
  const stream = (length) => {
    const transcript = filled(length);
    let seq = 0;
    return () => {
      const events = Array.from({ length: 2_000 }, () => delta('run', (seq += 1)));
      return micros(events.length, () => {
        for (const event of events) transcript.take('chat', event);
      });
    };
  };
  const { short, long } = await medians({ short: stream(few), long: stream(many) });
  return [growth('a delta, publication apart (µs)', short, long)];
}

async function publication() {
  const transcript = filled(many);
  transcript.take('chat', delta('run', 1));
  transcript.publish();
  let seq = 1;
  const { ours } = await medians({
    ours() {
      const events = Array.from({ length: 500 }, () => delta('run', (seq += 1)));
      return micros(events.length, () => {
        for (const event of events) {
          transcript.take('chat', event);
          transcript.publish();
        }
      });
    },
  });
  const target = 20;
  return {
    name: `a delta and its publication, ${many} rows (µs)`,
    ours: ours.toFixed(1),
    target: `≤ ${target}`,
    met: ours <= target,
  };
}

/** What an immutable update per delta would begin with. */
async function copy() {
  const rows = wireRows(many);
  const byKey = new Map(rows.map((row, at) => [`row-${at}`, row]));
  const { array, map } = await medians({
    array: () => micros(500, () => repeat(500, () => rows.slice())),
    map: () => micros(50, () => repeat(50, () => new Map(byKey))),
  });
  return {
    name: `a copy of ${many} rows, as an array (µs)`,
    ours: array.toFixed(1),
    peer: `as a Map: ${map.toFixed(0)}`,
    ratio: array / map,
  };
}

async function persistedRow() {
  const rows = wireRows(many);
  const count = 100;
  const { ours, theirs } = await medians(
    {
      ours() {
        const transcript = filled(many);
        const events = Array.from({ length: count }, (_, at) => announced(many + at + 1));
        return micros(count, () => {
          for (const event of events) {
            transcript.take('session.message', event);
            transcript.publish();
          }
        });
      },
      theirs() {
        const scope = { sessionKey };
        let state = createSessionProjection(scope, rows);
        const events = Array.from({ length: count }, (_, at) => ({
          type: 'messagePersisted',
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
    name: `one persisted row, published, ${many} rows (µs)`,
    ours: ours.toFixed(1),
    peer: `official projection: ${theirs.toFixed(0)}`,
    ratio,
    target: '≤ 1/20',
    met: ratio <= 1 / 20,
  };
}

/** What a delta costs must not depend on how much text came before it. */
async function longAnswer() {
  const stream = (bytes, every) => () => {
    const transcript = createTranscript({ maxMessages: many });
    transcript.take('chat', {
      runId: 'run',
      sessionKey,
      seq: 0,
      state: 'status',
      phase: 'starting',
    });
    const events = Array.from({ length: answerDeltas }, (_, at) => ({
      runId: 'run',
      sessionKey,
      seq: at + 1,
      state: 'delta',
      deltaText: 'word '.repeat(bytes / answerDeltas / 5),
    }));
    return micros(answerDeltas, () => {
      events.forEach((event, at) => {
        transcript.take('chat', event);
        if ((at + 1) % every === 0) transcript.publish();
      });
    });
  };
  const { short, long, published } = await medians({
    short: stream(answerBytes / 10, Infinity),
    long: stream(answerBytes, Infinity),
    published: stream(answerBytes, 10),
  });
  const ratio = long / short;
  return [
    {
      name: 'a delta of an answer of 5 MB in 20 000 append-only deltas (µs)',
      ours: long.toFixed(2),
      peer: `of 0.5 MB in as many: ${short.toFixed(2)}`,
      ratio,
      target: '≤ 1.2: linear',
      met: ratio <= 1.2,
    },
    { name: 'the same, published after every tenth (µs)', ours: published.toFixed(2) },
  ];
}

async function memory() {
  const rows = wireRows(many);
  const hold = (make) => () => {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const held = make();
    globalThis.gc?.();
    const after = process.memoryUsage().heapUsed;
    return held ? (after - before) / 2 ** 20 : 0;
  };
  const { ours, theirs } = await medians(
    {
      ours: hold(() => {
        const transcript = filled(many, rows);
        transcript.publish();
        return transcript;
      }),
      theirs: hold(() => createSessionProjection({ sessionKey }, rows)),
    },
    { rounds: 5 },
  );
  return {
    name: `memory of ${many} rows, their wire messages apart (MiB)`,
    ours: ours.toFixed(1),
    peer: `official projection: ${theirs.toFixed(1)}`,
    ratio: ours / theirs,
  };
}

function growth(name, short, long) {
  const ratio = long / short;
  return {
    name: `${name}, ${many} rows`,
    ours: long.toFixed(2),
    peer: `${few} rows: ${short.toFixed(2)}`,
    ratio,
    target: '≤ 1.2',
    met: ratio <= 1.2,
  };
}

const micros = (count, act) => (timed(act) / count) * 1_000;

const repeat = (count, act) => {
  for (let at = 0; at < count; at += 1) act();
};

function filled(length, messages = wireRows(length)) {
  const transcript = createTranscript({ maxMessages: 10 * many });
  transcript.history({ messages, sessionId: 's', hasMore: false }, transcript.tick(), length);
  transcript.publish();
  return transcript;
}

const wireRows = (length) => Array.from({ length }, (_, at) => wireRow(at + 1));

// As 2026.9.6 writes them, down to what matters.
const wireRow = (seq) =>
  seq % 2 === 1
    ? {
        role: 'user',
        content: `Question ${seq}: what is the capital of France, and since when?`,
        timestamp: 1_790_000_000_000 + seq,
        idempotencyKey: `key-${seq}:user`,
        __openclaw: { id: `row-${seq}`, seq },
      }
    : {
        role: 'assistant',
        content: [{ type: 'text', text: `Answer ${seq}: ${'It is Paris. '.repeat(8)}` }],
        timestamp: 1_790_000_000_000 + seq,
        stopReason: 'stop',
        usage: { input: 100, output: 40, totalTokens: 140 },
        __openclaw: { id: `row-${seq}`, seq, runId: `key-${seq - 1}` },
      };

const announced = (seq) => ({
  sessionKey,
  sessionId: 's',
  message: wireRow(seq),
  messageId: `row-${seq}`,
  messageSeq: seq,
});

const delta = (runId, seq) => ({
  runId,
  sessionKey,
  seq,
  state: 'delta',
  deltaText: 'word ',
  message: { role: 'assistant', content: [{ type: 'text', text: `${'word '.repeat(50)}${seq}` }] },
});
