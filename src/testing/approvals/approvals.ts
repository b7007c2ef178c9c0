import { isObject } from '../../protocol/frames.js';
import type { JsonObject } from '../../protocol/frames.js';
import type { FakeConnection } from '../context/connection.js';
import { broadcast } from '../context/context.js';
import type { GatewayContext } from '../context/context.js';
import { FakeGatewayError } from '../context/FakeGatewayError.js';

export type ApprovalKind = 'exec' | 'plugin';

/** An approval that is about to be requested. */
export interface NewApproval {
  readonly kind: ApprovalKind;
  readonly id: string;
  readonly request: JsonObject;
  readonly deviceId?: string | undefined;
  readonly timeoutMs?: number | undefined;
  /** The connection whose call requests the approval. It receives no `requested` event. */
  readonly callerConnId?: string | undefined;
}

/** An approval without a decision. */
export interface PendingApproval {
  readonly kind: ApprovalKind;
  readonly id: string;
  readonly deviceId: string | undefined;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  /** As `….approval.list` shows it. */
  readonly item: JsonObject;
  /** The decision. `null` if the time ran out or the gateway stopped. */
  readonly decision: Promise<string | null>;
}

/** The pending approvals of a gateway. They are lost when the gateway stops. */
export interface Approvals {
  pending(kind: ApprovalKind, viewer: ApprovalViewer): readonly JsonObject[];
  /** The pending approvals of a session, as `sessions.messages.subscribe` returns them. */
  replay(sessionKey: string, viewer: ApprovalViewer): JsonObject;
  request(approval: NewApproval): PendingApproval;
  /** @throws FakeGatewayError for an unknown id, an invalid decision, or a different second decision. */
  resolve(kind: ApprovalKind, id: string, decision: string, resolvedBy: string): void;
  /** Denies an approval whose run is over. */
  closeScope(id: string): void;
  /** Removes one approval, or every approval, without an event. */
  remove(id?: string): void;
}

const decisions: readonly string[] = ['allow-once', 'allow-always', 'deny'];
const defaultTimeoutMs = 1_800_000;

/** Ends an approval. `resolvedBy` is `null` if the time ran out. Without `resolvedBy` no event is sent. */
type Settle = (decision: string | null, resolvedBy?: string | null) => void;

type Entry = PendingApproval & { readonly settle: Settle };

export function createApprovals(context: GatewayContext): Approvals {
  const entries = new Map<string, Entry>();
  const decided = new Map<string, string>();
  return {
    pending: (kind, viewer) =>
      [...entries.values()].flatMap((approval) =>
        approval.kind === kind && isShownTo(approval, viewer) ? [approval.item] : [],
      ),
    replay: (sessionKey, viewer) => ({
      sessionKey,
      updatedAtMs: context.timers.now(),
      approvals: [...entries.values()].flatMap((approval) =>
        sessionKeyOf(approval) === sessionKey && isShownTo(approval, viewer)
          ? [snapshotOf(approval)]
          : [],
      ),
      truncated: false,
    }),
    request(approval) {
      const entry = createEntry(context, approval, () => entries.delete(approval.id));
      entries.set(approval.id, entry);
      broadcastApproval(context, approval, 'requested', entry.item);
      return entry;
    },
    resolve(kind, id, decision, resolvedBy) {
      if (!decisions.includes(decision)) {
        throw new FakeGatewayError('INVALID_REQUEST', 'invalid decision');
      }
      const before = decided.get(id);
      if (before === decision) return;
      if (before !== undefined) throw alreadyResolved();
      const entry = entries.get(id);
      if (entry?.kind !== kind) throw notFound();
      decided.set(id, decision);
      entry.settle(decision, resolvedBy);
    },
    closeScope: (id) => entries.get(id)?.settle('deny', 'approval-scope-closed'),
    remove(id) {
      for (const entry of entries.values()) {
        if (id === undefined || entry.id === id) entry.settle(null);
      }
    },
  };
}

