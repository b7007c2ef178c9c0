import { readFileSync } from 'node:fs';

import { createFakeGateway, readTranscript } from 'openclaw-react/testing';
import type {
  FakeGateway,
  FakeGatewayOptions,
  FakeModel,
  FakeModelInput,
  FakeReplyStep,
  TranscriptLine,
} from 'openclaw-react/testing';
import { vi } from 'vitest';

import { isObject } from '../../src/protocol/frames.js';
import type { ConnectParams, JsonObject } from '../../src/protocol/frames.js';
import { replySteps } from '../../src/testing/runs/model.js';
import { signIn } from './operator.js';
import type { Scenario } from './scenarios/scenario.js';

export const recording = (version: string, name: string): TranscriptLine[] =>
  readTranscript(readFileSync(`test/fixtures/transcripts/${version}/${name}.jsonl`, 'utf8'));

/** The frames and the close of a connection. */
export interface Seen {
  readonly frames: readonly JsonObject[];
  /** Method of each request id. */
  readonly methods: ReadonlyMap<string, string>;
  readonly close: { readonly code: number; readonly reason: string } | undefined;
}

/** Returns the frames and the close of a recorded connection. */
export function recorded(lines: readonly TranscriptLine[], conn: string | undefined): Seen {
  const own = lines.filter((line) => line.conn === conn);
  const methods = new Map<string, string>();
  for (const { dir, data } of own) {
    if (dir === 'out' && isObject(data)) methods.set(String(data['id']), String(data['method']));
  }
  const close = own.find(({ dir }) => dir === 'close')?.data;
  return {
    frames: own.flatMap(({ dir, data }) => (dir === 'in' && isObject(data) ? [data] : [])),
    methods,
    close: isObject(close)
      ? { code: Number(close['code']), reason: String(close['reason']) }
      : undefined,
  };
}

export interface Drive extends Pick<
  Scenario,
  'conn' | 'arrange' | 'isKnownDevice' | 'knownScopes' | 'atEnd'
> {
  readonly options: FakeGatewayOptions;
}

/** Sends the frames of a recorded client to a fake gateway, at the recorded times. Requires fake timers. */
export async function drive(
  lines: readonly TranscriptLine[],
  { options, conn, arrange, isKnownDevice = false, knownScopes, atEnd }: Drive,
): Promise<Seen> {
  const own = lines.filter((line) => line.conn === conn);
  const gateway = createFakeGateway({
    createId: () => crypto.randomUUID(),
    ...originOf(own),
    ...options,
    model: withRecordedStart(own, options.model ?? stubModel),
  });
  await arrange?.(gateway, options.token);
  const frames: JsonObject[] = [];
  const methods = new Map<string, string>();
  const ids = createIdMap(own);
  if (isKnownDevice) await pairBefore(gateway, own, { token: options.token, knownScopes, ids });
  const challenge = challengeOf(own);
  let close: Seen['close'];
  let live: JsonObject = {};
  let deltaCursor: unknown;
  const socket = new gateway.WebSocket(gateway.url);
  socket.onclose = ({ code, reason }) => {
    close = { code, reason };
  };
  socket.onmessage = ({ data }) => {
    const frame = JSON.parse(String(data)) as JsonObject;
    frames.push(frame);
    ids.learn(frame);
    if (!isObject(frame['payload'])) return;
    if (frame['event'] === 'connect.challenge') live = frame['payload'];
    deltaCursor = frame['payload']['deltaCursor'] ?? deltaCursor;
  };
  let at = 0;
  for (const { dir, t, data } of own) {
    if (dir !== 'out' && dir !== 'close') continue;
    // eslint-disable-next-line no-await-in-loop -- the frames keep their order
    await vi.advanceTimersByTimeAsync(Math.max(t - at, 1));
    at = Math.max(t, at + 1);
    if (dir === 'close') {
      if (!atEnd) socket.close();
      break;
    }
    if (isObject(data)) methods.set(String(data['id']), String(data['method']));
    socket.send(
      typeof data === 'string'
        ? restoreLength(data)
        : ids.apply(
            JSON.stringify(withLiveCursor(withLiveProof(data, challenge, live), deltaCursor)),
          ),
    );
  }
  await vi.advanceTimersByTimeAsync(200);
  atEnd?.(gateway);
  await vi.advanceTimersByTimeAsync(500);
  gateway.close();
  return { frames, methods, close };
}

