import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { isObject } from '../../src/protocol/frames.js';
import { drive, recorded, recording } from './drive.js';
import type { Seen } from './drive.js';
import { kindOf, trackOf, orderOf } from './frameKinds.js';
import { v2026_4_15 } from './scenarios/v2026_4_15.js';
import { v2026_7_1 } from './scenarios/v2026_7_1.js';
import { v2026_9_6 } from './scenarios/v2026_9_6.js';
import { differences, shapeOf } from './shape.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Releases of which the events of runs are compared, but not the shapes of frames. */
const otherReleases = [
  { version: '2026.2.26', name: 'queue' },
  { version: '2026.2.26', name: 'fail' },
  { version: '2026.2.26', name: 'tool' },
  { version: '2026.5.12', name: 'queue' },
  { version: '2026.5.12', name: 'fail' },
  { version: '2026.5.12', name: 'tool' },
  { version: '2026.6.11', name: 'queue' },
  { version: '2026.6.11', name: 'fail' },
] as const;

test.for(otherReleases)('$version $name: a run sends the recorded events', async (scenario) => {
  const { version, name } = scenario;
  const lines = recording(version, name);
  const token = secretOf(lines);
  const options = { version, verify: () => 'ok' as const, token };
  const found = await drive(lines, { conn: '1', options });
  expect(eventsOf(found)).toEqual(eventsOf(recorded(lines, '1')));
  const envelopes = envelopesOf(recorded(lines, '1'));
  expect(envelopesOf(found).filter((envelope) => !envelopes.includes(envelope))).toEqual([]);
});

/** The fields beside the payload of each event, such as its sequence. */
const envelopesOf = ({ frames }: Seen): readonly string[] =>
  frames
    .filter((frame) => frame['type'] === 'event' && trackOf(String(frame['event'])) !== undefined)
    .map((frame) => `${String(frame['event'])}: ${Object.keys(frame).toSorted().join(' ')}`);

/** The events by kind. Responses arrive at any time, and text in any number of pieces. */
const eventsOf = (seen: Seen): readonly string[] =>
  order(seen, 'run')
    .filter((kind) => kind !== 'text' && !kind.startsWith('res '))
    .map((kind) => kind.replace(/again$/, ''))
    .toSorted();

const all = [
  ...v2026_7_1.map((scenario) => ({ version: '2026.7.1' as const, ...scenario })),
  ...v2026_9_6.map((scenario) => ({ version: '2026.9.6' as const, ...scenario })),
  ...v2026_4_15.map((scenario) => ({ version: '2026.4.15' as const, ...scenario })),
];

test.for(all)('$version $name: the fake behaves as the recorded gateway did', async (scenario) => {
  const { version, name, conn, options, sessions, isCutShort } = scenario;
  const lines = recording(version, name);
  const expected = recorded(lines, conn);
  const found = await drive(lines, {
    ...scenario,
    options: {
      version,
      verify: () => 'ok',
      ...(options?.password === undefined && { token: secretOf(lines) }),
      ...(sessions && { sessions }),
      ...options,
    },
  });

  const orders = tracks.map((track) =>
    order(expected, track).filter((kind) => !scenario.fromOthers?.includes(kind)),
  );
  const foundOrders = tracks.map((track, index) =>
    order(found, track).slice(0, isCutShort ? orders[index]?.length : undefined),
  );
  if (scenario.otherOrder === undefined) expect(foundOrders).toEqual(orders);
  else
    expect(foundOrders, 'remove `otherOrder`: the order is the recorded one').not.toEqual(orders);
  expect(shapeDifferences(version, found)).toEqual([]);
  expect(grantOf(found)).toEqual(grantOf(expected));
  // a recorded 1000 or 1005 was a close of the recording client
  if (expected.close && ![1000, 1005].includes(expected.close.code)) {
    expect(withoutIds(found.close)).toEqual(withoutIds(expected.close));
  }
});

/** How the client signed in, and its scopes. */
function grantOf({ frames }: Seen): unknown {
  const hello = frames.find(({ payload }) => isObject(payload) && payload['type'] === 'hello-ok');
  if (!isObject(hello?.['payload']) || !isObject(hello['payload']['auth'])) return undefined;
  const { method, role, scopes } = hello['payload']['auth'];
  return { method, role, scopes };
}

const tracks = ['run', 'sessions', 'timing'] as const;

