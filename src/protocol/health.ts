import type { JsonObject } from './frames.js';

/** The state of the gateway: result of `health`, event `health`, and `snapshot.health` of hello-ok. */
export interface HealthSnapshot {
  readonly ok: boolean;
  /** ms since the epoch. */
  readonly ts: number;
  readonly durationMs: number;
  readonly channels: Readonly<Record<string, JsonObject>>;
  readonly channelOrder: readonly string[];
  readonly channelLabels: Readonly<Record<string, string>>;
  readonly heartbeatSeconds: number;
  readonly defaultAgentId: string;
  readonly agents: readonly AgentHealth[];
  readonly sessions: SessionsHealth;
  /** From 2026.7 on. */
  readonly plugins?: PluginsHealth;
  readonly configReload?: { readonly hotReloadStatus: string };
  readonly eventLoop?: EventLoopHealth;
}

export interface AgentHealth {
  readonly agentId: string;
  readonly name?: string;
  readonly isDefault: boolean;
  readonly heartbeat: {
    readonly enabled: boolean;
    readonly every: string;
    readonly everyMs: number | null;
    readonly prompt?: string;
    readonly target?: string;
    readonly ackMaxChars?: number;
  };
  readonly sessions: SessionsHealth;
}

export interface SessionsHealth {
  readonly path: string;
  readonly count: number;
  readonly recent: readonly {
    readonly key: string;
    readonly updatedAt: number | null;
    /** ms. */
    readonly age: number | null;
  }[];
}

export interface PluginsHealth {
  readonly loaded: readonly string[];
  readonly errors: readonly unknown[];
  /** 2026.9. */
  readonly unavailable?: readonly unknown[];
}

/** The load of the gateway's process; ratios are of one core. */
export interface EventLoopHealth {
  readonly degraded: boolean;
  readonly reasons: readonly string[];
  readonly intervalMs: number;
  readonly delayP99Ms: number;
  readonly delayMaxMs: number;
  readonly utilization: number;
  readonly cpuCoreRatio: number;
  /** 2026.9. */
  readonly degradedSinceMs?: number | null;
}

/** The result of `status`. */
export interface StatusSummary {
  readonly runtimeVersion: string;
  readonly heartbeat: {
    readonly defaultAgentId: string;
    readonly agents: readonly {
      readonly agentId: string;
      readonly enabled: boolean;
      readonly every: string;
      readonly everyMs: number | null;
    }[];
  };
  readonly channelSummary: readonly string[];
  readonly queuedSystemEvents: readonly string[];
  readonly tasks: TaskCounts;
  readonly sessions: {
    readonly paths: readonly string[];
    readonly count: number;
    readonly defaults: { readonly model: string | null; readonly contextTokens: number | null };
    readonly recent: readonly unknown[];
  };
  /** 2026.9. */
  readonly eventLoop?: EventLoopHealth;
  readonly processMemory?: Readonly<Record<string, number>>;
  readonly pid?: number;
}

export interface TaskCounts {
  readonly total: number;
  readonly active: number;
  readonly terminal: number;
  readonly failures: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byRuntime: Readonly<Record<string, number>>;
}

/**
 * The last heartbeat of an agent: result of `last-heartbeat`, and event `heartbeat`. Not recorded; from
 * the sources of 2026.4 and 2026.9.
 */
export interface Heartbeat {
  /** ms since the epoch. */
  readonly ts: number;
  readonly status: 'sent' | 'ok-empty' | 'ok-token' | 'skipped' | 'failed';
  readonly reason?: string;
  readonly durationMs?: number;
  readonly channel?: string;
  readonly to?: string;
  readonly accountId?: string;
  readonly preview?: string;
  readonly hasMedia?: boolean;
  readonly silent?: boolean;
  readonly indicatorType?: 'ok' | 'alert' | 'error';
}
