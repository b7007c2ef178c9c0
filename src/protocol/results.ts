// Results that the schema leaves open, or defines for the newest gateway only: from recordings of 2026.4.15,
// 2026.7.1 and 2026.9.6, and what concerns usage and cron from all supported releases. The generator ties `chat.send` to `ChatSendResult` by name.
import type { ApprovalDecision, PendingExecApproval, PendingPluginApproval } from './approvals.js';
import type { ChatHistoryDelta, ChatHistoryPage, ChatHistoryReset } from './chatHistory.js';
import type { JsonObject } from './frames.js';
import type {
  CommandEntry,
  CronDeliveryPreview,
  CronJob,
  CronRunLogEntry,
  DevicePairRequestedEvent,
  ModelChoice,
  PresenceEntry,
  SessionApprovalReplay,
} from './generated/schema.js';
import type { HealthSnapshot, Heartbeat, StatusSummary } from './health.js';
import type { AgentRuntime, SessionDefaults, SessionRow } from './sessionRow.js';
import type {
  CostSummary,
  SessionsUsage,
  SessionUsageLogs,
  SessionUsageTimeSeries,
  UsageStatus,
} from './usage.js';

/** 2026.4 to 2026.9; the only method that a client without scopes may call. */
export type HealthResult = HealthSnapshot;

/** 2026.4 to 2026.9. */
export type StatusResult = StatusSummary;

/** 2026.4 to 2026.9; null until there was a heartbeat. */
export type LastHeartbeatResult = Heartbeat | null;

/** 2026.4 to 2026.9; the gateway itself comes first. */
export type SystemPresenceResult = readonly PresenceEntry[];

/** 2026.4 to 2026.9; secrets are redacted. */
export interface ConfigGetResult {
  readonly path: string;
  readonly exists: boolean;
  readonly valid: boolean;
  /** The file's text; null if only the parsed form is readable. */
  readonly raw: string | null;
  readonly parsed: JsonObject;
  readonly sourceConfig: JsonObject;
  readonly resolved: JsonObject;
  readonly runtimeConfig: JsonObject;
  readonly config: JsonObject;
  /** The `baseHash` for `config.patch` and similar methods. */
  readonly hash: string;
  readonly issues: readonly ConfigIssue[];
  readonly warnings: readonly ConfigIssue[];
  readonly legacyIssues: readonly ConfigIssue[];
  /** 2026.9. */
  readonly includedPaths?: readonly string[];
  readonly configRevisionHash?: string;
  readonly appliedConfigHash?: string;
}

export interface ConfigIssue {
  readonly path: string;
  readonly message: string;
}

/** 2026.4 to 2026.9; paging from 2026.7 on, `owners` 2026.9. */
export interface SessionsListResult {
  /** ms since the epoch. */
  readonly ts: number;
  /** `(multiple)` if the sessions come from several stores. */
  readonly path: string;
  readonly count: number;
  readonly defaults: SessionDefaults;
  readonly sessions: readonly SessionRow[];
  readonly totalCount?: number;
  readonly limitApplied?: number;
  readonly offset?: number;
  /** The `offset` of the next page; null on the last page. */
  readonly nextOffset?: number | null;
  readonly hasMore?: boolean;
  readonly owners?: readonly JsonObject[];
}

/** 2026.4 to 2026.9; `list` on 2026.9 when list params were given. */
export interface SessionsSubscribeResult {
  readonly subscribed: boolean;
  readonly list?: SessionsListResult;
}

/** 2026.4 to 2026.9; `approvalReplay` on 2026.9 if the params ask for it. */
export interface SessionsMessagesSubscribeResult {
  readonly subscribed: boolean;
  /** The canonical key. */
  readonly key: string;
  readonly approvalReplay?: SessionApprovalReplay;
}

/** 2026.9. */
export interface SessionsMessagesUnsubscribeResult {
  readonly subscribed: boolean;
  readonly key: string;
}

/** 2026.4 to 2026.7. */
export interface SessionsUnsubscribeResult {
  readonly subscribed: boolean;
}
export type SessionsUnsubscribeParams = Record<string, never>;

/** 2026.9; null for a key that names no session. */
export interface SessionsDescribeResult {
  readonly session: SessionRow | null;
}

/** 2026.9. */
export interface SessionsPreviewResult {
  /** ms since the epoch. */
  readonly ts: number;
  readonly previews: readonly {
    readonly key: string;
    readonly status: 'ok' | 'empty' | 'missing' | 'error';
    readonly items: readonly { readonly role: string; readonly text: string }[];
  }[];
}