/** Returns the model with the recorded delay before its first step. */
function withRecordedStart(lines: readonly TranscriptLine[], model: FakeModel): FakeModel {
  const starts = lines.flatMap(({ dir, t, data }) => {
    if (dir !== 'out' || !isObject(data) || data['method'] !== 'chat.send') return [];
    const { message, idempotencyKey } = data['params'] as JsonObject;
    const first = lines.find(
      (line) => isObject(line.data) && isModelOutput(line.data, idempotencyKey),
    );
    return first ? [{ message, delayMs: first.t - t }] : [];
  });
  return async function* (input) {
    const at = starts.findIndex(({ message }) => message === input.text);
    let [start] = at < 0 ? [] : starts.splice(at, 1);
    for await (const step of replySteps(model, input)) {
      yield start && step.type !== 'hang' ? { ...step, delayMs: start.delayMs } : step;
      start = undefined;
    }
  };
}

/** Whether a frame is the work of the model, and not the start of the run by the gateway. */
const isModelOutput = ({ payload }: JsonObject, runId: unknown): boolean =>
  isObject(payload) &&
  payload['runId'] === runId &&
  (payload['state'] === 'delta' ||
    ['assistant', 'thinking', 'item', 'tool'].includes(String(payload['stream'])));

/** Responds as the stub provider of the recorded gateways did. */
export const stubModel: FakeModel = (input) => responseOf(input, false);

/** Responds like {@link stubModel}, with commands that need the approval of a user. */
export const cautiousStubModel: FakeModel = (input) => responseOf(input, true);

function responseOf({ text }: FakeModelInput, needsApproval: boolean): FakeReplyStep[] {
  if (text.includes('STUB_FAIL')) return [{ type: 'fail' }];
  const command = /STUB_TOOL(?::([^\n]+))?/.exec(text)?.[1];
  if (command === undefined) return words(text);
  const result = command.startsWith('touch ') ? '' : command.replace(/^echo /, '');
  return [
    { type: 'commentary', text: 'Calling a tool. ' },
    { type: 'tool', name: 'exec', args: { command }, result, durationMs: 20, needsApproval },
    { type: 'text', text: `tool said: ${result} | ` },
    ...words(text),
  ];
}

function words(text: string): FakeReplyStep[] {
  const thoughts = Array.from({ length: text.includes('STUB_THINK') ? 20 : 0 }, (_, index) => ({
    type: 'thinking' as const,
    text: `think-${index} `,
    delayMs: 10,
  }));
  const [count, delayMs] = text.includes('STUB_SHORT')
    ? [5, 20]
    : text.includes('STUB_SLOW')
      ? [200, 100]
      : text.includes('STUB_FAST')
        ? [400, 0]
        : [200, 5];
  const said = Array.from({ length: count }, (_, index) => ({
    type: 'text' as const,
    text: `w${String(index).padStart(4, '0')} `,
    delayMs,
  }));
  return [...thoughts, ...said];
}

/** Restores the length of a text that was cut when it was recorded. The text ends with its length. */
const restoreLength = (text: string): string =>
  text.padEnd(Number(/…\((\d+) chars\)$/.exec(text)?.[1]), 'x');

/** The Origin that the recorded client sent, if any. */
function originOf(lines: readonly TranscriptLine[]): { origin?: string } {
  const opened = lines.find(({ dir }) => dir === 'open')?.data;
  const origin = isObject(opened) ? opened['origin'] : undefined;
  return typeof origin === 'string' ? { origin } : {};
}

