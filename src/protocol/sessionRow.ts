import type * as schema from './generated/schema.js';

/** The fields that `T` declares by name. The schema allows other fields, which would hide misspelt ones. */
type Declared<T> = {
  readonly [Field in keyof T as string extends Field ? never : Field]: T[Field];
};

type SchemaRow = Declared<schema.SessionRow>;

/**
 * One session, as in `sessions.list` and in events. Only `key` and `kind` are in every version. The
 * gateway sends more fields than these.
 */
export interface SessionRow extends SchemaRow {
  readonly systemSent?: boolean;
  readonly abortedLastRun?: boolean;
  /** ms since the epoch, of the last run. */
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly runtimeMs?: number;
  /** From 2026.6 on. Prefer {@link activeRunIds} if both are there. */
  readonly hasActiveRun?: boolean;
  /** From 2026.7 on; 2026.9 leaves it out while it does not know the ids. */
  readonly activeRunIds?: readonly string[];
  /** When the gateway read the session, in ms since the epoch (2026.9). */
  readonly snapshotAt?: number;

  readonly thinkingLevel?: string;
  readonly thinkingLevels?: readonly ThinkingLevel[];
  readonly thinkingOptions?: readonly string[];
  readonly thinkingDefault?: string;
  readonly effectiveFastMode?: boolean;
  readonly effectiveFastModeSource?: string;
  readonly fastAutoOnSeconds?: number;
  readonly effectiveResponseUsage?: string;
  readonly effectiveQueueMode?: string;
  readonly activeModelProvider?: string;
  readonly activeModel?: string;
  readonly runtimeSelectionLocked?: boolean;
  readonly agentRuntime?: AgentRuntime;
  readonly contextBudgetStatus?: ContextBudget;

  readonly category?: string;
  readonly hasAutomation?: boolean;
  readonly hiddenFromInvolvingMe?: boolean;
  readonly placement?: { readonly state: string; readonly generation?: number };

  /** Up to 2026.7. */
  readonly origin?: {
    readonly provider?: string;
    readonly surface?: string;
    readonly chatType?: string;
  };
  readonly deliveryContext?: {
    readonly channel?: string;
    readonly to?: string;
    readonly accountId?: string;
  };
  readonly lastChannel?: string;
  /** 2026.4. */
  readonly compactionCheckpointCount?: number;
  readonly latestCompactionCheckpoint?: schema.SessionCompactionCheckpoint;
}

/** A session in an event. Null: the field was cleared. Absent: the field did not change. */
export type SessionChange = { readonly [Field in keyof SessionRow]?: SessionRow[Field] | null } & {
  readonly key: string;
};

/** The fields of a session that events repeat at their top level. They win over nulls in the nested one. */
export type SessionFields = Omit<SessionChange, 'key'>;

export interface ThinkingLevel {
  readonly id: string;
  readonly label: string;
}

/** The runtime of the agent, from 2026.7 on. */
export interface AgentRuntime {
  readonly id: string;
  readonly source?: string;
  readonly cloudPlacementSupported?: boolean;
  readonly devicePlacementSupported?: boolean;
}

/** How full the model's context was at the last prompt (2026.9). Counts are tokens. */
export interface ContextBudget {
  readonly source: string;
  readonly updatedAt: number;
  readonly provider: string;
  readonly model: string;
  readonly route: string;
  readonly shouldCompact: boolean;
  readonly estimatedPromptTokens: number;
  readonly contextTokenBudget: number;
  readonly promptBudgetBeforeReserve: number;
  readonly reserveTokens: number;
  readonly effectiveReserveTokens: number;
  readonly remainingPromptBudgetTokens: number;
  readonly overflowTokens: number;
  readonly messageCount: number;
}

/** The values of a session that chose nothing. */
export interface SessionDefaults {
  readonly modelProvider: string | null;
  readonly model: string | null;
  readonly contextTokens: number | null;
  /** From 2026.7 on. */
  readonly agentRuntime?: AgentRuntime;
  readonly thinkingLevels?: readonly ThinkingLevel[];
  readonly thinkingOptions?: readonly string[];
  readonly thinkingDefault?: string;
  /** 2026.9. */
  readonly modelSelectionTarget?: string;
}
