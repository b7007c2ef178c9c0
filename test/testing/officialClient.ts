import {
  createSessionProjection,
  GatewayProtocolClient,
  reduceSessionProjection,
  reduceSessionProjectionRunEvent,
} from '@openclaw/gateway-client/browser';
import type { SessionProjectionState } from '@openclaw/gateway-client/browser';
import type { FakeGateway } from 'openclaw-react/testing';

import { isObject } from '../../src/protocol/frames.js';
import type { JsonObject } from '../../src/protocol/frames.js';
import { asList } from '../../src/protocol/json.js';
import { textOf } from '../../src/testing/sessions/session.js';

/** The gateway's own client, with the rules of its newer versions for chat deltas. */
export interface OfficialClient {
  /** The text of each run so far, by run id. The last text of a run that ended stays. */
  readonly texts: ReadonlyMap<string, string>;
  /** The text of each item of the agent stream. */
  readonly items: ReadonlyMap<string, string>;
  /** The code and reason of every close. */
  readonly closes: readonly string[];
  /** Sequences that were expected and not received. */
  readonly gaps: readonly unknown[];
  /** The messages of the session as its projection shows them. */
  readonly messages: () => readonly JsonObject[];
  request(method: string, params?: JsonObject): Promise<JsonObject>;
  reconnect(): void;
  stop(): void;
}

/** Connects the official client to a fake gateway. It sees one session. */
export function connectOfficial(gateway: FakeGateway, sessionKey: string): OfficialClient {
  const scope = { sessionKey };
  const texts = createTexts('chat stream baseline missing');
  const items = createTexts('agent stream baseline missing');
  const closes: string[] = [];
  const gaps: unknown[] = [];
  let projection: SessionProjectionState = createSessionProjection(scope);

  const client = new GatewayProtocolClient<{ nonce: string | null; ts: number }>({
    createSocket: (handlers) => {
      const socket = new gateway.WebSocket(gateway.url);
      texts.clear();
      items.clear();
      socket.onopen = handlers.open;
      socket.onmessage = ({ data }: { data: unknown }) => handlers.message(String(data));
      socket.onclose = ({ code, reason }: { code: number; reason: string }) =>
        handlers.close(code, reason);
      return {
        isOpen: () => socket.readyState === 1,
        send: (data) => socket.send(data),
        close: (code, reason) => socket.close(code, reason),
      };
    },
    createRequestId: () => crypto.randomUUID(),
    buildConnectPlan: ({ nonce, challengeTs }) => ({ nonce, ts: challengeTs ?? 0 }),
    buildConnectParams: ({ nonce, ts }) => ({
      minProtocol: 4,
      maxProtocol: 4,
      role: 'operator',
      scopes: ['operator.read', 'operator.write'],
      caps: ['tool-events'],
      client: { id: 'webchat-ui', mode: 'webchat', version: '2026.9.1', platform: 'web' },
      device: { id: 'official', publicKey: 'key', signature: 'signature', signedAt: ts, nonce },
    }),
    onConnectFailure: (error) => ({ closeCode: 4008, closeReason: error.message, stop: true }),
    resolveClose: () => ({ retry: true, notify: true }),
    onClose: ({ code, reason }) => closes.push(`${code} ${reason}`),
    onGap: (gap) => gaps.push(gap),
    onEvent: ({ event, payload }) => {
      if (!isObject(payload)) return;
      try {
        handleEvent(event, payload);
      } catch (error) {
        client.closeSocket(4000, (error as Error).message);
      }
    },
    handshake: { mode: 'require-challenge', timeoutMs: 15_000 },
    reconnect: { initialMs: 1_000, multiplier: 2, maxMs: 30_000 },
  });

  function handleEvent(event: string, payload: JsonObject): void {
    const runId = String(payload['runId']);
    if (event === 'agent' && payload['stream'] === 'assistant') {
      const data = payload['data'] as JsonObject;
      const { text, delta, replace } = data;
      const whole = typeof text === 'string' ? text : undefined;
      items.merge(`${runId} ${String(data['itemId'])}`, whole, delta, replace);
    }
    if (event === 'session.message') {
      const { message, messageId, messageSeq } = payload;
      const record = { type: 'messagePersisted' as const, scope, message, messageId, messageSeq };
      projection = reduceSessionProjection(projection, record);
    }
    if (event !== 'chat') return;
    const { state, message, deltaText, replace } = payload;
    const whole = isObject(message) ? textOf(message) : undefined;
    if (state === 'delta') {
      const text = texts.merge(runId, whole, deltaText, replace);
      payload = { ...payload, message: { role: 'assistant', content: [{ type: 'text', text }] } };
    } else if (state !== 'status') {
      texts.end(runId, whole);
    }
    projection =
      reduceSessionProjectionRunEvent(projection, payload, scope)?.projection ?? projection;
  }

  client.start();
  return {
    texts: texts.shown,
    items: items.shown,
    closes,
    gaps,
    messages: () => projection.messages as readonly JsonObject[],
    async request(method, params = {}) {
      const result = await client.request<JsonObject>(method, params);
      if (method === 'sessions.messages.unsubscribe') {
        texts.clear();
        items.clear();
      }
      if (method === 'chat.history') {
        const messages = asList(result['messages']);
        projection = reduceSessionProjection(projection, {
          type: 'snapshotLoaded',
          scope,
          messages,
        });
      }
      return result;
    },
    reconnect: () => client.closeSocket(4001, 'test'),
    stop: () => client.stop(),
  };
}

/** Texts that grow by deltas. A delta without a beginning is an error. */
function createTexts(missing: string): {
  readonly shown: ReadonlyMap<string, string>;
  merge(id: string, whole: string | undefined, delta: unknown, replace: unknown): string;
  end(id: string, whole: string | undefined): void;
  clear(): void;
} {
  const shown = new Map<string, string>();
  const baselines = new Set<string>();
  return {
    shown,
    merge(id, whole, delta, replace) {
      const before = baselines.has(id) ? shown.get(id) : undefined;
      if (whole === undefined && replace !== true && before === undefined) throw new Error(missing);
      const text = whole ?? (replace === true ? String(delta) : `${before}${String(delta)}`);
      baselines.add(id);
      shown.set(id, text);
      return text;
    },
    end(id, whole) {
      baselines.delete(id);
      if (whole !== undefined) shown.set(id, whole);
    },
    clear: () => baselines.clear(),
  };
}
