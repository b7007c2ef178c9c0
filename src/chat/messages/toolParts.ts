import type { ChatMessage, MediaPart, ToolCallPart, ToolResultPart } from '../../core/chatMessage.js';
import type { ToolApproval, ToolPart, ToolState } from '../../core/joinedMessage.js';
import { defined } from '../../protocol/json.js';
import { isRunning, type RunModel } from '../model/run.js';
import type { RunRegistry } from '../model/runRegistry.js';
import type { ChatToolCall } from '../model/toolCall.js';

/** The result of a tool call: a record of its own, which may come long after the call. */
export interface ToolResult {
  readonly part: ToolResultPart;
  readonly media: readonly MediaPart[];
}

/** What is known of the tool calls of a session. */
export interface ToolFacts {
  readonly runs: RunRegistry;
  /** The calls that records have. */
  readonly recordedTools: ReadonlySet<string>;
  readonly results: ReadonlyMap<string, ToolResult>;
  readonly approvals: ToolApprovals;
}

/** The approvals of tool calls, as events told them to this client. */
export interface ToolApprovals {
  /** The decisions that a pending approval allows. */
  decisionsOf(approvalId: string): readonly string[] | undefined;
  /** Whether a user denied the call. */
  isDenied(toolCallId: string): boolean;
}

/** A call as a record has it, or only as frames describe it. */
export interface ToolSource {
  readonly toolCallId: string;
  readonly call?: ToolCallPart;
  readonly record?: ChatMessage;
  /** Whether a run of the session may still work on the call. */
  readonly canRun: boolean;
}

/** Makes the part of a tool call of everything that is known about it. */
export function createToolPart(facts: ToolFacts, source: ToolSource): ToolPart {
  const { toolCallId, call, record } = source;
  const result = facts.results.get(toolCallId);
  const frames = facts.runs.findTool(toolCallId);
  const approval = findApproval(facts, toolCallId);
  const state = stateOf(facts, source, { result, frames, approval });
  const name = call?.name || frames?.name || result?.part.name || '';
  return defined<ToolPart>({
    type: 'tool',
    toolCallId,
    name,
    title: frames?.title,
    input: call?.arguments ?? frames?.arguments,
    output: result?.part.text ?? frames?.output,
    state,
    approval: state === 'approval' ? approval : undefined,
    media: result && result.media.length > 0 ? result.media : undefined,
    exitCode: frames?.exitCode,
    startedAt: frames?.startedAt,
    durationMs: frames?.durationMs,
    recordId: record?.id,
  });
}

interface KnownState {
  readonly result: ToolResult | undefined;
  readonly frames: ChatToolCall | undefined;
  readonly approval: ToolApproval | undefined;
}

function stateOf(
  { runs, approvals }: ToolFacts,
  { toolCallId, record, canRun }: ToolSource,
  { result, frames, approval }: KnownState,
): ToolState {
  const hasFailed = result ? result.part.isError : frames?.status === 'failed';
  if (hasFailed) return approvals.isDenied(toolCallId) ? 'denied' : 'failed';
  if (result || frames?.status === 'completed') return 'completed';
  if (approval) return 'approval';
  const run = record?.runId === undefined ? undefined : runs.get(record.runId);
  return (run ? isRunning(run) : canRun) ? 'running' : 'unknown';
}

function findApproval(
  { runs, approvals }: ToolFacts,
  toolCallId: string,
): ToolApproval | undefined {
  const isPending = (run: RunModel): string | undefined =>
    run.snapshot.approvals.find((approval) => approval.toolCallId === toolCallId)?.approvalId;
  for (const run of runs.values()) {
    const approvalId = isPending(run);
    if (approvalId === undefined) continue;
    return defined<ToolApproval>({ approvalId, decisions: approvals.decisionsOf(approvalId) });
  }
  return undefined;
}
