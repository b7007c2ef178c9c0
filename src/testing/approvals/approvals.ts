import type { JsonObject } from '../../protocol/frames.js';
import { FakeGatewayError } from '../gateway/options.js';

interface CommonRequest {
  /** Canonical. Default: the main session. */
  readonly sessionKey?: string;
  readonly runId?: string;
  readonly toolCallId?: string;
  /** Only this device is asked. Default: everyone who may decide. */
  readonly deviceId?: string;
  /** Default 30 min. */
  readonly timeoutMs?: number;
}

/** A command that an agent wants to run. */
export interface FakeApprovalRequest extends CommonRequest {
  readonly command: string;
  readonly cwd?: string;
}

/** What a plugin wants a person to allow. */
export interface FakePluginApprovalRequest extends CommonRequest {
  readonly title: string;
  readonly description?: string;
  readonly pluginId?: string;
  readonly severity?: 'info' | 'warning' | 'critical';
}

export type ApprovalKind = 'exec' | 'plugin';

/** An approval that is about to be asked for. */
export interface NewApproval {
  readonly kind: ApprovalKind;
  readonly id: string;
  readonly request: JsonObject;
  readonly deviceId?: string | undefined;
  readonly timeoutMs?: number | undefined;
  /** The connection that asked by a call of its own: it is not told what it just said. */
  readonly askedBy?: string | undefined;
}

/** An approval that waits for a person. */
export interface WaitingApproval {
  readonly kind: ApprovalKind;
  readonly id: string;
  readonly deviceId: string | undefined;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  /** As `….approval.list` shows it. */
  readonly item: JsonObject;
  /** The decision; `null` when time ran out or the gateway went down. */
  readonly decision: Promise<string | null>;
}

/** What waits for a person. Lost when the gateway goes down. */
export interface Approvals {
  pending(kind: ApprovalKind, viewer: ApprovalViewer): readonly JsonObject[];
  ask(approval: NewApproval): WaitingApproval;
  /** @throws FakeGatewayError for an unknown id, a decision not offered, or a different second decision. */
  resolve(kind: ApprovalKind, id: string, decision: string, resolvedBy: string): void;
  /** Denies one whose run is over. */
  closeScope(id: string): void;
  /** Forgets one, or everything, without a word. */
  withdraw(id?: string): void;
}

const decisions: readonly string[] = ['allow-once', 'allow-always', 'deny'];
const defaultTimeoutMs = 1_800_000;

export function createApprovals(host: {
  now(): number;
  after(delayMs: number, callback: () => void): () => void;
  announce(approval: NewApproval, event: 'requested' | 'resolved', payload: JsonObject): void;
}): Approvals {
  const waiting = new Map<string, WaitingApproval & { settle: Settle }>();
  const decided = new Map<string, string>();
  return {
    pending: (kind, viewer) =>
      [...waiting.values()].flatMap((approval) =>
        approval.kind === kind && isShownTo(approval, viewer) ? [approval.item] : [],
      ),
    ask(asked) {
      const { kind, id, request, deviceId, timeoutMs = defaultTimeoutMs } = asked;
      const createdAtMs = host.now();
      const expiresAtMs = createdAtMs + timeoutMs;
      const item = { approvalKind: kind, id, request, createdAtMs, expiresAtMs };
      let finish: (decision: string | null) => void = () => {};
      const decision = new Promise<string | null>((resolve) => {
        finish = resolve;
      });
      const settle: Settle = (outcome, resolvedBy) => {
        cancel();
        waiting.delete(id);
        if (resolvedBy !== undefined) {
          host.announce(asked, 'resolved', {
            id,
            // 2026.9.6 calls what nobody decided a denial
            decision: outcome ?? 'deny',
            resolvedBy,
            ts: host.now(),
            request,
          });
        }
        finish(outcome);
      };
      const cancel = host.after(timeoutMs, () => settle(null, null));
      const approval = { kind, id, deviceId, createdAtMs, expiresAtMs, item, decision, settle };
      waiting.set(id, approval);
      host.announce(asked, 'requested', item);
      return approval;
    },
    resolve(kind, id, decision, resolvedBy) {
      if (!decisions.includes(decision)) {
        throw new FakeGatewayError('INVALID_REQUEST', 'invalid decision');
      }
      const before = decided.get(id);
      if (before === decision) return;
      if (before !== undefined) {
        throw new FakeGatewayError('INVALID_REQUEST', 'approval already resolved', {
          reason: 'APPROVAL_ALREADY_RESOLVED',
        });
      }
      const approval = waiting.get(id);
      if (approval?.kind !== kind) {
        throw new FakeGatewayError('INVALID_REQUEST', 'unknown or expired approval id', {
          reason: 'APPROVAL_NOT_FOUND',
          remediation:
            'Re-request the action; pending approvals are cleared after expiry or restart.',
        });
      }
      decided.set(id, decision);
      approval.settle(decision, resolvedBy);
    },
    closeScope: (id) => waiting.get(id)?.settle('deny', 'approval-scope-closed'),
    withdraw(id) {
      for (const approval of waiting.values()) {
        if (id === undefined || approval.id === id) approval.settle(null);
      }
    },
  };
}

