import type { JsonObject } from '../../protocol/frames.js';
import type { GatewayCore } from '../context/context.js';
import type { FakeConnection } from './connection.js';

/** A built-in method. `accept` sends an interim answer before the final one. */
export type BuiltInMethod = (
  core: GatewayCore,
  params: JsonObject,
  caller: FakeConnection,
  accept: (payload: unknown) => void,
) => unknown;
