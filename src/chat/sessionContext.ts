import type { Resource } from '../client/resource.js';
import type { JsonObject } from '../protocol/frames.js';
import { asObject } from '../protocol/json.js';
import type { ChatClient } from './ChatClient.js';
import type { ChatSessionState } from './ChatSession.js';
import type { Transcript } from './model/transcript.js';
import type { Notifier } from './notify.js';
import type { Outbox } from './outbox/outbox.js';
import type { SendState } from './outbox/sendState.js';
import { requestQueueOf, type QueuedSession } from './requestQueue.js';

/** The parts of a session's controller, and the state that the parts share. */
export interface SessionContext {
  readonly client: ChatClient;
  /** The key that the caller gave: the session's key, or an alias of it. */
  readonly requestedKey: string;
  readonly transcript: Transcript;
  readonly outbox: Outbox;
  readonly resource: Resource;
  readonly notifier: Notifier;
  readonly shared: SharedState;
  /** Returns the last snapshot. */
  readonly getState: () => ChatSessionState;
  /** Called when the gateway gave another key. */
  readonly onKeyChange: () => void;
  /** The session in the queue of requests. */
  readonly queued: QueuedSession;
}

export interface SharedState {
  /** The gateway's own key of the session, once it is known. */
  sessionKey: string;
  /** The owner, and the canonical key of `requestedKey` according to the last hello. */
  identity: string;
  /** The gateway process of the last hello. */
  gatewayProcess: string | number | undefined;
  /** Counts syncs. An older sync that still waits has no effect. */
  syncGeneration: number;
  /** Whether the gateway announces the session's records: from 2026.4. */
  isSubscribed: boolean;
  /** Number of messages that a request for the history asks for. */
  limit: number;
  /** Whether the gateway can give a page by its offset: from 2026.9. */
  hasOffsets: boolean;
  loadingOlder: Promise<void> | undefined;
  /** How many turns the session has in the queue of requests. */
  turns: number;
  /** How many actions of the user wait for a history. */
  userRequests: number;
  /** Whether a snapshot of the run was requested within the last second. */
  hasRequestedSnapshot: boolean;
  /** Timers that end with the session. */
  readonly timers: Set<unknown>;
}

/** How many messages a page has. */
export const pageSize = 200;

export const createSharedState = (client: ChatClient, requestedKey: string): SharedState => ({
  sessionKey: client.sessionKeys.resolve(requestedKey),
  identity: identityOf(client, requestedKey),
  gatewayProcess: undefined,
  syncGeneration: 0,
  isSubscribed: false,
  limit: pageSize,
  hasOffsets: false,
  loadingOlder: undefined,
  turns: 0,
  userRequests: 0,
  hasRequestedSnapshot: false,
  timers: new Set(),
});

export const identityOf = (client: ChatClient, requestedKey: string): string =>
  `${client.owner} ${client.sessionKeys.expand(requestedKey)}`;

/** Whether the client has another owner now, or a later hello gave the requested key another meaning. */
export const isOutdated = ({ client, requestedKey, shared }: SessionContext): boolean =>
  shared.identity !== identityOf(client, requestedKey);

/**
 * Applies the key that the gateway gives. The key `global` is ignored, because each agent has a session
 * of that name.
 */
export function adoptKey(context: SessionContext, key: unknown): void {
  if (typeof key !== 'string' || key === 'global') return;
  const { sessionKeys } = context.client;
  sessionKeys.learn([sessionKeys.expand(key)]);
  // The session may have become an alias of another one meanwhile.
  const canonical = sessionKeys.resolve(key);
  if (canonical !== context.shared.sessionKey) moveTo(context, canonical);
}

/** Adopts the gateway's spelling of the session's key. The session stays the same. */
export function adoptSpelling(context: SessionContext): void {
  const { client, transcript, shared } = context;
  if (isOutdated(context)) return;
  const sessionKey = client.sessionKeys.resolve(shared.sessionKey);
  if (sessionKey === shared.sessionKey) return;
  shared.sessionKey = sessionKey;
  if (transcript.recordCount() === 0) seedFromCache(context);
  context.notifier.notifyNow();
  context.onKeyChange();
}

/** Switches to another session. Its cached messages are shown until its history arrives. */
export function moveTo(context: SessionContext, sessionKey: string): void {
  context.shared.sessionKey = sessionKey;
  context.transcript.reset();
  seedFromCache(context);
  context.resource.restart();
  context.onKeyChange();
}

export function seedFromCache({ client, transcript, shared }: SessionContext): void {
  transcript.seed(client.cache.get(shared.sessionKey)?.messages ?? []);
}

export function writeToCache({ client, transcript, shared }: SessionContext): void {
  const messages = transcript.persistedMessages();
  if (messages.length > 0) client.cache.set(shared.sessionKey, messages);
}

export const isConnected = ({ store }: ChatClient): boolean => store.getState().connection.isReady;

/** Makes requests when it is the session's turn, or at once if the session has its turn already. */
export function inTurn<Result>(
  { client, queued, shared }: SessionContext,
  request: () => Promise<Result>,
): Promise<Result> {
  if (shared.turns > 0) return request();
  return requestQueueOf(client).run(queued, async () => {
    shared.turns++;
    try {
      return await request();
    } finally {
      shared.turns--;
    }
  });
}

/** Whether the user waits for this session: a message is under way, a run is open, or an action waits. */
export const isUrgent = ({ transcript, shared }: SessionContext): boolean =>
  shared.userRequests > 0 ||
  transcript.hasActiveRun() ||
  [...transcript.sends.values()].some(({ state }) => underWay.has(state.name));

const underWay: ReadonlySet<SendState['name']> = new Set([
  'queued',
  'encoding',
  'inFlight',
  'unconfirmed',
]);

/** Makes the requests of an action that the user waits for the next ones. */
export async function withUrgency<Result>(
  { client, shared }: SessionContext,
  action: () => Promise<Result>,
): Promise<Result> {
  shared.userRequests++;
  requestQueueOf(client).advance();
  try {
    return await action();
  } finally {
    shared.userRequests--;
  }
}

/** Calls `handle` later, unless the session stops before. */
export function setSessionTimer(
  { client: { environment }, shared: { timers } }: SessionContext,
  delayMs: number,
  handle: () => void,
): void {
  const timer = environment.setTimeout(() => {
    timers.delete(timer);
    handle();
  }, delayMs);
  timers.add(timer);
}

/** Calls the gateway. Rejects at once without a connection. */
export async function call(
  client: ChatClient,
  method: string,
  params: object,
): Promise<JsonObject> {
  const options = { whenDisconnected: 'reject', optionalParams: ['inputRunIds'] } as const;
  return asObject(await client.call(method, params, options));
}

/** Calls a method that older gateways do not know. Returns an empty object if the call fails. */
export async function callIfSupported(
  client: ChatClient,
  method: string,
  params: object,
): Promise<JsonObject> {
  if (client.supports(method) === false) return {};
  return call(client, method, params).catch(() => ({}));
}
