import type { JsonObject } from '../../protocol/frames.js';
import type { FakeApprovalRequest, FakePluginApprovalRequest } from '../approvals/requests.js';
import type { FakeMessageSeed } from '../sessions/writeRecord.js';
import type { PairingRequest } from '../signIn/devices.js';
import type { FakeFaults } from './faults.js';
import type { FakeWebSocketConstructor } from './inProcessSocket.js';
import type { ServerPeer, ServerSocket } from './serverSocket.js';

/** An open connection, as tests see it. */
export interface FakeConnectionInfo {
  readonly connId: string;
  /** Whether the client has signed in. */
  readonly isReady: boolean;
  readonly deviceId: string | undefined;
  readonly scopes: readonly string[];
  readonly clientId: string | undefined;
}

/** Options of {@link FakeGateway.restart}. */
export interface FakeRestart {
  /** How long the port rejects sockets, in ms. Default 1500. */
  readonly downMs?: number;
  /** How long connects are then rejected with "gateway starting" and 1013, in ms. Default 0. */
  readonly startingMs?: number;
  /** `false` imitates a crash: 1006 and no shutdown event. Default true. */
  readonly graceful?: boolean;
}

/** A gateway in this process. */
export interface FakeGateway {
  readonly url: string;
  /** Replaces the global `WebSocket` class. Its sockets reach this gateway, whatever their URL. */
  readonly WebSocket: FakeWebSocketConstructor;
  /** Open connections, oldest first. */
  readonly connections: readonly FakeConnectionInfo[];
  /** Counters since the gateway was created. */
  readonly handshakes: { readonly sockets: number; readonly connectFrames: number };
  /** Devices that wait for approval. */
  readonly pairingRequests: readonly PairingRequest[];
  readonly faults: FakeFaults;
  readonly sessions: {
    /** Canonical keys, latest first. */
    keys(): readonly string[];
    /** Returns every message, as `chat.history` would. */
    history(sessionKey: string): readonly JsonObject[];
    /** Writes a record without a run and sends it to the session's subscribers. Returns its id. */
    append(sessionKey: string, message: FakeMessageSeed): string;
  };
  /** Sends an event to every connection that may read, or to one connection. */
  emit(event: string, payload: unknown, options?: { readonly to?: string }): void;
  /** Approves a waiting device. */
  approve(requestId: string): void;
  /** Rejects a waiting device. */
  reject(requestId: string): void;
  /** Removes a device: its connections close with 4001, and its token becomes invalid. */
  revokeDevice(deviceId: string): void;
  /** Replaces the shared secret: every connection closes with 4001. */
  rotateToken(next: string): void;
  /** Asks the devices that may approve. Resolves with the decision, or with `null` if the request expired. */
  requestApproval(request: FakeApprovalRequest | FakePluginApprovalRequest): Promise<string | null>;
  /** Stops the gateway and starts it with another boot id. Transcripts and devices survive. */
  restart(options?: FakeRestart): Promise<void>;
  /** Stops the gateway until {@link FakeGateway.start}: connections close with 1012, new ones are rejected. */
  stop(): void;
  /** Starts the gateway after {@link FakeGateway.stop}, with another boot id. */
  start(): void;
  /** Serves one more socket, such as one of a real port. Returns nothing if the gateway rejects it. */
  accept(socket: ServerSocket, origin?: string): ServerPeer | undefined;
  /** Ends every connection and every timer. */
  close(): void;
}