const requestOf = ({ item }: PendingApproval): JsonObject =>
  isObject(item['request']) ? item['request'] : {};

const sessionKeyOf = (approval: PendingApproval): unknown => requestOf(approval)['sessionKey'];

/** Returns an approval with the part of its request that a user may see. */
function snapshotOf(approval: PendingApproval): JsonObject {
  const { kind, id, createdAtMs, expiresAtMs } = approval;
  const request = requestOf(approval);
  const { agentId, allowedDecisions = decisions } = request;
  const { command, warningText, host, nodeId } = request;
  const { title, description, severity, pluginId, toolName } = request;
  const presentation =
    kind === 'exec'
      ? { commandText: command, commandPreview: null, warningText, host, nodeId }
      : { title, description: description ?? '', severity: severity ?? 'info', pluginId, toolName };
  return {
    id,
    urlPath: `/approve/${encodeURIComponent(id)}`,
    createdAtMs,
    expiresAtMs,
    presentation: { kind, ...presentation, agentId, allowedDecisions },
    status: 'pending',
  };
}

function createEntry(context: GatewayContext, approval: NewApproval, onSettled: () => void): Entry {
  const { kind, id, request, deviceId, timeoutMs = defaultTimeoutMs } = approval;
  const { timers } = context;
  const createdAtMs = timers.now();
  const expiresAtMs = createdAtMs + timeoutMs;
  const item = { approvalKind: kind, id, request, createdAtMs, expiresAtMs };
  let resolveDecision: (decision: string | null) => void = () => {};
  const decision = new Promise<string | null>((resolve) => {
    resolveDecision = resolve;
  });
  const settle: Settle = (outcome, resolvedBy) => {
    cancelTimeout();
    onSettled();
    if (resolvedBy !== undefined) {
      // 2026.9.6 calls an expired approval denied
      const decided = outcome ?? 'deny';
      const payload = { id, decision: decided, resolvedBy, ts: timers.now(), request };
      broadcastApproval(context, approval, 'resolved', payload);
    }
    resolveDecision(outcome);
  };
  const cancelTimeout = timers.after(timeoutMs, () => settle(null, null));
  return { kind, id, deviceId, createdAtMs, expiresAtMs, item, decision, settle };
}

function broadcastApproval(
  context: GatewayContext,
  { kind, deviceId, callerConnId }: NewApproval,
  event: 'requested' | 'resolved',
  payload: JsonObject,
): void {
  broadcast(context, `${kind}.approval.${event}`, payload, {
    to: (connection) =>
      connection.hasScope('operator.approvals') &&
      isShownTo({ deviceId }, viewerOf(connection)) &&
      (event === 'resolved' || connection.connId !== callerConnId),
  });
}

/** The device that a list of approvals is for. */
export interface ApprovalViewer {
  readonly deviceId: string | undefined;
  readonly isAdmin: boolean;
}

export const viewerOf = (connection: FakeConnection): ApprovalViewer => ({
  deviceId: connection.admission?.device?.deviceId,
  isAdmin: connection.hasScope('operator.admin'),
});

// An approval is shown to the device whose run requested it and to administrators. Without a device it is
// shown to every viewer.
const isShownTo = (
  { deviceId }: { readonly deviceId?: string | undefined },
  viewer: ApprovalViewer,
): boolean => deviceId === undefined || viewer.isAdmin || deviceId === viewer.deviceId;

const alreadyResolved = (): FakeGatewayError =>
  new FakeGatewayError('INVALID_REQUEST', 'approval already resolved', {
    reason: 'APPROVAL_ALREADY_RESOLVED',
  });

const notFound = (): FakeGatewayError =>
  new FakeGatewayError('INVALID_REQUEST', 'unknown or expired approval id', {
    reason: 'APPROVAL_NOT_FOUND',
    remediation: 'Re-request the action; pending approvals are cleared after expiry or restart.',
  });
