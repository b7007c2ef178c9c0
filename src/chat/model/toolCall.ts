import type { JsonObject } from '../../protocol/frames.js';
import { asNumber, asString, defined } from '../../protocol/json.js';
import { readErrorText, readOutput } from './readMessage.js';

/** One call of a tool by a run. */
export interface ChatToolCall {
  readonly toolCallId: string;
  readonly name: string;
  readonly status: 'running' | 'completed' | 'failed';
  /** One line to show to the user (from 2026.4). */
  readonly title?: string;
  readonly arguments?: unknown;
  /** The output so far, or the reason of the failure. */
  readonly output?: string;
  /** The exit code of a command. */
  readonly exitCode?: number;
  /** ms since the epoch, by the gateway's clock. */
  readonly startedAt?: number;
  /** Present once the call has ended. */
  readonly durationMs?: number;
}

const failedPhases = new Set(['error', 'cancel', 'cancelled']);

/**
 * Merges one frame of the streams `tool`, `item` or `command_output` into a tool call. The three streams
 * describe the same call; the client that started the run decides which of them are sent.
 *
 * @param at when the gateway sent the frame, in ms since the epoch
 */
export function mergeToolCall(
  known: ChatToolCall | undefined,
  toolCallId: string,
  data: JsonObject,
  at: number | undefined,
): ChatToolCall {
  const phase = asString(data['phase']) ?? '';
  const hasFailed =
    data['isError'] === true || data['status'] === 'failed' || failedPhases.has(phase);
  const isOver = hasFailed || phase === 'result' || phase === 'end';
  const startedAt = known?.startedAt ?? asNumber(data['startedAt']) ?? at;
  const endedAt = asNumber(data['endedAt']) ?? at;
  const lastedMs =
    isOver && startedAt !== undefined && endedAt !== undefined ? endedAt - startedAt : undefined;
  return defined<ChatToolCall>({
    toolCallId,
    name: asString(data['name']) ?? known?.name ?? '',
    status: hasFailed ? 'failed' : isOver ? 'completed' : (known?.status ?? 'running'),
    title: (data['kind'] === 'tool' ? asString(data['title']) : undefined) ?? known?.title,
    arguments: data['args'] ?? known?.arguments,
    output:
      readOutput(data['output']) ??
      readOutput(data['result'] ?? data['partialResult']) ??
      (hasFailed ? readErrorText(data['error']) : undefined) ??
      known?.output,
    exitCode: asNumber(data['exitCode']) ?? known?.exitCode,
    startedAt,
    durationMs: known?.durationMs ?? lastedMs,
  });
}