/** 2026.4 gives the session a new id, 2026.9 keeps it. */
export interface SessionsResetResult {
  readonly ok: true;
  readonly key: string;
  /** Absent if the session was deleted instead (2026.9, incognito). */
  readonly entry?: SessionEntry;
  readonly deleted?: boolean;
  readonly resolved?: ResolvedModel;
}

/** 2026.9. */
export interface SessionsPatchResult {
  readonly ok: true;
  readonly key: string;
  readonly path?: string;
  readonly entry: SessionEntry;
  readonly resolved?: ResolvedModel;
}

/** 2026.9. */
export interface SessionsCompactResult {
  readonly ok: true;
  readonly key: string;
  readonly compacted: boolean;
  readonly reason?: string;
  readonly result?: {
    readonly summary?: string;
    readonly firstKeptEntryId?: string;
    readonly tokensBefore?: number;
    readonly details?: unknown;
  };
}

/** A session as it is stored. Gateways send further fields, which differ between versions. */
export interface SessionEntry {
  readonly sessionId: string;
  /** ms since the epoch. */
  readonly updatedAt: number;
  readonly label?: string;
  readonly chatType?: string;
  readonly systemSent?: boolean;
  readonly abortedLastRun?: boolean;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly totalTokens?: number;
  readonly totalTokensFresh?: boolean;
  readonly model?: string;
  readonly modelProvider?: string;
  /** 2026.9. */
  readonly createdAt?: number;
  readonly lifecycleRevision?: string;
}

export interface ResolvedModel {
  readonly modelProvider?: string;
  readonly model?: string;
  readonly agentRuntime?: AgentRuntime;
  readonly runtimeSelectionLocked?: boolean;
}

/** 2026.4 to 2026.9. */
export interface SessionsAbortResult {
  readonly ok: true;
  readonly abortedRunId: string | null;
  readonly status: 'aborted' | 'no-active-run';
}

/** 2026.9: as `chat.send`. */
export type SessionsSendResult = ChatSendResult;

/**
 * 2026.4 to 2026.9. For a repeated idempotency key, `in_flight` and `timeout` are from 2026.9 only. A
 * command that is sent as text (`/stop`) has the result of `chat.abort`, without `status`.
 */
export interface ChatSendResult {
  /** The idempotency key. */
  readonly runId?: string;
  readonly status?: 'started' | 'in_flight' | 'ok' | 'timeout';
  readonly summary?: string;
  readonly stopReason?: string;
  /** ms since the epoch. */
  readonly endedAt?: number;
  readonly ok?: boolean;
  readonly aborted?: boolean;
  readonly runIds?: readonly string[];
  /** The position of the user's record in the transcript (2026.9). */
  readonly messageSeq?: number;
  /** From 2026.7 on. */
  readonly serverTiming?: Readonly<Record<string, number>>;
}

/** 2026.4 to 2026.9; the `chat` event `aborted` comes first. */
export interface ChatAbortResult {
  readonly ok: boolean;
  readonly aborted: boolean;
  readonly runIds: readonly string[];
}

/** A page from 2026.4 on; a delta or a reset for a request with a `cursor` (2026.9). */
export type ChatHistoryResult = ChatHistoryPage | ChatHistoryDelta | ChatHistoryReset;

/** 2026.9: the same as `chat.history`. */
export type ChatStartupResult = ChatHistoryResult;

/** 2026.9: the choices of a session. */
export interface ChatMetadataResult {
  readonly models: readonly ModelChoice[];
  readonly commands: readonly CommandEntry[];
  readonly swarmEnabled?: boolean;
  readonly accountSelection?: { readonly kind: string; readonly label?: string };
}

/** 2026.2 to 2026.9; `deliveryPreviews` from 2026.5 on, `snapshotRevision` 2026.9. */
export interface CronListResult {
  readonly jobs: readonly CronJob[];
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  readonly hasMore: boolean;
  readonly nextOffset: number | null;
  readonly snapshotRevision?: string;
  readonly deliveryPreviews?: Readonly<Record<string, CronDeliveryPreview>>;
}

/** 2026.2 to 2026.9. */
export interface CronStatusResult {
  readonly enabled: boolean;
  readonly storePath: string;
  /** How many jobs there are. */
  readonly jobs: number;
  /** ms since the epoch. */
  readonly nextWakeAtMs: number | null;
  /** From 2026.6 on. */
  readonly storage?: string;
  readonly sqlitePath?: string;
  /** 2026.9. */
  readonly triggersEnabled?: boolean;
}

