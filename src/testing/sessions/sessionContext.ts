import type { GatewayContext } from '../context/context.js';
import type { OpenRun } from './session.js';
import type { SessionStore } from './sessionStore.js';

/** The part of a gateway that sessions and their records use. */
export interface SessionContext<Run extends OpenRun = OpenRun> extends GatewayContext {
  readonly sessions: SessionStore<Run>;
}