// Without `resolvedBy` nobody is told; with null nobody decided.
type Settle = (decision: string | null, resolvedBy?: string | null) => void;

/** Who looks at an approval. */
export interface ApprovalViewer {
  readonly deviceId: string | undefined;
  readonly isAdmin: boolean;
}

/** An approval is shown to the device whose run asked and to admins; one of no device to everyone. */
export const isShownTo = (
  { deviceId }: { readonly deviceId?: string | undefined },
  viewer: ApprovalViewer,
): boolean => deviceId === undefined || viewer.isAdmin || deviceId === viewer.deviceId;

const turnSource = (sessionKey: string | null): JsonObject => ({
  turnSourceChannel: sessionKey === null ? null : 'webchat',
  turnSourceTo: sessionKey,
  turnSourceAccountId: null,
  turnSourceThreadId: null,
});

/** The request of a command that an agent's run wants to execute. */
export function agentExecRequest(wish: FakeApprovalRequest): JsonObject {
  const { command, cwd = '/srv/openclaw/workspace', sessionKey = 'agent:main:main' } = wish;
  return {
    ...calledExecRequest({ command, cwd, sessionKey, agentId: agentOf(sessionKey) }),
    host: 'gateway',
    security: 'allowlist',
    ask: 'always',
    unavailableDecisions: ['allow-always'],
    allowedDecisions: ['allow-once', 'deny'],
    resolvedPath: `/usr/bin/${command.split(' ')[0] ?? ''}`,
    runId: wish.runId ?? null,
    toolCallId: wish.toolCallId ?? null,
    ...turnSource(sessionKey),
  };
}

/** The request of a call to `exec.approval.request`. */
export function calledExecRequest({ command, cwd, sessionKey, agentId }: JsonObject): JsonObject {
  return {
    command,
    systemRunBinding: null,
    systemRunPlan: null,
    cwd: cwd ?? null,
    nodeId: null,
    host: null,
    security: null,
    ask: null,
    warningText: null,
    scope: null,
    commandAnalysis: { commandCount: 1, nestedCommandCount: 0, riskKinds: [], warningLines: [] },
    allowedDecisions: ['allow-once', 'allow-always', 'deny'],
    agentId: agentId ?? null,
    resolvedPath: null,
    sessionKey: sessionKey ?? null,
    sessionId: null,
    runId: null,
    toolCallId: null,
    ...turnSource(null),
    cronExecutionSource: null,
    cronOperationBinding: null,
  };
}

/** The request of a plugin. */
export function pluginRequest(wish: JsonObject | FakePluginApprovalRequest): JsonObject {
  const fields = 'pluginId title description scope detail severity toolName toolCallId agentId';
  const given: JsonObject = { ...wish };
  const names = [...fields.split(' '), 'sessionKey', 'runId'];
  return {
    ...Object.fromEntries(names.map((name) => [name, given[name] ?? null])),
    agentId: given['agentId'] ?? agentOf(given['sessionKey']),
    ...turnSource(null),
  };
}

const agentOf = (sessionKey: unknown): string | null =>
  typeof sessionKey === 'string' ? (sessionKey.split(':')[1] ?? null) : null;
