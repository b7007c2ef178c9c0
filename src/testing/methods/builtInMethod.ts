import type { JsonObject } from '../../protocol/frames.js';
import type { GatewayCore } from '../core.js';
import type { FakeConnection } from '../fakeConnection.js';

/** A built-in method. */
export type BuiltInMethod = (
  core: GatewayCore,
  params: JsonObject,
  caller: FakeConnection,
) => unknown;
