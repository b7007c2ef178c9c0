import type { ChatSession } from 'openclaw-react/chat';
import { expect } from 'vitest';

/** Expects that the session shows exactly these records of the gateway, without a run or a queued message. */
export function expectIdle(session: ChatSession, records: unknown): void {
  const { status, run, queue, messages } = session.getState();
  const shown = messages.map(({ raw }) => raw);
  expect({ status, run, queue, records: shown }).toEqual({
    status: 'ready',
    run: null,
    queue: [],
    records,
  });
}
