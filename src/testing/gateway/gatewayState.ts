import type { JsonObject } from '../../protocol/frames.js';
import type { FakeConnection } from '../context/connection.js';
import type { ChatRun, RunContext } from '../runs/run.js';
import type { SessionStore } from '../sessions/sessionStore.js';
import type { SignInContext } from '../signIn/signInContext.js';
import type { CronJobs } from './cronJobs.js';
import type { FaultState } from './faults.js';
import type { FakeGatewayOptions } from './options.js';

/** The whole state of one fake gateway. */
export interface GatewayState extends SignInContext, RunContext {
  readonly options: FakeGatewayOptions;
  readonly sessions: SessionStore<ChatRun>;
  readonly connections: Set<FakeConnection>;
  readonly cron: CronJobs;
  /** The entries of `cron.runs`, latest first. */
  readonly cronRuns: JsonObject[];
  readonly faults: FaultState;
  phase: 'up' | 'starting' | 'down';
  /** True from the shutdown event until the gateway's connections are closed. */
  isDraining: boolean;
  bootId: string;
  startedAt: number;
}

/** A built-in method. `accept` sends an interim result before the final one. */
export type BuiltInMethod = (
  state: GatewayState,
  params: JsonObject,
  caller: FakeConnection,
  accept: (payload: unknown) => void,
) => unknown;
