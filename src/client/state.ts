import type { ChatMessage } from '../core/chatMessage.js';
import type { ConnectionStatus } from '../core/connectionStatus.js';
import type { GatewayProblem } from '../core/problem.js';
import type { GatewayPolicy, HelloOk } from '../protocol/frames.js';

/** `scheduled`: a retry waits for its time. `attempting`: a retry is in progress. */
export type ReconnectState = 'idle' | 'scheduled' | 'attempting';

/** The last hello of the gateway; kept while reconnecting. */
export interface GatewayHello {
  readonly serverVersion: string;
  readonly protocol: number;
  readonly connId: string;
  /** Changes with the gateway process (from 2026.9). */
  readonly bootId: string | undefined;
  readonly methods: readonly string[];
  readonly events: readonly string[];
  readonly role: string;
  /** Granted scopes; empty without a signer. */
  readonly scopes: readonly string[];
  readonly policy: GatewayPolicy;
  readonly snapshot: NonNullable<HelloOk['snapshot']>;
  /** The canonical key of the main session. */
  readonly mainSessionKey: string;
}

/** The connection, as an app shows it. */
export interface GatewayStatus {
  readonly status: ConnectionStatus;
  /** The status is `ready`: requests are sent at once. */
  readonly isReady: boolean;
  readonly reconnectState: ReconnectState;
  /** Attempts since the connection was last stable. */
  readonly reconnectAttempts: number;
  /** ms since the epoch, while a retry is scheduled. */
  readonly nextRetryAt: number | null;
  /** Why the connection is not ready; null if it is, or if the client was not to connect. */
  readonly problem: GatewayProblem | null;
  /** ms since the epoch of the last hello. */
  readonly lastConnectedAt: number | null;
  readonly hello: GatewayHello | null;
}

/** Messages of one session, which are shown at once when the user returns to it. */
export interface CachedMessages {
  readonly messages: readonly ChatMessage[];
  /** ms since the epoch. */
  readonly updatedAt: number;
}

/** The state of a client's zustand store. It changes a few times per connection, never per frame. */
export interface GatewayState {
  readonly connection: GatewayStatus;
  /** By canonical session key. */
  readonly messages: Readonly<Record<string, CachedMessages>>;
}

/** The connection as a flat object, with counters that change too often for the store. */
export interface ConnectionInfo extends Omit<GatewayStatus, 'hello'> {
  /** The status is `handshaking` or `ready`: a socket is open. */
  readonly connected: boolean;
  /** The same as `isReady`. */
  readonly gatewayReady: boolean;
  /** A retry waits for its time. */
  readonly pendingReconnect: boolean;
  /** ms since the epoch of the last inbound frame. */
  readonly lastMessageAt: number | null;
  /** Whole tick intervals without any frame. */
  readonly missedHeartbeats: number;
  readonly serverVersion: string | null;
  readonly negotiatedProtocol: number | null;
}
