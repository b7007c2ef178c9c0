import type { StoreApi } from 'zustand/vanilla';

import type { ChatMessage } from '../core/chatMessage.js';
import type { GatewayEnvironment } from '../core/environment.js';
import type { CachedMessages, GatewayState } from './state.js';

/** The newest rows of the sessions last looked at: painted at once on return, until history confirms them. */
export interface MessageCache {
  get(sessionKey: string): CachedMessages | undefined;
  /** Keeps the last 100 rows, without their `raw` frames; the least recently used of 50 sessions goes. */
  set(sessionKey: string, messages: readonly ChatMessage[]): void;
  clear(sessionKey?: string): void;
  info(): readonly CacheInfo[];
}

/** What is cached of one session. */
export interface CacheInfo {
  readonly sessionKey: string;
  readonly count: number;
  /** ms since the epoch of the oldest and the newest row; null when there is none. */
  readonly oldest: number | null;
  readonly newest: number | null;
}

const longestSession = 100;
const mostSessions = 50;

export function createMessageCache(
  store: StoreApi<GatewayState>,
  environment: GatewayEnvironment,
): MessageCache {
  const read = (): GatewayState['messages'] => store.getState().messages;
  const others = (sessionKey: string): GatewayState['messages'] => {
    const { [sessionKey]: _left, ...rest } = read();
    return rest;
  };
  return {
    get: (sessionKey) => read()[sessionKey],
    set(sessionKey, messages) {
      const kept = messages.slice(-longestSession).map(({ raw: _raw, ...message }) => message);
      const entry: CachedMessages = { messages: kept, updatedAt: environment.now() };
      // Written last, so the first entries are the least recently used.
      const recent = Object.entries(others(sessionKey)).slice(-(mostSessions - 1));
      store.setState({ messages: { ...Object.fromEntries(recent), [sessionKey]: entry } });
    },
    clear(sessionKey) {
      store.setState({ messages: sessionKey === undefined ? {} : others(sessionKey) });
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
