import type { JsonObject } from './frames.js';

// From 2026.2.26 to 2026.9.6 unless a release is named. The schema has none of it. Costs are in US dollars.

/** Quotas and balances of the providers that report them. Result of `usage.status`. */
export interface UsageStatus {
  /** ms since the epoch. */
  readonly updatedAt: number;
  readonly providers: readonly ProviderUsage[];
}

export interface ProviderUsage {
  readonly provider: string;
  readonly displayName: string;
  readonly windows: readonly {
    readonly label: string;
    readonly usedPercent: number;
    /** ms since the epoch. */
    readonly resetAt?: number;
    /** 2026.9. */
    readonly groupLabel?: string;
  }[];
  readonly plan?: string;
  readonly error?: string;
  /** 2026.9, like the fields below. */
  readonly summary?: string;
  readonly accountEmail?: string;
  readonly billing?: readonly JsonObject[];
  readonly costHistory?: JsonObject;
}

/** Tokens and their costs. */
export interface UsageTotals {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly totalTokens: number;
  readonly totalCost: number;
  readonly inputCost: number;
  readonly outputCost: number;
  readonly cacheReadCost: number;
  readonly cacheWriteCost: number;
  /** Responses of models without a known price. */
  readonly missingCostEntries: number;
}

/** Totals of a day, written `2026-11-30`. */
export interface DailyUsage extends UsageTotals {
  readonly date: string;
}

/** From 2026.5 on: the gateway counts in the background. Totals are complete once `status` is `fresh`. */
export interface UsageCacheStatus {
  readonly status: 'fresh' | 'refreshing' | 'partial' | 'stale';
  readonly cachedFiles: number;
  readonly pendingFiles: number;
  readonly staleFiles: number;
  /** ms since the epoch. */
  readonly refreshedAt?: number;
}

/** Usage by day. Result of `usage.cost`. */
export interface CostSummary {
  /** ms since the epoch. */
  readonly updatedAt: number;
  readonly days: number;
  readonly daily: readonly DailyUsage[];
  readonly totals: UsageTotals;
  readonly cacheStatus?: UsageCacheStatus;
}

/** Usage by session and in all. Result of `sessions.usage`. */
export interface SessionsUsage {
  /** ms since the epoch. */
  readonly updatedAt: number;
  readonly startDate: string;
  readonly endDate: string;
  readonly sessions: readonly SessionUsage[];
  readonly totals: UsageTotals;
  readonly aggregates: UsageAggregates;
  readonly cacheStatus?: UsageCacheStatus;
  /** 2026.9: the values of the param `creatorKey`. */
  readonly creatorOptions?: readonly { readonly key: string; readonly actor?: JsonObject }[];
}

export interface SessionUsage {
  readonly key: string;
  readonly sessionId?: string;
  readonly label?: string;
  /** ms since the epoch. */
  readonly updatedAt?: number;
  readonly agentId?: string;
  readonly channel?: string;
  readonly chatType?: string;
  readonly origin?: JsonObject;
  readonly modelProvider?: string;
  readonly model?: string;
  readonly providerOverride?: string;
  readonly modelOverride?: string;
  /** Null until the gateway has counted. */
  readonly usage: SessionCostSummary | null;
  /** The parts of the prompt, with the param `includeContextWeight`. */
  readonly contextWeight?: JsonObject | null;
  /** From 2026.5 on: `family` sums up the sessions that a key had, one after the other. */
  readonly scope?: 'instance' | 'family';
  readonly sessionFamilyKey?: string;
  readonly currentSessionId?: string;
  readonly includedSessionIds?: readonly string[];
  readonly historicalInstanceCount?: number;
  /** 2026.9, like the fields below. */
  readonly hasContextWeight?: boolean;
  readonly creatorKey?: string;
  readonly createdActor?: JsonObject;
}

export interface SessionCostSummary extends UsageTotals {
  readonly sessionId?: string;
  readonly sessionFile?: string;
  /** ms since the epoch. */
  readonly firstActivity?: number;
  readonly lastActivity?: number;
  readonly durationMs?: number;
  readonly activityDates?: readonly string[];
  readonly dailyBreakdown?: readonly {
    readonly date: string;
    readonly tokens: number;
    readonly cost: number;
  }[];
  readonly dailyMessageCounts?: readonly (MessageCounts & { readonly date: string })[];
  readonly dailyLatency?: readonly (UsageLatency & { readonly date: string })[];
  readonly dailyModelUsage?: readonly DailyModelUsage[];
  readonly messageCounts?: MessageCounts;
  readonly toolUsage?: ToolUsage;
  readonly modelUsage?: readonly ModelUsage[];
  readonly latency?: UsageLatency;
}

export interface UsageAggregates {
  readonly messages: MessageCounts;
  readonly tools: ToolUsage;
  readonly byModel: readonly ModelUsage[];
  readonly byProvider: readonly ModelUsage[];
  readonly byAgent: readonly { readonly agentId: string; readonly totals: UsageTotals }[];
  readonly byChannel: readonly { readonly channel: string; readonly totals: UsageTotals }[];
  readonly latency?: UsageLatency;
  readonly dailyLatency?: readonly (UsageLatency & { readonly date: string })[];
  readonly modelDaily?: readonly DailyModelUsage[];
  readonly daily: readonly {
    readonly date: string;
    readonly tokens: number;
    readonly cost: number;
    readonly messages: number;
    readonly toolCalls: number;
    readonly errors: number;
  }[];
  /** 2026.9, like the fields below. */
  readonly sessionCount?: number;
  readonly longestSessionDurationMs?: number;
  readonly byCreator?: readonly {
    readonly key: string;
    readonly totals: UsageTotals;
    readonly daily: readonly DailyUsage[];
  }[];
  readonly costDaily?: readonly DailyUsage[];
}

export interface MessageCounts {
  readonly total: number;
  readonly user: number;
  readonly assistant: number;
  readonly toolCalls: number;
  readonly toolResults: number;
  readonly errors: number;
}

export interface ToolUsage {
  readonly totalCalls: number;
  readonly uniqueTools: number;
  readonly tools: readonly { readonly name: string; readonly count: number }[];
}

export interface ModelUsage {
  readonly provider?: string;
  readonly model?: string;
  readonly count: number;
  readonly totals: UsageTotals;
}

export interface DailyModelUsage {
  readonly date: string;
  readonly provider?: string;
  readonly model?: string;
  readonly tokens: number;
  readonly cost: number;
  readonly count: number;
}

/** Times from a question to its response. */
export interface UsageLatency {
  readonly count: number;
  readonly avgMs: number;
  readonly p95Ms: number;
  readonly minMs: number;
  readonly maxMs: number;
}

/** The responses of a session, at most 200 points. Result of `sessions.usage.timeseries`. */
export interface SessionUsageTimeSeries {
  readonly sessionId?: string;
  readonly points: readonly {
    /** ms since the epoch. */
    readonly timestamp: number;
    readonly input: number;
    readonly output: number;
    readonly cacheRead: number;
    readonly cacheWrite: number;
    readonly totalTokens: number;
    readonly cost: number;
    readonly cumulativeTokens: number;
    readonly cumulativeCost: number;
  }[];
}

/** The newest messages of a session with their usage. Result of `sessions.usage.logs`. */
export interface SessionUsageLogs {
  readonly logs: readonly {
    /** ms since the epoch. */
    readonly timestamp: number;
    readonly role: string;
    readonly content: string;
    readonly tokens?: number;
    readonly cost?: number;
  }[];
}
