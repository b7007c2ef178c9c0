import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import * as fc from 'fast-check';
import { getChatSession, type ChatSession } from 'openclaw-react/chat';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { isObject, parseFrame, type JsonObject } from '../../src/protocol/frames.js';
import { createMockClient, type MockClient } from '../chat/mockClient.js';
import { announced, responseRecord, delta, userRecord } from '../chat/transcriptRecords.js';
import { expectIdle } from '../support/expectIdle.js';
import { isLong } from '../support/isLong.js';
import { deep, eachWrong, mutated } from './mutations.js';
import { recordedFrames } from './recordedFrames.js';

const timeout = isLong ? 600_000 : 60_000;
const framesPerRun = 50;
const numRuns = isLong ? 2_000 : 200;

const key = 'agent:main:main';

/** Returns the frame as if it had been recorded in the session of this test. */
const inOurSession = (frame: JsonObject): JsonObject =>
  JSON.parse(
    JSON.stringify(frame).replaceAll(/"sessionKey":"[^"]*"/g, `"sessionKey":"${key}"`),
  ) as JsonObject;

const isEvent = ({ event }: JsonObject): boolean =>
  ['chat', 'agent', 'session.tool', 'session.message', 'sessions.changed'].includes(String(event));

const frames = recordedFrames().map(inOurSession);
const events = frames.filter(isEvent);
const histories = frames.flatMap(({ payload }) =>
  isObject(payload) && Array.isArray(payload['messages']) ? [payload] : [],
);

const good: JsonObject = {
  sessionId: 'good',
  hasMore: false,
  messages: [userRecord('u1', 1, 'hello'), responseRecord('a1', 2, 'hi')],
  pendingInputs: { items: [] },
  sessionInfo: { key, hasActiveRun: false, activeRunIds: [] },
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

async function hold(): Promise<{ client: MockClient; session: ChatSession }> {
  const client = createMockClient();
  client.methods['chat.history'] = () => good;
  const session = getChatSession(client, key);
  session.retain();
  client.connect();
  await settle(0);
  return { client, session };
}

/** Gives the session the event that a client reads from the text. */
function feed(client: MockClient, text: string): void {
  const frame = parseFrame(text);
  // The mock client does not catch errors of handlers: an error ends the test.
  if (frame?.type === 'event') client.emit(frame.event, frame.payload as JsonObject);
}

const string = expect.any(String);
const roles = ['user', 'assistant', 'system', 'tool'];
const statuses = ['pending', 'queued', 'sent', 'streaming', 'complete', 'aborted', 'failed'];

/** Checks the types of the snapshot at run time. */
function expectWellFormed(session: ChatSession): void {
  const { messages, messageKeys, run, hasOlder, sessionId } = session.getState();
  expect(new Set(messageKeys).size).toBe(messages.length);
  for (const { key: messageKey, role, text, status, createdAt, parts } of messages) {
    expect([messageKey, text]).toEqual([string, string]);
    expect(roles).toContain(role);
    expect(statuses).toContain(status);
    expect(createdAt).toEqual(expect.any(Number));
    for (const part of parts) {
      expect(part.type).toEqual(string);
      if ('text' in part) expect(part.text).toEqual(string);
    }
  }
  expect(typeof hasOlder).toBe('boolean');
  expect(typeof (sessionId ?? '')).toBe('string');
  if (run === null) return;
  expect(run).toMatchObject({ runId: string, status: 'running', text: string, thinking: string });
  for (const { toolCallId, name, output = '' } of run.toolCalls) {
    expect([toolCallId, name, output]).toEqual([string, string, string]);
  }
}

/** Checks that two good histories later the session shows their messages and nothing else. */
async function expectRecovered(client: MockClient, session: ChatSession): Promise<void> {
  client.methods['chat.history'] = () => good;
  for (let time = 0; time < 2; time++) {
    await session.refetch();
    await settle(5_000);
  }
  expectIdle(session, good['messages']);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

describe('a session', () => {
  it('recovers from events that no gateway sends', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutated(events), { minLength: framesPerRun, maxLength: framesPerRun }),
        async (texts) => {
          const { client, session } = await hold();
          for (const text of texts) feed(client, text);
          await settle(20);
          expectWellFormed(session);
          await expectRecovered(client, session);
        },
      ),
      { numRuns },
    );
  });

  it('recovers from histories that no gateway returns', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutated(histories), { minLength: 5, maxLength: 5 }),
        async (texts) => {
          const { client, session } = await hold();
          for (const text of texts) {
            client.methods['chat.history'] = () => parsed(text);
            await session.refetch();
            await settle(2_000);
            expectWellFormed(session);
          }
          await expectRecovered(client, session);
        },
      ),
      { numRuns },
    );
  });
});

describe('a value of 20 000 nested lists', () => {
  it('harms no session in any place of an event', { timeout }, async () => {
    const { client, session } = await hold();
    for (const frame of recordedFrames(1).filter(isEvent).map(inOurSession))
      for (const text of eachWrong(frame, [deep])) feed(client, text);
    await settle(20);
    expectWellFormed(session);
    await expectRecovered(client, session);
  });

  it('harms no session in any place of a history', { timeout }, async () => {
    const { client, session } = await hold();
    for (const history of histories) {
      for (const text of eachWrong(history, [deep])) {
        client.methods['chat.history'] = () => parsed(text);
        await session.refetch();
        // A second history is compared with the first.
        await session.refetch();
        expect(session.getState()).toMatchObject({ status: 'ready', error: null });
      }
      expectWellFormed(session);
    }
    await expectRecovered(client, session);
  });
});

describe('memory', () => {
  it('is limited for any number of runs and records', { timeout }, async () => {
    const { client } = await hold();
    const sizes: number[] = [];
    for (let round = 0; round < 3; round++) {
      for (let at = 0; at < 400; at++) {
        const id = `${round}-${at}`;
        client.emit('chat', delta(id, 1, 'x'.repeat(5_000)));
        client.emit('session.message', announced(responseRecord(id, at, 'x'.repeat(5_000))));
        if (at % 100 === 0) await settle(200);
      }
      await settle(5_000);
      sizes.push(heapBytes());
    }
    const [, second = 0, third = 0] = sizes;
    // Each round has 4 MB of text.
    expect(third - second).toBeLessThan(1_000_000);
  });
});

function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
