import type { ConnectParams, EventFrame, ResponseFrame } from '../../protocol/frames.js';

/** How a client proved that it may sign in. */
export type AuthMethod = 'none' | 'token' | 'password' | 'device-token';

/** An approved device, with the token that it received. */
export interface PairedDevice {
  readonly deviceId: string;
  readonly publicKey: string;
  readonly platform: string;
  readonly clientId: string;
  readonly clientMode: string;
  readonly role: string;
  readonly scopes: readonly string[];
  /** `silent`: approved automatically. `owner`: approved by a user. */
  readonly approvedVia: 'silent' | 'owner';
  /** `undefined` once the token was revoked. */
  token: string | undefined;
  /** ms since the epoch. */
  readonly createdAtMs: number;
  issuedAtMs: number;
  revokedAtMs: number | undefined;
  lastSeenAtMs: number | undefined;
  lastSeenReason: 'connect' | 'device-token-auth' | undefined;
  /** Chosen by a user. */
  label: string | undefined;
}

/** A client that signed in. */
export interface Admission {
  readonly params: ConnectParams;
  readonly authMethod: AuthMethod;
  /** `undefined` for a client without a device. Pages without a device receive no scopes. */
  readonly device: PairedDevice | undefined;
  readonly scopes: readonly string[];
}

/** One open socket, from the gateway's side. */
export interface FakeConnection {
  readonly connId: string;
  /** ms since the epoch. */
  readonly connectedAt: number;
  lastActivityAt: number | undefined;
  /** Defined once hello-ok was sent. */
  readonly admission: Admission | undefined;
  /** Whether `sessions.subscribe` was called. */
  subscribesToSessions: boolean;
  /** Canonical keys of `sessions.messages.subscribe`. */
  readonly messageKeys: Set<string>;
  /** Texts that the connection received whole, with the session of each. Only `deltas: 'append'` uses them. */
  readonly baselines: Map<string, string>;
  hasScope(scope: string): boolean;
  hasCap(cap: string): boolean;
  /** Whether the connection receives events at all. */
  receivesEvents(): boolean;
  nextSeq(): number;
  skipSeq(count: number): void;
  sendEvent(frame: EventFrame): void;
  respond(frame: Omit<ResponseFrame, 'type'>): void;
  close(code: number, reason: string): void;
  /** Ends the connection without a close frame. */
  terminate(): void;
  /** Makes the connection half open: nothing arrives any more, in either direction. */
  halfOpen(): void;
}

/** Whether the client is the Control UI: the gateway's own page, to which the gateway sends timings. */
export const isControlUi = (connection: FakeConnection | undefined): boolean =>
  connection?.admission?.params.client.id === 'openclaw-control-ui';