const order = (seen: Seen, track: (typeof tracks)[number]): string[] =>
  orderOf(kindsOf(seen).filter((kind) => trackOf(kind) === track));

const kindsOf = ({ frames, methods }: Seen): string[] =>
  frames.map((frame) => kindOf(frame, methods));

/** Fields in which the fake differs, and why the difference is irrelevant to a client. */
const tolerated: readonly {
  readonly path: RegExp;
  readonly why: string;
  /** Default: every release. */
  readonly version?: string;
}[] = [
  { path: /^res config\.get ok\..*: missing$/, why: 'the fake has a smaller configuration' },
  { path: /\.deliveryPreviews\./, why: 'keyed by job' },
  { path: /^res cron\.update ok\.payload\.state\./, why: 'updated while its job was running' },
  { path: /\.entry\./, why: "an entry of the gateway's own store, not meant for clients" },
  {
    path: /\.(spawnDepth|derivedTitle): missing$/,
    why: 'only sessions that were spawned have them',
  },
  {
    path: /^sessions\.changed (send|compact|) ?(message)?\.payload\.(session\.)?(\w*Tokens|estimatedCostUsd|contextBudgetStatus|status|startedAt|activeRunIds):/,
    why: 'recorded once each, while a run or a compaction was under way',
  },
  {
    path: /^sessions\.changed reset \.payload\.(session\.)?(lastMessagePreview|estimatedCostUsd|contextBudgetStatus):/,
    why: 'the real gateway rebuilds a reset session in two steps',
  },
  {
    path: /^res gateway\.restart\.request deferred\.payload\.(preflight|restart): missing$/,
    why: 'a report on a real process',
  },
  { path: /^res sessions\.patch ok\.payload\.resolved\./, why: 'how the model was resolved' },
  {
    path: /^res status ok\.payload\.\w+: missing$/,
    why: 'tasks, memory and workers of a real process',
  },
  {
    version: '2026.7.1',
    path: /^session\.message (user|assistant stop) ?\.payload\.(session\.)?(status|startedAt|estimatedCostUsd):/,
    why: 'recorded once each, the session is a step behind its run',
  },
  {
    version: '2026.4.15',
    path: /^session\.message (user|assistant (stop|aborted)) ?\.payload\.(session\.)?(status|endedAt|runtimeMs|estimatedCostUsd):/,
    why: 'the session is a step behind its run if runs follow one another',
  },
];

function shapeDifferences(version: string, found: Seen): string[] {
  const examples = examplesOf(version);
  const problems = found.frames.flatMap((frame) => {
    const kind = kindOf(frame, found.methods);
    const shapes = examples.get(kind);
    return shapes ? differences(shapeOf(frame), shapes, kind) : [`${kind}: never recorded`];
  });
  return [...new Set(problems)].filter(
    (problem) =>
      !tolerated.some(
        (entry) => (entry.version ?? version) === version && entry.path.test(problem),
      ),
  );
}

const exampleCache = new Map<string, Map<string, ReturnType<typeof shapeOf>[]>>();

function examplesOf(version: string): Map<string, ReturnType<typeof shapeOf>[]> {
  let examples = exampleCache.get(version);
  if (examples) return examples;
  examples = new Map();
  const known = new Set<string>();
  for (const { version: other, name, conn } of all) {
    if (other !== version) continue;
    const seen = recorded(recording(version, name), conn);
    for (const frame of seen.frames) {
      const kind = kindOf(frame, seen.methods);
      const shape = shapeOf(frame);
      const text = JSON.stringify(shape);
      if (known.has(kind + text)) continue;
      known.add(kind + text);
      examples.set(kind, [...(examples.get(kind) ?? []), shape]);
    }
  }
  exampleCache.set(version, examples);
  return examples;
}

/** The secret that the recorded client sent. */
function secretOf(lines: ReturnType<typeof recording>): string {
  for (const { data } of lines) {
    if (!isObject(data) || !isObject(data['params']) || !isObject(data['params']['auth'])) continue;
    const { token, password } = data['params']['auth'];
    const secret = token ?? password;
    return typeof secret === 'string' ? secret : 'unused';
  }
  return 'unused';
}

const withoutIds = (close: Seen['close']): unknown =>
  close && { ...close, reason: close.reason.replace(/[0-9a-f]{8}-[0-9a-f-]+\)?/g, 'id') };
