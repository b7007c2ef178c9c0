import { describe, expect, it } from 'vitest';

import { matchSend } from '../../src/chat/outbox/matchSend.js';
import { applyPendingInputs } from '../../src/chat/outbox/pendingInputs.js';
import { createSends } from '../../src/chat/outbox/sends.js';
import {
  createSend,
  setState,
  startAttempt,
  type Send,
  type SendState,
} from '../../src/chat/outbox/sendState.js';
import { createDraft } from './replay.js';

const create = (key: string, text = 'hi'): Send =>
  createSend({ key, input: { text }, draft: createDraft(key, text), owner: '' });

const sent = (key: string, text = 'hi'): Send => {
  const send = create(key, text);
  startAttempt(send, { sentAt: 1, process: undefined });
  return send;
};

describe('the message of a send', () => {
  it.each<[SendState, object]>([
    [{ name: 'queued' }, { status: 'queued' }],
    [
      { name: 'encoding', progress: 0.5 },
      { status: 'pending', progress: 0.5 },
    ],
    [{ name: 'inFlight' }, { status: 'pending' }],
    [{ name: 'unconfirmed', since: 1, error: new Error('lost') }, { status: 'pending' }],
    [{ name: 'accepted', since: 1, missingFrom: 0 }, { status: 'sent' }],
    [{ name: 'queuedOnGateway', since: 1 }, { status: 'queued' }],
    [
      { name: 'failed', error: new Error('no') },
      { status: 'failed', error: 'no' },
    ],
  ])('follows from the state %o', (state, shown) => {
    const send = create('k');
    setState(send, state);
    expect(send.message).toEqual({ ...createDraft('k', 'hi'), ...shown });
  });

  it('stays the same object while it looks the same', () => {
    const send = sent('k');
    const { message } = send;
    setState(send, { name: 'unconfirmed', since: 2, error: new Error('lost') });
    expect(send.message).toBe(message);
  });
});

it('counts the attempts of a send, and keeps the error of an unconfirmed one', () => {
  const send = sent('k');
  const error = new Error('lost');
  setState(send, { name: 'unconfirmed', since: 2, error });
  setState(send, { name: 'queued' });
  startAttempt(send, { sentAt: 3, process: 'next' });
  expect(send).toMatchObject({
    state: { name: 'inFlight' },
    attempt: { count: 2, sentAt: 3, process: 'next' },
    lastError: error,
    wasAccepted: false,
  });
});

describe('the send that a user record belongs to', () => {
  const record = (text: string, sendKey?: string): Parameters<typeof matchSend>[1] => ({
    message: { ...createDraft('r', text), status: 'complete' },
    ...(sendKey === undefined ? {} : { sendKey }),
  });
  const match = (
    all: readonly Send[],
    text: string,
    { sendKey, runs = [] }: { sendKey?: string; runs?: readonly string[] } = {},
  ): string | undefined => {
    const sends = createSends();
    for (const send of all) sends.add(send);
    return matchSend(sends, record(text, sendKey), (key) => runs.includes(key))?.key;
  };

  it('has the idempotency key of the record', () => {
    expect(match([sent('a'), sent('b')], 'hi', { sendKey: 'b' })).toBe('b');
    expect(match([sent('a')], 'hi', { sendKey: 'other' })).toBeUndefined();
  });

  it('has the text of a record without a key, and was sent', () => {
    expect(match([create('a'), sent('b', 'other'), sent('c', ' hi ')], 'hi')).toBe('c');
  });

  it('has a run, if several have the text', () => {
    expect(match([sent('a'), sent('b')], 'hi')).toBe('a');
    expect(match([sent('a'), sent('b')], 'hi', { runs: ['b'] })).toBe('b');
  });

  it('is a failed one only if no other has the text', () => {
    const failed = sent('a');
    setState(failed, { name: 'failed', error: undefined });
    expect(match([failed, sent('b')], 'hi')).toBe('b');
    expect(match([failed], 'hi')).toBe('a');
  });
});

describe('the queue of the gateway', () => {
  const item = (runId: string, state = 'queued'): object => ({
    id: `input-${runId}`,
    runId,
    state,
    message: { role: 'user', content: runId, timestamp: 1 },
  });

  it('moves a send into it and out of it, and cancels one', async () => {
    const sends = createSends();
    const send = sent('a');
    sends.add(send);
    expect(applyPendingInputs(sends, { items: [item('a')] })).toEqual([]);
    expect(send.state.name).toBe('queuedOnGateway');
    await expect(send.promise).resolves.toEqual({ runId: 'a', idempotencyKey: 'a' });
    applyPendingInputs(sends, { items: [] });
    expect(send.state.name).toBe('accepted');
    applyPendingInputs(sends, { items: [item('a', 'cancelled')] });
    expect(sends.get('a')).toBeUndefined();
  });

  it('does not change a message that waits to be sent again', () => {
    const sends = createSends();
    sends.add(create('a'));
    applyPendingInputs(sends, { items: [item('a')] });
    expect(sends.get('a')?.state.name).toBe('queued');
  });

  it('returns the messages of other clients', () => {
    expect(applyPendingInputs(createSends(), { items: [item('b')] })).toMatchObject([
      { key: 'input-b', text: 'b', status: 'queued' },
    ]);
  });
});
