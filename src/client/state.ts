import type { ChatMessage } from '../core/chatMessage.js';
import type { ConnectionStatus } from '../core/connectionStatus.js';
import type { GatewayProblem } from '../core/problem.js';
import type { GatewayPolicy, HelloOk } from '../protocol/frames.js';

/** Whether a retry waits for its time (`scheduled`) or is under way (`attempting`). */
export type ReconnectState = 'idle' | 'scheduled' | 'attempting';

/** What is known of the gateway since the last hello; kept while reconnecting. */
export interface GatewayHello {
  readonly serverVersion: string;
  readonly protocol: number;
  readonly connId: string;
  /** Changes with the gateway process (from 2026.9). */
  readonly bootId: string | undefined;
  readonly methods: readonly string[];
  readonly events: readonly string[];
  readonly role: string;
  /** Scopes granted; empty without a device identity. */
  readonly scopes: readonly string[];
  readonly policy: GatewayPolicy;
  readonly snapshot: NonNullable<HelloOk['snapshot']>;
  /** Canonical key of the main session. */
  readonly mainSessionKey: string;
}

/** The connection as a user interface shows it. */
export interface GatewayStatus {
  readonly status: ConnectionStatus;
  /** The status is `ready`: calls are sent at once. */
  readonly isReady: boolean;
  readonly reconnectState: ReconnectState;
  /** Attempts since the connection was last stable. */
  readonly reconnectAttempts: number;
  /** ms since the epoch, while a retry is scheduled. */
  readonly nextRetryAt: number | null;
  /** Why the connection is not ready; null while it is or was not asked to be. */
  readonly problem: GatewayProblem | null;
  /** ms since the epoch of the last hello. */
  readonly lastConnectedAt: number | null;
  readonly hello: GatewayHello | null;
}

/** Rows of one session that are kept to paint at once on return to it. */
export interface CachedMessages {
  readonly messages: readonly ChatMessage[];
  /** ms since the epoch. */
  readonly updatedAt: number;
}

/** The state of a client's zustand store: it changes a handful of times per connection, never per frame. */
export interface GatewayState {
  readonly connection: GatewayStatus;
  /** By canonical session key. */
  readonly messages: Readonly<Record<string, CachedMessages>>;
}

/** A flat reading of the connection, with the counters that are too lively for the store. */
export interface ConnectionInfo extends Omit<GatewayStatus, 'hello'> {
  /** The status is `handshaking` or `ready`: a socket is open. */
  readonly connected: boolean;
  /** As `isReady`. */
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
