import type { ChatMessage, ChatSession, ChatSessionState } from 'openclaw-react/chat';
import { onTestFinished } from 'vitest';

/** The faults that a user saw in the snapshots of a session. */
export interface WatchedSession {
  /** One line per fault. */
  readonly faults: readonly string[];
  /** Every snapshot so far, oldest first. */
  readonly snapshots: readonly ChatSessionState[];
}

const isFinal = ({ status }: ChatMessage): boolean =>
  ['complete', 'aborted', 'failed'].includes(status);

/** Checks every snapshot of a session until the test ends. */
export function watchSession(session: ChatSession): WatchedSession {
  const faults: string[] = [];
  const snapshots = [session.getState()];
  onTestFinished(
    session.subscribe(() => {
      const before = snapshots.at(-1);
      const after = session.getState();
      snapshots.push(after);
      faults.push(
        ...faultsIn(after).map((fault) => `${fault}: ${textOf(after)}`),
        ...faultsBetween(before?.messages ?? [], after.messages).map(
          (fault) => `${fault}: ${textOf(after)}`,
        ),
      );
    }),
  );
  return { faults, snapshots };
}

function faultsIn({ messages }: ChatSessionState): string[] {
  const faults: string[] = [];
  const keys = new Set(messages.map(({ key }) => key));
  if (keys.size < messages.length) faults.push('two messages have one key');
  const responses = messages.filter(({ role, text }) => role === 'assistant' && text.trim() !== '');
  for (const [at, response] of responses.entries()) {
    const twin = responses.slice(at + 1).find((other) => isSameResponse(response, other));
    if (twin) faults.push(`"${excerpt(response.text)}" is shown twice`);
  }
  return faults;
}

/** Two messages of one run are the same response if one of them has the start of the other. */
function isSameResponse(one: ChatMessage, other: ChatMessage): boolean {
  if (one.runId !== other.runId && one.runId !== undefined && other.runId !== undefined) {
    return false;
  }
  const [shorter, longer] = [one.text.trim(), other.text.trim()].toSorted(
    (a, b) => a.length - b.length,
  ) as [string, string];
  return longer.startsWith(shorter);
}

function faultsBetween(before: readonly ChatMessage[], after: readonly ChatMessage[]): string[] {
  return before.flatMap((message) => {
    const successor = after.find(({ key }) => key === message.key);
    const what = `${message.role} "${excerpt(message.text)}"`;
    // A gateway clears the text of a response when it asks the model again.
    if (!successor) return message.status === 'streaming' ? [] : [`${what} is lost`];
    if (isFinal(message) && !isFinal(successor)) {
      return [`${what} went from ${message.status} to ${successor.status}`];
    }
    return [];
  });
}

const textOf = ({ messages }: ChatSessionState): string =>
  messages
    .map(({ role, status, text }) => `${role}/${status} "${excerpt(text)}"`)
    .join(' | ')
    .slice(0, 600);

const excerpt = (text: string): string => {
  const line = text.replaceAll('\n', '\\n');
  return line.length > 48 ? `${line.slice(0, 32)}…${line.slice(-12)} (${line.length})` : line;
};
