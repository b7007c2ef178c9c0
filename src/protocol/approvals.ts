/** The decisions of a user; a request's `allowedDecisions` may leave some out. */
export type ApprovalDecision = 'allow-once' | 'allow-always' | 'deny';

/** A pending approval: an entry of `….approval.list`, and the payload of `….approval.requested`. */
export interface PendingApproval<Request> {
  readonly id: string;
  readonly request: Request;
  /** ms since the epoch. */
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  /** 2026.9. */
  readonly approvalKind?: string;
}

/** The payload of `….approval.resolved`. */
export interface ResolvedApproval<Request> {
  readonly id: string;
  readonly decision: ApprovalDecision;
  /** The client id or name of the user who decided; null if time ran out. */
  readonly resolvedBy?: string | null;
  /** ms since the epoch. */
  readonly ts: number;
  readonly request?: Request;
}

/** The origin of the message that led to the request. */
interface ApprovalOrigin {
  readonly agentId?: string | null;
  readonly sessionKey?: string | null;
  readonly sessionId?: string | null;
  readonly runId?: string | null;
  readonly toolCallId?: string | null;
  readonly turnSourceChannel?: string | null;
  readonly turnSourceTo?: string | null;
  readonly turnSourceAccountId?: string | null;
  readonly turnSourceThreadId?: string | number | null;
}

/** A command that an agent wants to run. */
export interface ExecApprovalRequest extends ApprovalOrigin {
  readonly command: string;
  readonly commandPreview?: string | null;
  readonly cwd?: string | null;
  readonly host?: string | null;
  readonly nodeId?: string | null;
  /** The policy in force: `allowlist`, … */
  readonly security?: string | null;
  readonly ask?: string | null;
  readonly resolvedPath?: string | null;
  readonly warningText?: string | null;
  readonly allowedDecisions?: readonly ApprovalDecision[];
  readonly unavailableDecisions?: readonly ApprovalDecision[];
  /** 2026.9. */
  readonly commandAnalysis?: {
    readonly commandCount: number;
    readonly nestedCommandCount: number;
    readonly riskKinds: readonly string[];
    readonly warningLines: readonly string[];
  } | null;
}

/** An action that a plugin wants the user to allow, from 2026.4 on. */
export interface PluginApprovalRequest extends ApprovalOrigin {
  readonly title: string;
  readonly description: string;
  readonly pluginId?: string | null;
  readonly detail?: string | null;
  readonly severity?: 'info' | 'warning' | 'critical' | null;
  readonly toolName?: string | null;
  readonly allowedDecisions?: readonly ApprovalDecision[];
}

export type PendingExecApproval = PendingApproval<ExecApprovalRequest>;
export type PendingPluginApproval = PendingApproval<PluginApprovalRequest>;
export type ResolvedExecApproval = ResolvedApproval<ExecApprovalRequest>;
export type ResolvedPluginApproval = ResolvedApproval<PluginApprovalRequest>;
