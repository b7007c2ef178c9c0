import type { ChatSession } from 'openclaw-react/chat';
import { expect } from 'vitest';

/** The conversation shows these rows of the gateway and nothing else; nothing runs or waits. */
export function expectIdle(session: ChatSession, rows: unknown): void {
  const { status, run, queue, messages } = session.getState();
  const shown = messages.map(({ raw }) => raw);
  expect({ status, run, queue, rows: shown }).toEqual({
    status: 'ready',
    run: null,
    queue: [],
    rows,
  });
}