/**
 * 2026.2 waits for the end of the run (`ran: true`). From 2026.3 on the gateway queues the run, and
 * `cron.runs` lists it once it is over.
 */
export interface CronRunResult {
  readonly ok: true;
  readonly enqueued?: true;
  readonly runId?: string;
  readonly ran?: boolean;
  /** Why the job does not run: `not-due`, `already-running`, … */
  readonly reason?: string;
  /** 2026.9. */
  readonly processInstanceId?: string;
}

/** 2026.2 to 2026.9; the newest run comes first. */
export interface CronRunsResult {
  readonly entries: readonly CronRunLogEntry[];
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  readonly hasMore: boolean;
  readonly nextOffset: number | null;
}

/** 2026.2 to 2026.9; from 2026.7 on an unknown job is an error instead of `removed: false`. */
export interface CronRemoveResult {
  readonly ok: boolean;
  readonly removed: boolean;
}

/** 2026.2 to 2026.9, like all results about usage. */
export type UsageStatusResult = UsageStatus;

export type UsageStatusParams = Record<string, never>;

export type UsageCostResult = CostSummary;

/** Without dates, the last 30 days. Without an agent, the agent of the session `main`. */
export interface UsageCostParams {
  /** First and last day, written `2026-11-30`. */
  startDate?: string;
  endDate?: string;
  days?: number;
  agentId?: string;
  /** The clock of the days. `specific` is the clock of `timeZone`, or of `utcOffset` before 2026.9. */
  mode?: 'utc' | 'gateway' | 'specific';
  utcOffset?: string;
  /** 2026.9, like the fields below. */
  timeZone?: string;
  range?: '7d' | '30d' | '90d' | '1y' | 'all';
  agentScope?: 'all';
}

export type SessionsUsageResult = SessionsUsage;

export type SessionsUsageTimeseriesResult = SessionUsageTimeSeries;

export interface SessionsUsageTimeseriesParams {
  key: string;
  agentId?: string;
}

export type SessionsUsageLogsResult = SessionUsageLogs;

export interface SessionsUsageLogsParams {
  key: string;
  agentId?: string;
  /** At most 1000. */
  limit?: number;
}

/** 2026.4 to 2026.9: only the requests of this device's runs. */
export type ExecApprovalListResult = readonly PendingExecApproval[];

/** 2026.9; the same decision may be sent twice. */
export interface ExecApprovalResolveResult {
  readonly ok: true;
}

/** 2026.9; with `twoPhase` a result with `status` and without decision comes first. */
export interface ExecApprovalRequestResult {
  readonly id: string;
  readonly status?: 'accepted';
  /** Null if time ran out. */
  readonly decision?: ApprovalDecision | null;
  /** ms since the epoch. */
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
}

/** 2026.4 to 2026.9. */
export type PluginApprovalListResult = readonly PendingPluginApproval[];

/** 2026.9: as `exec.approval.resolve`. */
export type PluginApprovalResolveResult = ExecApprovalResolveResult;

/** 2026.9: as `exec.approval.request`. */
export type PluginApprovalRequestResult = ExecApprovalRequestResult;

/** 2026.9, like the other results about devices. */
export interface DevicePairListResult {
  readonly pending: readonly DevicePairRequestedEvent[];
  readonly paired: readonly PairedDevice[];
}

export interface DevicePairApproveResult {
  readonly requestId: string;
  readonly device: PairedDevice;
}

export interface DevicePairRejectResult {
  readonly requestId: string;
  readonly deviceId: string;
}

export interface DevicePairRemoveResult {
  readonly deviceId: string;
}

/** A device that may connect; times are ms since the epoch. */
export interface PairedDevice {
  readonly deviceId: string;
  readonly publicKey: string;
  readonly displayName?: string;
  readonly platform?: string;
  readonly deviceFamily?: string;
  readonly clientId?: string;
  readonly clientMode?: string;
  readonly role?: string;
  readonly roles?: readonly string[];
  readonly scopes?: readonly string[];
  readonly tokens?: readonly {
    readonly role: string;
    readonly scopes: readonly string[];
    readonly createdAtMs: number;
    readonly rotatedAtMs?: number;
    readonly lastUsedAtMs?: number;
  }[];
  readonly createdAtMs: number;
  readonly approvedAtMs: number;
  /** 2026.9. */
  readonly approvedVia?: string;
  readonly lastSeenAtMs?: number;
  readonly lastSeenReason?: string;
  readonly connected?: boolean;
}
