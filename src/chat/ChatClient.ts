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
  supports(method: string): boolean | undefined;
  on(
    events: readonly string[],
    handler: (frame: { readonly event: string; readonly payload?: unknown }) => void,
  ): () => void;
  onReady(handler: (hello: GatewayHello) => void): () => void;
  onStatus(handler: (status: GatewayStatus) => void): () => void;
  onGap(handler: () => void): () => void;
}
