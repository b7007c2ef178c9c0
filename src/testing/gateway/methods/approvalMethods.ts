import type { JsonObject } from '../../../protocol/frames.js';
import { viewerOf } from '../../approvals/approvals.js';
import type { ApprovalKind } from '../../approvals/approvals.js';
import { calledExecRequest, pluginRequest } from '../../approvals/requests.js';
import type { FakeConnection } from '../../context/connection.js';
import type { BuiltInMethod, GatewayState } from '../gatewayState.js';

export const approvalMethods: Readonly<Record<string, BuiltInMethod>> = {
  'exec.approval.list': ({ approvals }, _params, caller) =>
    approvals.pending('exec', viewerOf(caller)),
  'exec.approval.request': (state, params, caller, accept) =>
    request(state, caller, params, accept, 'exec'),
  'exec.approval.resolve': (state, params, caller) => resolve(state, caller, params, 'exec'),
  'plugin.approval.list': ({ approvals }, _params, caller) =>
    approvals.pending('plugin', viewerOf(caller)),
  'plugin.approval.request': (state, params, caller, accept) =>
    request(state, caller, params, accept, 'plugin'),
  'plugin.approval.resolve': (state, params, caller) => resolve(state, caller, params, 'plugin'),
  'approval.history': () => ({ items: [] }),
};

async function request(
  { approvals, connections, createId }: GatewayState,
  caller: FakeConnection,
  params: JsonObject,
  accept: (payload: unknown) => void,
  kind: ApprovalKind,
): Promise<JsonObject> {
  const { timeoutMs } = params;
  const approval = approvals.request({
    kind,
    id: kind === 'plugin' ? `plugin:${createId()}` : createId(),
    request: kind === 'plugin' ? pluginRequest(params) : calledExecRequest(params),
    deviceId: viewerOf(caller).deviceId,
    callerConnId: caller.connId,
    ...(typeof timeoutMs === 'number' && { timeoutMs }),
  });
  const { id, createdAtMs, expiresAtMs } = approval;
  const canBeDecided = [...connections].some(
    (other) => other !== caller && other.hasScope('operator.approvals'),
  );
  // without another connection that could decide, the request ends at once
  if (!canBeDecided) approvals.remove(id);
  else if (params['twoPhase'] === true) {
    const deliveryRoute = 'approval-client';
    accept({ status: 'accepted', id, deliveryRoute, createdAtMs, expiresAtMs });
  }
  return { id, decision: await approval.decision, createdAtMs, expiresAtMs };
}

function resolve(
  { approvals }: GatewayState,
  caller: FakeConnection,
  { id, decision }: JsonObject,
  kind: ApprovalKind,
): JsonObject {
  const resolvedBy = caller.admission?.params.client.id ?? 'unknown';
  approvals.resolve(kind, String(id), String(decision), resolvedBy);
  return { ok: true };
}
