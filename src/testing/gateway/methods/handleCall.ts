import { isObject } from '../../../protocol/frames.js';
import type { ErrorShape } from '../../../protocol/frames.js';
import type { GatewayCore } from '../../context/context.js';
import { findViolations } from '../../context/validate.js';
import type { FakeConnection } from '../connection.js';
import type { BuiltInMethod } from '../gatewayState.js';
import { FakeGatewayError } from '../options.js';
import type { FakeMethodContext } from '../options.js';
import { approvalMethods } from './approvalMethods.js';
import { chatMethods } from './chatMethods.js';
import { cronMethods } from './cronMethods.js';
import { deviceMethods } from './deviceMethods.js';
import { methodParams } from './methodParams.js';
import { sessionMethods } from './sessionMethods.js';
import { systemMethods } from './systemMethods.js';

/** A validated request frame. */
export interface Call {
  readonly id: string;
  readonly method: string;
  readonly params: unknown;
}

const builtIns = new Map<string, BuiltInMethod>(
  Object.entries({
    ...systemMethods,
    ...sessionMethods,
    ...chatMethods,
    ...approvalMethods,
    ...deviceMethods,
    ...cronMethods,
  }),
);

/** Answers one call. An answer that is ready at once is sent at once. */
export async function answerCall(
  core: GatewayCore,
  caller: FakeConnection,
  call: Call,
): Promise<void> {
  const { id } = call;
  try {
    const answer = dispatch(core, caller, call);
    const payload = answer instanceof Promise ? await answer : answer;
    caller.respond({ id, ok: true, payload });
  } catch (error) {
    caller.respond({ id, ok: false, ...failureOf(error) });
  }
}

function dispatch(core: GatewayCore, caller: FakeConnection, call: Call): unknown {
  const { id, method } = call;
  if (core.isDraining) {
    throw new FakeGatewayError('UNAVAILABLE', 'gateway is restarting', {
      reason: 'gateway-restarting',
    });
  }
  const scripted = core.options.methods?.[method];
  const scope = core.profile.scopeOf(method) ?? (scripted ? '' : undefined);
  if (scope === undefined) throw unknownMethod(core, caller, method);
  if (!caller.hasScope(scope)) throw missingScope(core, scope);
  const params = isObject(call.params) ? call.params : {};
  const accept = (payload: unknown): void => caller.respond({ id, ok: true, payload });
  if (scripted) return scripted(params, contextOf(caller, accept));
  checkParams(core, method, call.params);
  const builtIn = builtIns.get(method);
  if (builtIn === undefined) {
    throw new FakeGatewayError('UNAVAILABLE', `the fake gateway has no answer for ${method}`);
  }
  return builtIn(core, params, caller, accept);
}

const contextOf = (
  caller: FakeConnection,
  accept: FakeMethodContext['accept'],
): FakeMethodContext => ({
  connId: caller.connId,
  deviceId: caller.admission?.device?.deviceId,
  scopes: caller.admission?.scopes ?? [],
  accept,
});

function checkParams(core: GatewayCore, method: string, params: unknown): void {
  const schema = methodParams[method];
  if (schema === undefined) return;
  const rejected = core.profile.unknownParams[method] ?? [];
  const fields = Object.fromEntries(
    Object.entries(schema.fields).filter(([name]) => !rejected.includes(name)),
  );
  const violations = findViolations(params, { ...schema, fields }, !core.profile.isLate);
  if (violations.length === 0) return;
  throw new FakeGatewayError(
    'INVALID_REQUEST',
    `invalid ${method} params: ${violations.join('; ')}`,
  );
}

// Only admins learn that a method does not exist.
const unknownMethod = (
  core: GatewayCore,
  caller: FakeConnection,
  method: string,
): FakeGatewayError =>
  caller.hasScope('operator.admin')
    ? new FakeGatewayError('INVALID_REQUEST', `unknown method: ${method}`)
    : missingScope(core, 'operator.admin');

const missingScope = (core: GatewayCore, scope: string): FakeGatewayError =>
  core.profile.isNewest
    ? new FakeGatewayError('FORBIDDEN', `missing scope: ${scope}`, {
        code: 'MISSING_SCOPE',
        missingScope: scope,
        requiredScopes: [scope],
      })
    : new FakeGatewayError('INVALID_REQUEST', `missing scope: ${scope}`);

function failureOf(error: unknown): { readonly error: ErrorShape; readonly payload?: unknown } {
  if (!(error instanceof FakeGatewayError)) {
    return { error: { code: 'UNAVAILABLE', message: String(error) } };
  }
  return {
    error: error.toShape(),
    ...(error.payload !== undefined && { payload: error.payload }),
  };
}
