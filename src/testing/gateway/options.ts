import type { ErrorShape, GatewayPolicy, JsonObject } from '../../protocol/frames.js';
import type { FakeClock } from '../context/clock.js';
import type { GatewayVersion } from '../dialects/runFeatures.js';
import type { FakeModel } from '../runs/model.js';
import type { VerifyDevice } from '../signIn/verifyDevice.js';
import type { FakeCronJobSeed } from './cronJobs.js';

/** A session that exists from the start. */
export interface FakeSessionSeed {
  /** Canonical or an alias such as `main`. */
  readonly key: string;
  readonly label?: string;
  readonly messages?: readonly FakeMessageSeed[];
}

/** A row written without a run. */
export interface FakeMessageSeed {
  readonly role: 'user' | 'assistant';
  readonly text: string;
  /** ms since the epoch. Default: the clock's now. */
  readonly timestamp?: number;
}

/** What a scripted method knows of its caller. */
export interface FakeMethodContext {
  readonly connId: string;
  readonly deviceId: string | undefined;
  readonly scopes: readonly string[];
  /** Sends an interim answer, such as `{ status: 'accepted' }`, before the final one. */
  readonly accept: (payload: unknown) => void;
}

/** Answers a method with what it returns, or with the error of a thrown {@link FakeGatewayError}. */
export type FakeMethod = (params: JsonObject, context: FakeMethodContext) => unknown;

/** Everything is optional: without options any client is accepted and every question echoed. */
export interface FakeGatewayOptions {
  /** Whose protocol is spoken. Default `2026.9.6` (protocol 4); up to `2026.4.15` it is protocol 3. */
  readonly version?: GatewayVersion;
  /**
   * `append`: chat deltas bring what is new and nothing else, as gateways after 2026.9.6 announce.
   * Default `cumulative`: they bring the whole text, on protocol 4 beside what is new.
   */
  readonly deltas?: 'cumulative' | 'append';
  /** The shared token. Without token and password every client is let in. */
  readonly token?: string;
  readonly password?: string;
  /** `required`: new devices wait for {@link FakeGateway.approve}. Default `auto`. */
  readonly pairing?: 'auto' | 'required';
  /** Origins allowed besides loopback; a Control UI must then name one. Default: every origin, or none. */
  readonly origins?: readonly string[];
  /** What the in-process WebSocket class sends as Origin. Default: the page's, if there is one. */
  readonly origin?: string;
  /** Default 30 000. */
  readonly tickIntervalMs?: number;
  /** Limits announced and enforced. */
  readonly policy?: Partial<GatewayPolicy>;
  /** Default: the global timers, faked ones included. */
  readonly clock?: FakeClock;
  /** Ids of nonces, connections, sessions and rows. Default: nanoid. */
  readonly createId?: () => string;
  /**
   * Checks a device's proof. Default: trusts `fakeSigner` and checks others by WebCrypto. That answers
   * from real threads and is hidden on plain http: there pass `() => 'ok'`, or use `fakeSigner`.
   */
  readonly verify?: VerifyDevice;
  /** How the agent answers. Default: a short answer that repeats the question. */
  readonly model?: FakeModel;
  readonly sessions?: readonly FakeSessionSeed[];
  /** Automations, as `cron.list` shows them. */
  readonly cronJobs?: readonly FakeCronJobSeed[];
  /** Scripted answers; they win over the built-in ones. */
  readonly methods?: Readonly<Record<string, FakeMethod>>;
}

/**
 * Thrown by a scripted method to answer with that error.
 *
 * @example
 * const reject = () => {
 *   throw new FakeGatewayError('FORBIDDEN', 'not today');
 * };
 * createFakeGateway({ methods: { 'sessions.delete': reject } });
 */
export class FakeGatewayError extends Error {
  override readonly name = 'FakeGatewayError';
  readonly code: string;
  readonly details: unknown;
  readonly retryAfterMs: number | undefined;
  /** Sent beside the error; gateways do so when a failed run is asked for again. */
  readonly payload: unknown;

  constructor(
    code: string,
    message: string,
    details?: unknown,
    extra: { readonly retryAfterMs?: number; readonly payload?: unknown } = {},
  ) {
    super(message);
    this.code = code;
    this.details = details;
    this.retryAfterMs = extra.retryAfterMs;
    this.payload = extra.payload;
  }

  /** The error as it travels. */
  toShape(): ErrorShape {
    return {
      code: this.code,
      message: this.message,
      ...(this.retryAfterMs !== undefined && {
        retryable: true,
        retryAfterMs: this.retryAfterMs,
      }),
      ...(this.details !== undefined && { details: this.details }),
    };
  }
}
