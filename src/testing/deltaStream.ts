import { assistantMessage, emitAgent, emitChat } from './chatRun.js';
import type { ChatRun } from './chatRun.js';

/** The text of one model turn on its way out: what was said, and what was already shown. */
export interface DeltaStream {
  /** Text of this turn. */
  readonly text: () => string;
  add(chunk: string): void;
  /** Shows what the agent stream still owes. */
  flushAgent(): void;
}

/** What the chat events of a whole run have shown. */
export interface ShownChat {
  text: string;
  at: number;
}

/**
 * Streams one turn. Wire 4 throttles agent and chat frames alike; wire 3 sends an agent frame per
 * chunk and throttles chat deltas only.
 *
 * @param itemId names the turn on wire 4.
 */
export function createDeltaStream(run: ChatRun, shown: ShownChat, itemId: string): DeltaStream {
  const { profile, timers } = run.core;
  let text = '';
  let shownByAgent = '';
  let agentAt = -Infinity;

  const showAgent = (visible: string): void => {
    const delta = visible.slice(shownByAgent.length);
    emitAgent(run, 'assistant', { text: visible, delta, ...(profile.wire === 4 && { itemId }) });
    shownByAgent = visible;
    agentAt = timers.now();
  };

  return {
    text: () => text,
    add(chunk) {
      text += chunk;
      run.text += chunk;
      // trailing space is held back until more follows
      const visible = text.trimEnd();
      if (visible === shownByAgent) return;
      if (profile.wire === 3 || timers.now() - agentAt >= profile.deltaThrottleMs)
        showAgent(visible);
      else run.seq += 1;
      if (timers.now() - shown.at >= profile.deltaThrottleMs) showChat(run, shown);
    },
    flushAgent() {
      const visible = text.trimEnd();
      if (visible !== shownByAgent) showAgent(visible);
    },
  };
}

/** Shows what the chat events still owe; nothing when that is nothing. */
export function showChat(run: ChatRun, shown: ShownChat): void {
  const visible = run.text.trimEnd();
  if (visible === shown.text) return;
  emitChat(run, {
    state: 'delta',
    ...(run.core.profile.wire === 4 && { deltaText: visible.slice(shown.text.length) }),
    message: assistantMessage(run, visible),
  });
  shown.text = visible;
  shown.at = run.core.timers.now();
}
