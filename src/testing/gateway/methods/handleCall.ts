import { isObject } from '../../../protocol/frames.js';
import type { ErrorShape } from '../../../protocol/frames.js';
import type { FakeConnection } from '../../context/connection.js';
import { FakeGatewayError } from '../../context/FakeGatewayError.js';
import { findViolations, withoutFields } from '../../context/validate.js';
import type { BuiltInMethod, GatewayState } from '../gatewayState.js';
import type { FakeMethodContext } from '../options.js';
import { approvalMethods } from './approvalMethods.js';
import { chatMethods } from './chatMethods.js';
import { cronMethods } from './cronMethods.js';
import { deviceMethods } from './deviceMethods.js';
import { methodParams } from './methodParams.js';
import { sessionMethods } from './sessionMethods.js';
import { systemMethods } from './systemMethods.js';

/** A valid request frame. */
export interface Call {
  readonly id: string;
  readonly method: string;
  readonly params: unknown;
}

const builtInMethods = new Map<string, BuiltInMethod>(
  Object.entries({
    ...systemMethods,
    ...sessionMethods,
    ...chatMethods,
    ...approvalMethods,
    ...deviceMethods,
    ...cronMethods,
  }),
);

/** Runs a call and sends its response. A result that is available at once is sent at once. */
export async function handleCall(
  state: GatewayState,
  caller: FakeConnection,
  call: Call,
): Promise<void> {
  const { id } = call;
  try {
    const result = runMethod(state, caller, call);
    const payload = result instanceof Promise ? await result : result;
    caller.respond({ id, ok: true, payload });
  } catch (error) {
    caller.respond({ id, ok: false, ...rejectionOf(error) });
  }
}

function runMethod(state: GatewayState, caller: FakeConnection, call: Call): unknown {
  const { id, method } = call;
  if (state.isDraining) {
    throw new FakeGatewayError('UNAVAILABLE', 'gateway is restarting', {
      reason: 'gateway-restarting',
    });
  }
  const scripted = state.options.methods?.[method];
  const scope = state.dialect.scopeOf(method) ?? (scripted ? '' : undefined);
  if (scope === undefined) throw unknownMethod(state, caller, method);
  if (!caller.hasScope(scope)) throw missingScope(state, scope);
  const params = isObject(call.params) ? call.params : {};
  const accept = (payload: unknown): void => caller.respond({ id, ok: true, payload });
  if (scripted) return scripted(params, callerOf(caller, accept));
  checkParams(state, method, call.params);
  const builtIn = builtInMethods.get(method);
  if (builtIn === undefined) {
    const message = `The fake gateway does not implement ${method}. Script it with the option \`methods\`.`;
    throw new FakeGatewayError('UNAVAILABLE', message);
  }
  return builtIn(state, params, caller, accept);
}

const callerOf = (
  { connId, admission }: FakeConnection,
  accept: FakeMethodContext['accept'],
): FakeMethodContext => ({
  connId,
  deviceId: admission?.device?.deviceId,
  scopes: admission?.scopes ?? [],
  accept,
});

function checkParams({ dialect }: GatewayState, method: string, params: unknown): void {
  const schema = methodParams[method];
  if (schema === undefined) return;
  const { unknownParams, listsAllMissingProperties } = dialect.features;
  const known = withoutFields(schema, unknownParams[method]);
  const violations = findViolations(params, known, listsAllMissingProperties);
  if (violations.length === 0) return;
  const message = `invalid ${method} params: ${violations.join('; ')}`;
  throw new FakeGatewayError('INVALID_REQUEST', message);
}

// Only administrators learn that a method does not exist.
const unknownMethod = (
  state: GatewayState,
  caller: FakeConnection,
  method: string,
): FakeGatewayError =>
  caller.hasScope('operator.admin')
    ? new FakeGatewayError('INVALID_REQUEST', `unknown method: ${method}`)
    : missingScope(state, 'operator.admin');

function missingScope({ dialect }: GatewayState, scope: string): FakeGatewayError {
  const message = `missing scope: ${scope}`;
  return dialect.features.explainsMissingScopes
    ? new FakeGatewayError('FORBIDDEN', message, {
        code: 'MISSING_SCOPE',
        missingScope: scope,
        requiredScopes: [scope],
      })
    : new FakeGatewayError('INVALID_REQUEST', message);
}

function rejectionOf(error: unknown): { readonly error: ErrorShape; readonly payload?: unknown } {
  if (!(error instanceof FakeGatewayError)) {
    return { error: { code: 'UNAVAILABLE', message: String(error) } };
  }
  return {
    error: error.toShape(),
    ...(error.payload !== undefined && { payload: error.payload }),
  };
}
