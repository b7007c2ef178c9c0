import type { JsonObject } from '../protocol/frames.js';
import { FakeGatewayError } from './options.js';

/** What a command that needs approval looks like. */
export interface FakeApprovalRequest {
  readonly command: string;
  readonly cwd?: string;
  /** Canonical. Default: the main session. */
  readonly sessionKey?: string;
  readonly runId?: string;
  /** Default 30 min. */
  readonly timeoutMs?: number;
}

/** Commands that wait for a person, as `exec.approval.list` shows them. */
export interface Approvals {
  pending(): readonly JsonObject[];
  /** Resolves with the decision, or `null` when it expired. */
  request(id: string, request: FakeApprovalRequest): Promise<string | null>;
  /** @throws FakeGatewayError for an unknown id or a different second decision. */
  resolve(id: string, decision: string, resolvedBy: string): void;
}

const defaultTimeoutMs = 1_800_000;

export function createApprovals(host: {
  now(): number;
  after(delayMs: number, callback: () => void): () => void;
  announce(event: string, payload: JsonObject): void;
}): Approvals {
  const waiting = new Map<
    string,
    { readonly item: JsonObject; settle(decision: string | null, by: string | null): void }
  >();
  const decided = new Map<string, string>();
  return {
    pending: () => [...waiting.values()].map(({ item }) => item),
    request(id, { timeoutMs = defaultTimeoutMs, ...wish }) {
      const createdAtMs = host.now();
      const request = requestOf(wish);
      const item = {
        approvalKind: 'exec',
        id,
        request,
        createdAtMs,
        expiresAtMs: createdAtMs + timeoutMs,
      };
      return new Promise((resolve) => {
        const settle = (decision: string | null, resolvedBy: string | null): void => {
          cancel();
          waiting.delete(id);
          host.announce('exec.approval.resolved', {
            id,
            decision: decision ?? 'deny',
            resolvedBy,
            ts: host.now(),
            request,
          });
          resolve(decision);
        };
        const cancel = host.after(timeoutMs, () => settle(null, null));
        waiting.set(id, { item, settle });
        host.announce('exec.approval.requested', item);
      });
    },
    resolve(id, decision, resolvedBy) {
      const before = decided.get(id);
      if (before === decision) return;
      if (before !== undefined) {
        throw new FakeGatewayError('INVALID_REQUEST', 'approval already resolved', {
          reason: 'APPROVAL_ALREADY_RESOLVED',
        });
      }
      const approval = waiting.get(id);
      if (approval === undefined) {
        throw new FakeGatewayError('INVALID_REQUEST', 'unknown or expired approval id', {
          reason: 'APPROVAL_NOT_FOUND',
          remediation:
            'Re-request the action; pending approvals are cleared after expiry or restart.',
        });
      }
      decided.set(id, decision);
      approval.settle(decision, resolvedBy);
    },
  };
}

const requestOf = ({ command, cwd, sessionKey, runId }: FakeApprovalRequest): JsonObject => ({
  command,
  systemRunBinding: null,
  systemRunPlan: null,
  cwd: cwd ?? '/srv/openclaw/workspace',
  nodeId: null,
  host: 'gateway',
  security: 'allowlist',
  ask: 'always',
  warningText: null,
  scope: null,
  commandAnalysis: { commandCount: 1, nestedCommandCount: 0, riskKinds: [], warningLines: [] },
  unavailableDecisions: ['allow-always'],
  allowedDecisions: ['allow-once', 'deny'],
  agentId: 'main',
  resolvedPath: `/usr/bin/${command.split(' ')[0] ?? ''}`,
  sessionKey: sessionKey ?? 'agent:main:main',
  sessionId: null,
  runId: runId ?? null,
  toolCallId: null,
  turnSourceChannel: 'webchat',
  turnSourceTo: sessionKey ?? 'agent:main:main',
  turnSourceAccountId: null,
  turnSourceThreadId: null,
  cronExecutionSource: null,
  cronOperationBinding: null,
});
