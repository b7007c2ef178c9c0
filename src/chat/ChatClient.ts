import type { SessionKeys } from '../client/sessionKeys.js';
import type { CachedMessages, GatewayHello, GatewayState, GatewayStatus } from '../client/state.js';
import type { ChatMessage } from '../core/chatMessage.js';
import type { GatewayEnvironment } from '../core/environment.js';
import type { GatewayLogger } from '../core/logger.js';

/** The members of a `GatewayClient` that a session needs. */
export interface ChatClient {
  /** Identifies gateway and device together. Another owner has other sessions. */
  readonly owner: string;
  readonly store: { getState(): GatewayState };
  readonly environment: GatewayEnvironment;
  readonly logger?: GatewayLogger | undefined;
  /** Which session a name means. */
  readonly sessionKeys: SessionKeys;
  readonly cache: {
    get(sessionKey: string): CachedMessages | undefined;
    set(sessionKey: string, messages: readonly ChatMessage[]): void;
  };
  call<Result>(
    method: string,
    params?: unknown,
    options?: {
      readonly timeoutMs?: number;
      readonly whenDisconnected?: 'wait' | 'reject';
      readonly optionalParams?: readonly string[];
    },
  ): Promise<Result>;
  /** Calls a method. Resolves with null if this gateway does not know it. */
  requestCompat(
    method: 'sessions.subscribe' | 'sessions.messages.subscribe',
    params: object,
    options: { readonly whenDisconnected: 'reject' },
  ): Promise<unknown>;
  supports(method: string): boolean | undefined;
  on(
    events: readonly string[],
    handler: (frame: { readonly event: string; readonly payload?: unknown }) => void,
  ): () => void;
  onReady(handler: (hello: GatewayHello) => void): () => void;
  onStatus(handler: (status: GatewayStatus) => void): () => void;
  onGap(handler: () => void): () => void;
}
