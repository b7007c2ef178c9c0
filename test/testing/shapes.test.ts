import { FakeGatewayError } from 'openclaw-react/testing';
import type { FakeGateway, FakeGatewayOptions } from 'openclaw-react/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { isObject } from '../../src/protocol/frames.js';
import { cautiousStubModel, drive, recorded, recording } from './drive.js';
import type { Seen } from './drive.js';
import { kindOf, laneOf, orderOf } from './frameKinds.js';
import { enter } from './operator.js';
import { used } from './scenarios/scenario.js';
import type { Scenario } from './scenarios/scenario.js';
import { v2026_4_15 } from './scenarios/v2026_4_15.js';
import { v2026_7_1 } from './scenarios/v2026_7_1.js';
import { differences, shapeOf } from './shape.js';

const another = (gateway: FakeGateway): Promise<unknown> =>
  enter(gateway, { deviceId: 'another', scopes: ['operator.admin'], token: '[redacted]' });

// The recorded machine had no way out, and the fake has no tools to list.
const noNetwork: FakeGatewayOptions['methods'] = {
  'skills.search': () => {
    throw new FakeGatewayError(
      'UNAVAILABLE',
      'fetch failed | getaddrinfo ENOTFOUND clawhub.ai | ENOTFOUND',
    );
  },
  'tools.catalog': () => ({ agentId: 'main', profiles: [], groups: [] }),
};

const wire4: readonly Scenario[] = [
  { name: 'handshake-ok' },
  { name: 'handshake-full-scopes' },
  { name: 'token-bad', options: { token: 'right' } },
  { name: 'token-missing', options: { token: 'right' } },
  { name: 'password-bad', options: { password: 'right' } },
  { name: 'password-missing', options: { password: 'right' } },
  { name: 'protocol-1-2' },
  { name: 'protocol-99' },
  { name: 'pairing-required', options: { pairing: 'required' } },
  { name: 'no-device-webchat-ui' },
  { name: 'no-device-controlui' },
  { name: 'missing-scope' },
  { name: 'missing-scope-nodevice' },
  { name: 'extra-prop' },
  { name: 'missing-nonce' },
  { name: 'client-id-unknown' },
  { name: 'client-mode-unknown' },
  { name: 'origin-evil', options: { origins: [], origin: 'https://evil.example.com' } },
  { name: 'bad-signature', options: { verify: () => 'signature' } },
  { name: 'wrong-device-id', options: { verify: () => 'device-id' } },
  { name: 'wrong-nonce' },
  { name: 'first-frame-garbage' },
  { name: 'first-frame-not-connect' },
  { name: 'first-frame-ping' },
  { name: 'ping-frames' },
  { name: 'sigterm-idle', atEnd: (gateway) => gateway.stop() },
  { name: 'chat-stream' },
  { name: 'chat-abort', sessions: used('main') },
  { name: 'chat-tool-exec', sessions: used('main') },
  { name: 'chat-tool-exec-nocap', sessions: used('main') },
  { name: 'provider-failure-400', sessions: used('main') },
  { name: 'chat-image', isCutShort: true },
  { name: 'chat-history-filled', sessions: used('main') },
  { name: 'aliases-idempotency', conn: 'a' },
  { name: 'sessions-lifecycle', sessions: used('main') },
  { name: 'rpc-basics', options: { methods: noNetwork } },
  { name: 'sessions-list', conn: '1', otherOrder: 'changes of one session within 100 ms are one' },
  { name: 'cron', conn: '1', otherOrder: 'the gateway adds jobs of its own meanwhile' },
  { name: 'cron-run', conn: '1', otherOrder: 'the frames of the run that a job starts' },
  { name: 'approval-rpc', conn: '1', arrange: another, otherOrder: 'answer and event cross' },
  { name: 'paired-devices', conn: '1', arrange: another },
  {
    name: 'exec-approval',
    conn: '1',
    options: { model: cautiousStubModel },
    otherOrder: 'the row of the call comes at any time',
  },
  {
    name: 'exec-approval-deny',
    conn: '1',
    options: { model: cautiousStubModel },
    otherOrder: 'the answer to the decision comes at any time',
  },
  {
    name: 'exec-approval-abort',
    conn: '1',
    options: { model: cautiousStubModel },
    otherOrder: 'the call that waited ends while its run does',
  },
  { name: 'long-row', conn: '1' },
  { name: 'thinking', conn: '1', otherOrder: 'text is held back while thoughts are streamed' },
];

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Neighbours of the two: what they tell of a run. */
const neighbours = [
  { version: '2026.2.26', name: 'queue' },
  { version: '2026.2.26', name: 'fail' },
  { version: '2026.2.26', name: 'tool' },
  { version: '2026.5.12', name: 'queue' },
  { version: '2026.5.12', name: 'fail' },
  { version: '2026.5.12', name: 'tool' },
  { version: '2026.6.11', name: 'queue' },
  { version: '2026.6.11', name: 'fail' },
] as const;

test.for(neighbours)('$version $name: a run is told by the recorded events', async (scenario) => {
  const { version, name } = scenario;
  const lines = recording(version, name);
  const token = secretOf(lines);
  const options = { version, verify: () => 'ok' as const, token };
  const found = await drive(lines, { conn: '1', options });
  expect(eventsOf(found)).toEqual(eventsOf(recorded(lines, '1')));
  const envelopes = envelopesOf(recorded(lines, '1'));
  expect(envelopesOf(found).filter((envelope) => !envelopes.includes(envelope))).toEqual([]);
});

