import type { JsonObject } from './frames.js';
import type { SessionChange, SessionFields } from './sessionRow.js';
import type { ContentBlock } from './transcriptRecord.js';

/**
 * The steps of an agent in a run, by stream.
 *
 * @see {@link https://unpkg.com/openclaw-react/docs/protocol.md#events | Protocol: Events}
 */
export type AgentEvent =
  | AgentStream<'assistant', AgentText>
  | AgentStream<'thinking', Partial<AgentText>>
  | AgentStream<'lifecycle', AgentLifecycle>
  | AgentStream<'run_status', AgentRunStatus>
  | AgentStream<'item', AgentItem>
  | AgentStream<'command_output', AgentCommandOutput>
  | AgentStream<'usage', AgentUsage>
  | AgentStream<'approval' | 'plan' | 'compaction', JsonObject>
  | AgentToolEvent;

/** One frame of one stream. */
export interface AgentStream<Stream extends string, Data> {
  readonly runId: string;
  readonly stream: Stream;
  readonly data: Data;
  /** Increases within the run; 2026.5 to 2026.7 restart at 1 after an abort. */
  readonly seq: number;
  /** ms since the epoch. */
  readonly ts: number;
  /** Absent on some lifecycle events of 2026.4. */
  readonly sessionKey?: string;
  /** From 2026.7 on. */
  readonly agentId?: string;
  readonly sessionId?: string;
  readonly isHeartbeat?: boolean;
  readonly spawnedBy?: string;
  readonly lane?: string;
}

/** A tool call. `agent` carries it to the connection that sent the message, `session.tool` to the others. */
export interface AgentToolEvent extends AgentStream<'tool', AgentTool> {
  readonly session?: SessionChange;
}

/** A tool call as subscribers of the session receive it, with the session's fields. */
export type SessionToolEvent = AgentToolEvent & SessionFields;

/** The text of one segment. Unlike the text of `chat`, it starts empty after each tool call. */
export interface AgentText {
  readonly text: string;
  readonly delta: string;
  /** The segment (2026.9). */
  readonly itemId?: string;
  readonly replace?: boolean;
}

export interface AgentLifecycle {
  /** Only `end` and `error` are terminal. Approvals are in 2026.9, `finishing` and later phases in 2026.7. */
  readonly phase:
    | 'start'
    | 'model'
    | 'waiting-approval'
    | 'approval-resolved'
    | 'finishing'
    | 'fallback_step'
    | 'end'
    | 'error';
  /** ms since the epoch. */
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly error?: string;
  readonly aborted?: boolean;
  readonly stopReason?: string;
  readonly status?: string;
  readonly livenessState?: string;
  readonly replayInvalid?: boolean;
  readonly executionSettled?: boolean;
  readonly provider?: string | null;
  readonly model?: string | null;
  readonly approvalId?: string;
  readonly toolCallId?: string;
  readonly fallbackStepFromModel?: string;
  readonly fallbackStepFromFailureReason?: string;
  readonly fallbackStepFromFailureDetail?: string;
  readonly fallbackStepChainPosition?: number;
  readonly fallbackStepFinalOutcome?: string;
  /** The visible response (2026.9). */
  readonly terminalReply?: { readonly disposition: string; readonly text?: string };
}

/** The preparation of a run, and its retries (2026.9). */
export interface AgentRunStatus {
  /** The phases of a `chat` status, and `retrying`. */
  readonly phase: string;
  readonly message?: string;
  readonly reason?: string;
  readonly retryAttempt?: number;
  readonly maxRetries?: number;
  readonly attempt?: number;
  readonly maxAttempts?: number;
  readonly delayMs?: number;
}

/** A step to show: a tool call, a command, or commentary (`preamble`, 2026.9). */
export interface AgentItem {
  readonly itemId: string;
  readonly kind: string;
  readonly phase: 'start' | 'update' | 'end';
  readonly title: string;
  readonly status?: string;
  readonly name?: string;
  readonly meta?: string;
  readonly summary?: string;
  readonly toolCallId?: string;
  /** The text of a commentary so far, or the output of a command. */
  readonly progressText?: string;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly commandBearing?: boolean;
}

export interface AgentCommandOutput {
  readonly itemId: string;
  readonly phase: 'delta' | 'end';
  readonly title: string;
  readonly toolCallId?: string;
  readonly name?: string;
  readonly output?: string;
  readonly status?: string;
  readonly exitCode?: number | null;
  readonly durationMs?: number;
  readonly cwd?: string;
}

/** 2026.9. */
export interface AgentUsage {
  readonly outputTokens?: number;
}

export interface AgentTool {
  readonly phase: 'start' | 'update' | 'result';
  readonly name: string;
  readonly toolCallId: string;
  /** With `start`. */
  readonly args?: unknown;
  /** With `update`. */
  readonly partialResult?: AgentToolResult;
  /** With `result`; not on 2026.4. */
  readonly result?: AgentToolResult;
  readonly isError?: boolean;
  readonly meta?: string;
  readonly commandBearing?: boolean;
}

export interface AgentToolResult {
  readonly content?: readonly ContentBlock[];
  readonly details?: unknown;
}
