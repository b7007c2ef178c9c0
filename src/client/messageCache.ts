import type { ChatMessage } from '../core/chatMessage.js';
import type { GatewayEnvironment } from '../core/environment.js';
import type { SessionKeys } from './sessionKeys.js';
import type { CachedMessages, GatewayState } from './state.js';
import type { GatewayStore } from './store.js';

/**
 * The newest messages of recent sessions. A session shows them at once, until history replaces them. All
 * methods accept a session's key or an alias of it.
 */
export interface MessageCache {
  get(sessionKey: string): CachedMessages | undefined;
  /**
   * Keeps the last 100 messages, without their `raw` frames. The cache holds 50 sessions. A further session
   * replaces the one that was least recently set.
   */
  set(sessionKey: string, messages: readonly ChatMessage[]): void;
  /** Clears the messages of one session, or of all sessions if `sessionKey` is omitted. */
  clear(sessionKey?: string): void;
  info(): readonly CacheInfo[];
}

/** Number and age of the cached messages of one session. */
export interface CacheInfo {
  readonly sessionKey: string;
  readonly count: number;
  /** ms since the epoch of the oldest and the newest message; null if there is none. */
  readonly oldest: number | null;
  readonly newest: number | null;
}

const maxMessages = 100;
const maxSessions = 50;

export function createMessageCache(
  { reader, update }: GatewayStore,
  environment: GatewayEnvironment,
  { resolve }: Pick<SessionKeys, 'resolve'>,
): MessageCache {
  const read = (): GatewayState['messages'] => reader.getState().messages;
  const without = (sessionKey: string): GatewayState['messages'] => {
    const { [sessionKey]: _removed, ...others } = read();
    return others;
  };
  return {
    get(sessionKey) {
      const key = resolve(sessionKey);
      // A name may be the name of an inherited property.
      return Object.hasOwn(read(), key) ? read()[key] : undefined;
    },
    set(sessionKey, messages) {
      const kept = messages.slice(-maxMessages).map(({ raw: _raw, ...message }) => message);
      const entry: CachedMessages = { messages: kept, updatedAt: environment.now() };
      // The entry is written last, so the first entries are the least recently set.
      const recent = Object.entries(without(resolve(sessionKey))).slice(-(maxSessions - 1));
      update({ messages: { ...Object.fromEntries(recent), [resolve(sessionKey)]: entry } });
    },
    clear(sessionKey) {
      update({ messages: sessionKey === undefined ? {} : without(resolve(sessionKey)) });
    },
    info: () =>
      Object.entries(read()).map(([sessionKey, { messages }]) => ({
        sessionKey,
        count: messages.length,
        oldest: messages[0]?.createdAt ?? null,
        newest: messages.at(-1)?.createdAt ?? null,
      })),
  };
}
