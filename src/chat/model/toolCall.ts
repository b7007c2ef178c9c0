import type { JsonObject } from '../../protocol/frames.js';
import { asNumber, asString, defined } from '../../protocol/json.js';
import { readMessageText } from './readMessage.js';

/** One use of a tool while a run works. */
export interface ChatToolCall {
  readonly toolCallId: string;
  readonly name: string;
  readonly status: 'running' | 'completed' | 'failed';
  /** One line for people, from 2026.4. */
  readonly title?: string;
  readonly arguments?: unknown;
  /** What the tool has printed so far, or why it failed. */
  readonly output?: string;
  /** Of a command. */
  readonly exitCode?: number;
  /** ms since the epoch, by the gateway's clock. */
  readonly startedAt?: number;
  /** Once it is over. */
  readonly durationMs?: number;
}

/**
 * Adds what a frame of the streams `tool`, `item` or `command_output` says, which the gateway sent at
 * `at`. The three tell of the same call; which of them come depends on who started the run.
 */
export function mergeToolCall(
  known: ChatToolCall | undefined,
  toolCallId: string,
  data: JsonObject,
  at: number | undefined,
): ChatToolCall {
  const isOver = data['phase'] === 'result' || data['phase'] === 'end';
  const hasFailed = data['isError'] === true || data['status'] === 'failed';
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
      asString(data['output']) ??
      readMessageText(data['result'] ?? data['partialResult']) ??
      known?.output,
    exitCode: asNumber(data['exitCode']) ?? known?.exitCode,
    startedAt,
    durationMs: known?.durationMs ?? lastedMs,
  });
}
