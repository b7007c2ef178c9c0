import type { Resource } from '../client/resource.js';
import type { JsonObject } from '../protocol/frames.js';
import { asObject } from '../protocol/json.js';
import type { ChatClient } from './ChatClient.js';
import type { ChatSessionState } from './ChatSession.js';
import type { Transcript } from './model/transcript.js';
import type { Notifier } from './notify.js';
import type { Outbox } from './outbox/outbox.js';
import { canonicalKey } from './sessionKey.js';

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
  /** Timers of runs whose end is pending. */
  readonly timers: Set<unknown>;
}

/** How many messages a page has. */
export const pageSize = 200;

export const createSharedState = (client: ChatClient, requestedKey: string): SharedState => ({
  sessionKey: canonicalKey(client, requestedKey),
  identity: identityOf(client, requestedKey),
  gatewayProcess: undefined,
  syncGeneration: 0,
  isSubscribed: false,
  limit: pageSize,
  hasOffsets: false,
  loadingOlder: undefined,
  timers: new Set(),
});

export const identityOf = (client: ChatClient, requestedKey: string): string =>
  `${client.owner} ${canonicalKey(client, requestedKey)}`;

/** Whether the client has another owner now, or a later hello gave the requested key another meaning. */
export const isOutdated = ({ client, requestedKey, shared }: SessionContext): boolean =>
  shared.identity !== identityOf(client, requestedKey);

/**
 * Applies the key that the gateway gives. The key `global` is ignored, because each agent has a session
 * of that name.
 */
export function adoptKey(context: SessionContext, key: unknown): void {
  if (typeof key !== 'string' || key === 'global') return;
  const canonical = canonicalKey(context.client, key);
  if (canonical !== context.shared.sessionKey) moveTo(context, canonical);
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