const challengeOf = (lines: readonly TranscriptLine[]): JsonObject => {
  const frame = lines.find(({ dir }) => dir === 'in')?.data;
  return isObject(frame) && isObject(frame['payload']) ? frame['payload'] : {};
};

// Replaces the recorded nonce and time by those of the live gateway, unless the recorded ones were wrong.
function withLiveProof(frame: unknown, challenge: JsonObject, live: JsonObject): unknown {
  if (!isObject(frame) || frame['method'] !== 'connect' || !isObject(frame['params'])) return frame;
  const { device } = frame['params'];
  if (!isObject(device)) return frame;
  const nonce = device['nonce'] === challenge['nonce'] ? live['nonce'] : device['nonce'];
  return {
    ...frame,
    params: { ...frame['params'], device: { ...device, nonce, signedAt: live['ts'] } },
  };
}

/** Pairs the recorded device, so that its new token replaces the recorded one. */
async function pairBefore(
  gateway: FakeGateway,
  lines: readonly TranscriptLine[],
  {
    token,
    knownScopes,
    ids,
  }: {
    readonly token: string | undefined;
    readonly knownScopes: readonly string[] | undefined;
    readonly ids: ReturnType<typeof createIdMap>;
  },
): Promise<void> {
  const connect = lines.find(({ dir }) => dir === 'out')?.data;
  const { device, auth, scopes } = (isObject(connect) && connect['params']) as ConnectParams;
  const first = await signIn(gateway, {
    ...(token !== undefined && { token }),
    ...(device && { deviceId: device.id }),
    scopes: knownScopes ?? scopes,
  });
  for (const { requestId } of gateway.pairingRequests) gateway.approve(requestId);
  const given = first.hello['auth'];
  const shown = auth?.deviceToken ?? auth?.token;
  if (isObject(given) && shown !== undefined) ids.add(shown, String(given['deviceToken']));
  first.socket.close();
}

function withLiveCursor(frame: unknown, cursor: unknown): unknown {
  if (!isObject(frame) || !isObject(frame['params']) || !('cursor' in frame['params']))
    return frame;
  return { ...frame, params: { ...frame['params'], cursor } };
}

/** Replaces the ids of the recorded gateway by those of the live gateway. */
function createIdMap(lines: readonly TranscriptLine[]): {
  /** Replaces `given` by `live` from now on. */
  add(given: string, live: string): void;
  learn(frame: JsonObject): void;
  apply(text: string): string;
} {
  const recordedResults = new Map<unknown, unknown>();
  const recordedRequests: unknown[] = [];
  for (const { dir, data } of lines) {
    if (dir !== 'in' || !isObject(data)) continue;
    if (data['type'] === 'res') recordedResults.set(data['id'], data['payload']);
    else if (isRequestEvent(data)) recordedRequests.push(data['payload']);
  }
  const ids = new Map<string, string>();
  const pair = (recordedValue: unknown, live: unknown, name: string): void => {
    if (typeof recordedValue === 'string' && typeof live === 'string') {
      if (/id$/i.test(name) && recordedValue.length > 20) ids.set(recordedValue, live);
    } else if (Array.isArray(recordedValue) && Array.isArray(live)) {
      for (const [index, item] of recordedValue.entries()) pair(item, live[index], name);
    } else if (isObject(recordedValue) && isObject(live)) {
      for (const [key, field] of Object.entries(recordedValue)) pair(field, live[key], key);
    }
  };
  return {
    add: (given, live) => ids.set(given, live),
    learn(frame) {
      if (isRequestEvent(frame)) pair(recordedRequests.shift(), frame['payload'], '');
      // the ids of the hello belong to the client
      if (frame['type'] !== 'res') return;
      const result = recordedResults.get(frame['id']);
      if (!isObject(result) || result['type'] !== 'hello-ok') pair(result, frame['payload'], '');
    },
    apply(text) {
      let applied = text;
      for (const [from, to] of ids) applied = applied.replaceAll(from, to);
      return applied;
    },
  };
}

const isRequestEvent = ({ event }: JsonObject): boolean =>
  typeof event === 'string' && event.endsWith('.requested');
