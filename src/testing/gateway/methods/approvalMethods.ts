import type { JsonObject } from '../../../protocol/frames.js';
import { calledExecRequest, pluginRequest } from '../../approvals/approvals.js';
import type { ApprovalKind, ApprovalViewer } from '../../approvals/approvals.js';
import type { GatewayCore } from '../../context/context.js';
import type { FakeConnection } from '../connection.js';
import type { BuiltInMethod } from '../gatewayState.js';

export const approvalMethods: Readonly<Record<string, BuiltInMethod>> = {
  'exec.approval.list': (core, _params, caller) => core.approvals.pending('exec', viewer(caller)),
  'exec.approval.request': (core, params, caller, accept) =>
    ask(core, caller, params, accept, 'exec', calledExecRequest(params)),
  'exec.approval.resolve': (core, params, caller) => resolve(core, caller, params, 'exec'),
  'plugin.approval.list': (core, _params, caller) =>
    core.approvals.pending('plugin', viewer(caller)),
  'plugin.approval.request': (core, params, caller, accept) =>
    ask(core, caller, params, accept, 'plugin', pluginRequest(params)),
  'plugin.approval.resolve': (core, params, caller) => resolve(core, caller, params, 'plugin'),
  'approval.history': () => ({ items: [] }),
};

/** Whom a list of approvals is for. */
export const viewer = (connection: FakeConnection): ApprovalViewer => ({
  deviceId: connection.admission?.device?.deviceId,
  isAdmin: connection.hasScope('operator.admin'),
});

async function ask(
  core: GatewayCore,
  caller: FakeConnection,
  params: JsonObject,
  accept: (payload: unknown) => void,
  kind: ApprovalKind,
  request: JsonObject,
): Promise<JsonObject> {
  const approval = core.approvals.ask({
    kind,
    id: kind === 'plugin' ? `plugin:${core.createId()}` : core.createId(),
    request,
    deviceId: viewer(caller).deviceId,
    askedBy: caller.connId,
    ...(typeof params['timeoutMs'] === 'number' && { timeoutMs: params['timeoutMs'] }),
  });
  const { id, createdAtMs, expiresAtMs } = approval;
  // nobody else could decide: what would be asked is rejected at once
  const hasRoute = [...core.connections].some(
    (other) => other !== caller && other.hasScope('operator.approvals'),
  );
  if (!hasRoute) core.approvals.withdraw(id);
  else if (params['twoPhase'] === true) {
    const deliveryRoute = 'approval-client';
    accept({ status: 'accepted', id, deliveryRoute, createdAtMs, expiresAtMs });
  }
  return { id, decision: await approval.decision, createdAtMs, expiresAtMs };
}

function resolve(
  core: GatewayCore,
  caller: FakeConnection,
  { id, decision }: JsonObject,
  kind: ApprovalKind,
): JsonObject {
  const by = caller.admission?.params.client.id ?? 'unknown';
  core.approvals.resolve(kind, String(id), String(decision), by);
  return { ok: true };
}
