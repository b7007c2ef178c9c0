import type { JsonObject } from '../../protocol/frames.js';
import type { FakeClock } from '../context/clock.js';
import type { GatewayVersion } from '../dialects/dialect.js';
import type { RunOptions } from '../runs/run.js';
import type { FakeSessionSeed } from '../sessions/seedSessions.js';
import type { SignInOptions } from '../signIn/signInContext.js';
import type { FakeCronJobSeed } from './cronJobs.js';

/** The caller of a scripted method. */
export interface FakeMethodContext {
  readonly connId: string;
  readonly deviceId: string | undefined;
  readonly scopes: readonly string[];
  /** Sends an interim result, such as `{ status: 'accepted' }`, before the final one. */
  readonly accept: (payload: unknown) => void;
}

/**
 * Returns the result of a method. To reject the call, throw a {@link FakeGatewayError}.
 */
export type FakeMethod = (params: JsonObject, context: FakeMethodContext) => unknown;

/** Every option is optional. Without options, any client may sign in and the agent repeats each message. */
export interface FakeGatewayOptions extends SignInOptions, RunOptions {
  /** The release to imitate. Default `2026.9.6` (protocol 4). Releases up to `2026.4.15` use protocol 3. */
  readonly version?: GatewayVersion;
  /** The Origin that the in-process WebSocket class sends. Default: the origin of the page, if there is one. */
  readonly origin?: string;
  /** Default: the global timers, including faked ones. */
  readonly clock?: FakeClock;
  /** Creates the ids of nonces, connections, sessions and records. Default: nanoid. */
  readonly createId?: () => string;
  readonly sessions?: readonly FakeSessionSeed[];
  /** Automations, as `cron.list` shows them. */
  readonly cronJobs?: readonly FakeCronJobSeed[];
  /** Scripted methods. They replace the built-in ones. */
  readonly methods?: Readonly<Record<string, FakeMethod>>;
}
