import type { JsonObject } from '../../protocol/frames.js';
import { injectedModel, noUsage } from '../sessions/records.js';
import type { ChatRun } from './run.js';

/** Returns a text as chat events carry it. */
export const assistantMessage = (run: ChatRun, text: string): JsonObject => ({
  role: 'assistant',
  content: [{ type: 'text', text }],
  timestamp: run.context.timers.now(),
});

/** Returns the fields of a record that the model wrote. */
export const modelFields = (
  run: ChatRun,
  stopReason: string,
  outputTokens: number,
): JsonObject => ({
  ...failedModelFields(run, stopReason),
  usage: { ...noUsage, input: 100, output: outputTokens, totalTokens: 100 + outputTokens },
  responseId: `chatcmpl-${run.streamId.slice(0, 12)}`,
});

/** Returns the fields of a record for which the model returned nothing. */
export const failedModelFields = (run: ChatRun, stopReason: string): JsonObject => ({
  api: 'openai-completions',
  provider: 'stub',
  model: 'stub-model',
  usage: noUsage,
  stopReason,
  timestamp: run.context.timers.now(),
});

/** Returns the partial response that the gateway itself records after an abort. */
export const abortedMessage = (run: ChatRun, text: string): JsonObject => ({
  ...assistantMessage(run, text),
  ...injectedModel,
  idempotencyKey: `${run.runId}:assistant`,
  openclawAbort: { aborted: true, origin: 'rpc', runId: run.runId },
});

/** Returns the record of a tool's result. */
export const toolResult = (
  run: ChatRun,
  toolCallId: string,
  toolName: string,
  text: string,
  isError: boolean,
): JsonObject => ({
  role: 'toolResult',
  toolCallId,
  toolName,
  content: [{ type: 'text', text }],
  isError,
  timestamp: run.context.timers.now(),
});

/** The lifecycle event after the last model failed: there is no other model. */
export const fallbackStep: JsonObject = {
  phase: 'fallback_step',
  fallbackStepType: 'fallback_step',
  fallbackStepFromModel: 'stub/stub-model',
  fallbackStepFromFailureReason: 'format',
  fallbackStepFromFailureDetail: '400 stub failure 400',
  fallbackStepChainPosition: 1,
  fallbackStepFinalOutcome: 'chain_exhausted',
};

/** The text of a failure without a message. */
export const defaultFailure = 'provider rejected the request schema or tool payload.';
