import type { JsonObject } from '../../protocol/frames.js';
import { assistantMessage, emitAgent, emitChat } from './run.js';
import type { ChatRun } from './run.js';

/** A text of the agent stream that grows, shown so far and in full by every frame. */
export interface GrowingText {
  /** All of it, trailing space included. */
  readonly text: () => string;
  add(chunk: string): void;
  /** Shows what is still held back. */
  flush(): void;
}

/** Shows a growing text as `{ text, delta }`, no oftener than every `throttleMs`. */
function createGrowingText(
  run: ChatRun,
  throttleMs: number,
  stream: string,
  fields: JsonObject,
): GrowingText {
  const { timers } = run.core;
  let text = '';
  let shown = '';
  let shownAt = -Infinity;

  const flush = (): void => {
    // trailing space is held back until more follows
    const visible = text.trimEnd();
    if (visible === shown) return;
    emitAgent(run, stream, { text: visible, delta: visible.slice(shown.length), ...fields });
    shown = visible;
    shownAt = timers.now();
  };

  return {
    text: () => text,
    add(chunk) {
      text += chunk;
      if (text.trimEnd() === shown) return;
      if (timers.now() - shownAt >= throttleMs) flush();
      // what is not sent is counted all the same
      else run.seq += 1;
    },
    flush,
  };
}

/** What the model thinks before it speaks. */
export const createThoughts = (run: ChatRun): GrowingText =>
  createGrowingText(run, run.core.profile.deltaThrottleMs, 'thinking', {});

/** A turn as its row has it. */
export const contentOf = (thoughts: GrowingText, said: GrowingText): JsonObject[] => [
  ...(thoughts.text() === '' ? [] : [{ type: 'thinking', thinking: thoughts.text() }]),
  ...(said.text() === '' ? [] : [{ type: 'text', text: said.text() }]),
];

/** What the chat events of a whole run have shown. */
export interface ShownChat {
  text: string;
  at: number;
}

/**
 * Streams the text of one turn. From 2026.6.11 on agent and chat frames are throttled alike; before, an
 * agent frame is sent per chunk, and only chat deltas are throttled.
 *
 * @param itemId names the turn on 2026.9.6.
 */
export function createDeltaStream(run: ChatRun, shown: ShownChat, itemId: string): GrowingText {
  const { profile, timers } = run.core;
  const throttleMs = profile.isLate ? profile.deltaThrottleMs : 0;
  const agent = createGrowingText(run, throttleMs, 'assistant', profile.isNewest ? { itemId } : {});
  return {
    ...agent,
    add(chunk) {
      run.text += chunk;
      const isNew = run.text.trimEnd() !== shown.text;
      agent.add(chunk);
      if (isNew && timers.now() - shown.at >= profile.deltaThrottleMs) showChat(run, shown);
    },
  };
}

/** Shows what the chat events still owe; nothing when that is nothing. */
export function showChat(run: ChatRun, shown: ShownChat): void {
  const visible = run.text.trimEnd();
  if (visible === shown.text) return;
  const { options, profile } = run.core;
  emitChat(run, {
    state: 'delta',
    ...(profile.wire === 4 && { deltaText: visible.slice(shown.text.length) }),
    ...(options.deltas !== 'append' && { message: assistantMessage(run, visible) }),
  });
  shown.text = visible;
  shown.at = run.core.timers.now();
}
