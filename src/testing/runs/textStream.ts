import type { JsonObject } from '../../protocol/frames.js';
import { mayBeSilent } from '../sessions/silentReply.js';
import { emitAgentText, emitChatDelta } from './events.js';
import type { TextChange } from './events.js';
import type { ChatRun } from './run.js';

/** A growing text of the agent stream. Every frame carries the whole text so far. */
export interface GrowingText {
  /** The whole text, including trailing space. */
  readonly text: () => string;
  add(chunk: string): void;
  /** Replaces the whole text. */
  replace(text: string): void;
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
    if (visible === sent || mayBeSilent(text)) return;
    const delta = visible.slice(sent.length);
    send({ text: visible, delta, replaces: false });
  };

  const send = (change: TextChange): void => {
    emitAgentText(run, stream, change, fields);
    sent = change.text;
    sentAt = timers.now();
  };

  return {
    text: () => text,
    add(chunk) {
      text += chunk;
      if (text.trimEnd() === sent || mayBeSilent(text)) return;
      if (timers.now() - sentAt >= throttleMs) flush();
      // a frame that is held back counts in the sequence, too
      else run.seq += 1;
    },
    replace(next) {
      text = next;
      send({ text: next.trimEnd(), delta: next.trimEnd(), replaces: true });
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
  const textBefore = run.text;
  return {
    ...agent,
    add(chunk) {
      run.text += chunk;
      const isNew = run.text.trimEnd() !== shown.text && !mayBeSilent(run.text);
      agent.add(chunk);
      if (isNew && timers.now() - shown.at >= deltaThrottleMs) flushChat(run, shown);
    },
    replace(text) {
      agent.replace(text);
      run.text = `${textBefore}${text}`;
      sendChat(run, shown, { delta: run.text.trimEnd(), replaces: true });
    },
  };
}

/** Sends the text that no chat event has shown yet. */
export function flushChat(run: ChatRun, shown: ShownChat): void {
  const visible = run.text.trimEnd();
  if (visible === shown.text || mayBeSilent(visible)) return;
  sendChat(run, shown, { delta: visible.slice(shown.text.length), replaces: false });
}

function sendChat(run: ChatRun, shown: ShownChat, change: Omit<TextChange, 'text'>): void {
  const text = run.text.trimEnd();
  emitChatDelta(run, { text, ...change });
  shown.text = text;
  shown.at = run.context.timers.now();
}