/** What stands beside the payload of each event, such as its number. */
const envelopesOf = ({ frames }: Seen): readonly string[] =>
  frames
    .filter((frame) => frame['type'] === 'event' && laneOf(String(frame['event'])) !== undefined)
    .map((frame) => `${String(frame['event'])}: ${Object.keys(frame).toSorted().join(' ')}`);

/** How often each kind of event came; answers come whenever they do, text in any number of pieces. */
const eventsOf = (seen: Seen): readonly string[] =>
  lanes(seen, 'run')
    .filter((kind) => kind !== 'text' && !kind.startsWith('res '))
    .map((kind) => kind.replace(/again$/, ''))
    .toSorted();

const all = [
  ...v2026_7_1.map((scenario) => ({ version: '2026.7.1' as const, ...scenario })),
  ...wire4.map((scenario) => ({ version: '2026.9.6' as const, ...scenario })),
  ...v2026_4_15.map((scenario) => ({ version: '2026.4.15' as const, ...scenario })),
];

test.for(all)('$version $name: the fake answers as the recorded gateway did', async (scenario) => {
  const { version, name, conn, options, sessions, arrange, atEnd, isCutShort } = scenario;
  const lines = recording(version, name);
  const expected = recorded(lines, conn);
  const found = await drive(lines, {
    conn,
    arrange,
    atEnd,
    options: {
      version,
      verify: () => 'ok',
      ...(options?.password === undefined && { token: secretOf(lines) }),
      ...(sessions && { sessions }),
      ...options,
    },
  });

  for (const lane of ['run', 'sessions', 'timing'] as const) {
    if (scenario.otherOrder !== undefined) break;
    const order = lanes(expected, lane);
    const foundOrder = lanes(found, lane).slice(0, isCutShort ? order.length : undefined);
    expect(foundOrder, `order of ${lane} frames`).toEqual(order);
  }
  expect(shapeDifferences(version, found)).toEqual([]);
  // a recorded 1000 or 1005 was the recording client's own goodbye
  if (expected.close && ![1000, 1005].includes(expected.close.code)) {
    expect(withoutIds(found.close)).toEqual(withoutIds(expected.close));
  }
});

const lanes = (seen: Seen, lane: string): string[] =>
  orderOf(kindsOf(seen).filter((kind) => laneOf(kind) === lane));

const kindsOf = ({ frames, methods }: Seen): string[] =>
  frames.map((frame) => kindOf(frame, methods));

/** Fields that the fake leaves out or fills otherwise, and why that is no matter to a client. */
const tolerated: readonly { readonly path: RegExp; readonly why: string }[] = [
  { path: /^res config\.get ok\..*: missing$/, why: 'the fake has a smaller configuration' },
  { path: /\.deliveryPreviews\./, why: 'keyed by job' },
  { path: /^res cron\.update ok\.payload\.state\./, why: 'updated while its job was running' },
  { path: /\.entry\./, why: "an entry of the gateway's own store, not meant for clients" },
  {
    path: /\.(spawnDepth|derivedTitle): missing$/,
    why: 'only sessions that were spawned have them',
  },
  {
    path: /^sessions\.changed (create|send|compact|) ?(message)?\.payload\.(session\.)?(\w*Tokens|estimatedCostUsd|contextBudgetStatus|status|startedAt|activeRunIds|chatType|systemSent):/,
    why: 'recorded once each, while a run or a compaction was under way',
  },
  {
    path: /^sessions\.changed reset \.payload\.(session\.)?(lastMessagePreview|status|estimatedCostUsd|contextBudgetStatus):/,
    why: 'the row of a reset session is rebuilt in two steps by the real gateway',
  },
  { path: /^res sessions\.patch ok\.payload\.resolved\./, why: 'how the model was resolved' },
  {
    path: /^res status ok\.payload\.\w+: missing$/,
    why: 'tasks, memory and workers of a real process',
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
    (problem) => !tolerated.some(({ path }) => path.test(problem)),
  );
}

const exampleCache = new Map<string, Map<string, ReturnType<typeof shapeOf>[]>>();

function examplesOf(version: string): Map<string, ReturnType<typeof shapeOf>[]> {
  let examples = exampleCache.get(version);
  if (examples) return examples;
  examples = new Map();
  for (const { version: other, name, conn } of all) {
    if (other !== version) continue;
    const seen = recorded(recording(version, name), conn);
    for (const frame of seen.frames) {
      const kind = kindOf(frame, seen.methods);
      examples.set(kind, [...(examples.get(kind) ?? []), shapeOf(frame)]);
    }
  }
  exampleCache.set(version, examples);
  return examples;
}

/** The secret that the recorded client sent. */
function secretOf(lines: ReturnType<typeof recording>): string {
  for (const { data } of lines) {
    if (!isObject(data) || !isObject(data['params']) || !isObject(data['params']['auth'])) continue;
    const { token } = data['params']['auth'];
    return typeof token === 'string' ? token : 'unused';
  }
  return 'unused';
}

const withoutIds = (close: Seen['close']): unknown =>
  close && { ...close, reason: close.reason.replace(/[0-9a-f-]{36}/g, 'id') };
