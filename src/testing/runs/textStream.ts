import type { JsonObject } from '../../protocol/frames.js';
import { emitAgent, emitChat } from './events.js';
import { assistantMessage } from './messages.js';
import type { ChatRun } from './run.js';

/** A growing text of the agent stream. Every frame carries the whole text so far. */
export interface GrowingText {
  /** The whole text, including trailing space. */
  readonly text: () => string;
  add(chunk: string): void;
  /** Sends the text that is still held back. */
  flush(): void;
}

/** Sends a growing text as `{ text, delta }`, at most once every `throttleMs`. */
function createGrowingText(
  run: ChatRun,
  throttleMs: number,
  stream: string,
  fields: JsonObject,
): GrowingText {
  const { timers } = run.context;
  let text = '';
  let sent = '';
  let sentAt = -Infinity;

  const flush = (): void => {
    // trailing space is held back until more text follows
    const visible = text.trimEnd();
    if (visible === sent) return;
    emitAgent(run, stream, { text: visible, delta: visible.slice(sent.length), ...fields });
    sent = visible;
    sentAt = timers.now();
  };

  return {
    text: () => text,
    add(chunk) {
      text += chunk;
      if (text.trimEnd() === sent) return;
      if (timers.now() - sentAt >= throttleMs) flush();
      // a frame that is held back counts in the sequence, too
      else run.seq += 1;
    },
    flush,
  };
}

/** Streams the thoughts of the model before its text. */
export const createThoughts = (run: ChatRun): GrowingText =>
  createGrowingText(run, run.context.dialect.features.deltaThrottleMs, 'thinking', {});

/** Returns thoughts and text of a model call as content of its record. */
export const contentOf = (thoughts: GrowingText, text: GrowingText): JsonObject[] => [
  ...(thoughts.text() === '' ? [] : [{ type: 'thinking', thinking: thoughts.text() }]),
  ...(text.text() === '' ? [] : [{ type: 'text', text: text.text() }]),
];

/** The text that the chat events of a run have shown so far. */
export interface ShownChat {
  text: string;
  /** ms since the epoch. */
  at: number;
}

/**
 * Streams the text of one model call, as agent frames and as chat events.
 *
 * @param itemId Names the text in dialects that name it.
 */
export function createTextStream(run: ChatRun, shown: ShownChat, itemId: string): GrowingText {
  const { dialect, timers } = run.context;
  const { throttlesAgentText, namesTextItems, deltaThrottleMs } = dialect.features;
  const throttleMs = throttlesAgentText ? deltaThrottleMs : 0;
  const agent = createGrowingText(run, throttleMs, 'assistant', namesTextItems ? { itemId } : {});
  return {
    ...agent,
    add(chunk) {
      run.text += chunk;
      const isNew = run.text.trimEnd() !== shown.text;
      agent.add(chunk);
      if (isNew && timers.now() - shown.at >= deltaThrottleMs) flushChat(run, shown);
    },
  };
}

/** Sends the text that no chat event has shown yet. */
export function flushChat(run: ChatRun, shown: ShownChat): void {
  const visible = run.text.trimEnd();
  if (visible === shown.text) return;
  const { options, dialect } = run.context;
  emitChat(run, {
    state: 'delta',
    ...(dialect.features.sendsDeltaText && { deltaText: visible.slice(shown.text.length) }),
    ...(options.deltas !== 'append' && { message: assistantMessage(run, visible) }),
  });
  shown.text = visible;
  shown.at = run.context.timers.now();
}
