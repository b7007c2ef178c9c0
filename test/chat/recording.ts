import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { JsonObject } from '../../src/protocol/frames.js';
import { asList, asObject, asString } from '../../src/protocol/json.js';

/** One step of a recorded session, as one client saw it: its own actions, events and histories. */
export type Step =
  | { readonly kind: 'event'; readonly event: string; readonly payload: JsonObject }
  | { readonly kind: 'send'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'sendResult';
      readonly key: string;
      readonly ok: boolean;
      readonly status: string | undefined;
    }
  | { readonly kind: 'historyRequest'; readonly id: string }
  | {
      readonly kind: 'historyResult';
      readonly id: string;
      readonly result: JsonObject;
      readonly limit: number;
    }
  | { readonly kind: 'disconnect' }
  | { readonly kind: 'hello'; readonly process: string | undefined }
  | { readonly kind: 'pause'; readonly ms: number };

export interface RecordedSession {
  readonly name: string;
  readonly version: string;
  readonly file: string;
  readonly sessionKey: string;
  readonly steps: readonly Step[];
  /** The records of the last history, which was requested when the session was idle. */
  readonly closing: readonly JsonObject[];
  readonly hasSubscribed: boolean;
  /** Whether the last history has all records of the session. */
  readonly isWhole: boolean;
  /** Run ids of inputs that were cancelled in the gateway's queue. Only the last history says so. */
  readonly cancelled: readonly string[];
}

interface Line {
  readonly t: number;
  readonly conn?: string;
  readonly dir: string;
  readonly data: JsonObject;
}

// Tests of other layers use the same folder.
const hasSession =
  /^(chat-|tools-images|abort-queue|queueing|sigkill-resend|aliases|paging|compact|provider|input-receipts)/;

const folder = join(import.meta.dirname, '../fixtures/transcripts');

export function readLines(version: string, file: string): readonly Line[] {
  return readFileSync(join(folder, version, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => line.data !== null);
}

export function recordings(version: string): readonly string[] {
  return readdirSync(join(folder, version)).filter((file) => hasSession.test(file));
}

/** Returns every session of a release that ends with a history, as each of its clients saw it. */
export function recordedSessions(version: string): readonly RecordedSession[] {
  return recordings(version).flatMap((file) => {
    const lines = readLines(version, file);
    return sessionKeys(lines).flatMap((sessionKey) =>
      clientsOf(lines).flatMap((conns) => {
        const session = readSession(lines, conns, sessionKey);
        const name = `${version}/${file.replace('.jsonl', '')} ${conns.join('+')} ${sessionKey}`;
        return session ? [{ ...session, name, version, file, sessionKey }] : [];
      }),
    );
  });
}

const connOf = (line: Line): string => line.conn ?? 'only';

/** Connections that follow each other belong to one client. */
function clientsOf(lines: readonly Line[]): readonly (readonly string[])[] {
  const conns = [...new Set(lines.map(connOf))];
  return conns.includes('a1') ? [conns] : conns.map((conn) => [conn]);
}

const canonical = (key: string): string => (key.includes(':') ? key : `agent:main:${key}`);

const keyOf = (params: JsonObject): string => canonical(asString(params['sessionKey']) ?? '');

const sessionKeys = (lines: readonly Line[]): readonly string[] => [
  ...new Set(
    lines.flatMap(({ data }) =>
      data['method'] === 'chat.history' ? [keyOf(asObject(data['params']))] : [],
    ),
  ),
];

function readSession(
  lines: readonly Line[],
  conns: readonly string[],
  sessionKey: string,
):
  | Pick<RecordedSession, 'steps' | 'closing' | 'hasSubscribed' | 'isWhole' | 'cancelled'>
  | undefined {
  const steps: Step[] = [];
  const requests = new Map<unknown, JsonObject>();
  const sent = new Set<string>();
  let lastTime: number | undefined;
  let hasSubscribed = false;
  for (const line of lines) {
    const { data, dir } = line;
    const isOwn = conns.includes(connOf(line));
    if (isOwn) {
      if (lastTime !== undefined && line.t > lastTime)
        steps.push({ kind: 'pause', ms: line.t - lastTime });
      lastTime = line.t;
    }
    if (dir === 'close' && isOwn) {
      steps.push({ kind: 'disconnect' });
    }
    if (dir === 'out' && data['type'] === 'req') {
      requests.set(data['id'], data);
      const params = asObject(data['params']);
      if (isOwn && data['method'] === 'sessions.messages.subscribe') {
        hasSubscribed ||= canonical(asString(params['key']) ?? '') === sessionKey;
      }
      if (keyOf(params) !== sessionKey) continue;
      if (data['method'] === 'chat.history' && isTail(params)) {
        steps.push({ kind: 'historyRequest', id: String(data['id']) });
      }
      const key = String(params['idempotencyKey']);
      if (isOwn && data['method'] === 'chat.send' && !sent.has(key)) {
        sent.add(key);
        steps.push({ kind: 'send', key, text: String(params['message']) });
      }
    }
    if (dir === 'in' && data['type'] === 'res') {
      const payload = asObject(data['payload']);
      if (payload['type'] === 'hello-ok' && isOwn) {
        const bootId = asString(asObject(payload['server'])['bootId']);
        steps.push({ kind: 'hello', process: bootId ?? connOf(line) });
      }
      const request = requests.get(data['id']) ?? {};
      const params = asObject(request['params']);
      if (keyOf(params) !== sessionKey) continue;
      if (request['method'] === 'chat.send' && isOwn) {
        steps.push({
          kind: 'sendResult',
          key: String(params['idempotencyKey']),
          ok: data['ok'] === true,
          status: asString(payload['status']),
        });
      }
      if (request['method'] === 'chat.history' && isTail(params) && data['ok'] === true) {
        const limit = Number(params['limit'] ?? 200);
        steps.push({ kind: 'historyResult', id: String(data['id']), result: payload, limit });
      }
    }
    if (dir === 'in' && data['type'] === 'event' && isOwn) {
      const payload = asObject(data['payload']);
      const key = payload['sessionKey'];
      if (key !== undefined && key !== sessionKey) continue;
      steps.push({ kind: 'event', event: String(data['event']), payload });
    }
  }
  const last = steps.findLastIndex((step) => step.kind === 'historyResult' && isQuiet(step.result));
  const end = steps[last];
  if (end?.kind !== 'historyResult' || !steps.some((step) => step.kind === 'event' && isChat(step)))
    return undefined;
  const isOneConnection = !steps.slice(0, last).some(({ kind }) => kind === 'disconnect');
  const { result, limit } = end;
  const closing = asList(result['messages']).map(asObject);
  const inputs = asList(asObject(result['pendingInputs'])['items']).map(asObject);
  return {
    steps: steps.slice(0, last + 1),
    closing,
    hasSubscribed: hasSubscribed && isOneConnection,
    isWhole: result['hasMore'] !== true && closing.length < limit,
    cancelled: inputs.flatMap(({ state, runId }) => (state === 'cancelled' ? [String(runId)] : [])),
  };
}

/** Whether no run was open when the history was requested, as far as the gateway says. */
export const isQuiet = (result: JsonObject): boolean =>
  result['inFlightRun'] === undefined && asObject(result['sessionInfo'])['hasActiveRun'] !== true;

const isTail = (params: JsonObject): boolean =>
  !['offset', 'cursor', 'messageId'].some((name) => name in params);

const isChat = ({ event, payload }: { event: string; payload: JsonObject }): boolean =>
  (event === 'chat' || event === 'agent' || event === 'session.message') &&
  payload['sessionKey'] !== undefined;
