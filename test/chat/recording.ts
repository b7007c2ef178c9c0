import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { JsonObject } from '../../src/protocol/frames.js';
import { asList, asObject, asString } from '../../src/protocol/json.js';

/** What one client saw and did in one conversation, and what the gateway's history was meanwhile. */
export type Step =
  | { readonly kind: 'event'; readonly event: string; readonly payload: JsonObject }
  | { readonly kind: 'send'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'answer';
      readonly key: string;
      readonly ok: boolean;
      readonly status: string | undefined;
    }
  | { readonly kind: 'ask'; readonly id: string }
  | {
      readonly kind: 'history';
      readonly id: string;
      readonly answer: JsonObject;
      readonly limit: number;
    }
  | { readonly kind: 'lost' }
  | { readonly kind: 'hello'; readonly process: string | undefined }
  | { readonly kind: 'pause'; readonly ms: number };

export interface Conversation {
  readonly name: string;
  readonly version: string;
  readonly file: string;
  readonly sessionKey: string;
  readonly steps: readonly Step[];
  /** The rows of the last history, which was asked when all was over. */
  readonly closing: readonly JsonObject[];
  readonly hasSubscribed: boolean;
  /** Whether the closing history has all rows there are. */
  readonly isWhole: boolean;
  /** Runs of inputs that were taken out of the gateway's queue: only the closing history says so. */
  readonly cancelled: readonly string[];
}

interface Line {
  readonly t: number;
  readonly conn?: string;
  readonly dir: string;
  readonly data: JsonObject;
}

// The folder is shared with tests of other layers.
const isConversation =
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
  return readdirSync(join(folder, version)).filter((file) => isConversation.test(file));
}

/** Every conversation of a version that ends with a history, as each of its clients saw it. */
export function conversations(version: string): readonly Conversation[] {
  return recordings(version).flatMap((file) => {
    const lines = readLines(version, file);
    return sessionKeys(lines).flatMap((sessionKey) =>
      clientsOf(lines).flatMap((conns) => {
        const conversation = conversationOf(lines, conns, sessionKey);
        const name = `${version}/${file.replace('.jsonl', '')} ${conns.join('+')} ${sessionKey}`;
        return conversation ? [{ ...conversation, name, version, file, sessionKey }] : [];
      }),
    );
  });
}

const connOf = (line: Line): string => line.conn ?? 'only';

/** Connections that follow each other are one client. */
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

function conversationOf(
  lines: readonly Line[],
  conns: readonly string[],
  sessionKey: string,
): Pick<Conversation, 'steps' | 'closing' | 'hasSubscribed' | 'isWhole' | 'cancelled'> | undefined {
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
      steps.push({ kind: 'lost' });
    }
    if (dir === 'out' && data['type'] === 'req') {
      requests.set(data['id'], data);
      const params = asObject(data['params']);
      if (isOwn && data['method'] === 'sessions.messages.subscribe') {
        hasSubscribed ||= canonical(asString(params['key']) ?? '') === sessionKey;
      }
      if (keyOf(params) !== sessionKey) continue;
      if (data['method'] === 'chat.history' && isTail(params)) {
        steps.push({ kind: 'ask', id: String(data['id']) });
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
          kind: 'answer',
          key: String(params['idempotencyKey']),
          ok: data['ok'] === true,
          status: asString(payload['status']),
        });
      }
      if (request['method'] === 'chat.history' && isTail(params) && data['ok'] === true) {
        const limit = Number(params['limit'] ?? 200);
        steps.push({ kind: 'history', id: String(data['id']), answer: payload, limit });
      }
    }
    if (dir === 'in' && data['type'] === 'event' && isOwn) {
      const payload = asObject(data['payload']);
      const key = payload['sessionKey'];
      if (key !== undefined && key !== sessionKey) continue;
      steps.push({ kind: 'event', event: String(data['event']), payload });
    }
  }
  const last = steps.findLastIndex((step) => step.kind === 'history' && isQuiet(step.answer));
  const end = steps[last];
  if (end?.kind !== 'history' || !steps.some((step) => step.kind === 'event' && isChat(step)))
    return undefined;
  const isOneConnection = !steps.slice(0, last).some(({ kind }) => kind === 'lost');
  const { answer, limit } = end;
  const closing = asList(answer['messages']).map(asObject);
  const inputs = asList(asObject(answer['pendingInputs'])['items']).map(asObject);
  return {
    steps: steps.slice(0, last + 1),
    closing,
    hasSubscribed: hasSubscribed && isOneConnection,
    isWhole: answer['hasMore'] !== true && closing.length < limit,
    cancelled: inputs.flatMap(({ state, runId }) => (state === 'cancelled' ? [String(runId)] : [])),
  };
}

/** A history that was asked while nothing ran, as far as the gateway tells. */
export const isQuiet = (answer: JsonObject): boolean =>
  answer['inFlightRun'] === undefined && asObject(answer['sessionInfo'])['hasActiveRun'] !== true;

const isTail = (params: JsonObject): boolean =>
  !['offset', 'cursor', 'messageId'].some((name) => name in params);

const isChat = ({ event, payload }: { event: string; payload: JsonObject }): boolean =>
  (event === 'chat' || event === 'agent' || event === 'session.message') &&
  payload['sessionKey'] !== undefined;
