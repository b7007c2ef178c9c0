import type { ChatMessage } from 'openclaw-react/chat';
import { describe, expect, it } from 'vitest';

import { readMessage } from '../../src/chat/model/readMessage.js';
import { readRecords } from '../../src/chat/model/records.js';
import { recordedSessions } from './recording.js';

function read(raw: object): Omit<ChatMessage, 'key'> {
  const found = readMessage({ timestamp: 1, ...raw });
  if (!found) throw new Error('no message');
  return found.message;
}

describe('a message of a record', () => {
  it('has one part if its content is a text', () => {
    expect(read({ role: 'user', content: 'hi', __openclaw: { id: 'u1', seq: 3 } })).toMatchObject({
      id: 'u1',
      seq: 3,
      role: 'user',
      text: 'hi',
      parts: [{ type: 'text', text: 'hi' }],
      status: 'complete',
      createdAt: 1,
    });
  });

  it('keeps every block, even of an unknown type', () => {
    const { parts, text } = read({
      role: 'assistant',
      content: [
        { type: 'thinking', thinking: 'hm' },
        { type: 'text', text: 'a' },
        { type: 'toolCall', id: 't1', name: 'exec', arguments: { command: 'ls' } },
        { type: 'hologram', data: 1 },
        'b',
        null,
      ],
    });
    expect(parts).toEqual([
      { type: 'thinking', text: 'hm' },
      { type: 'text', text: 'a' },
      { type: 'toolCall', toolCallId: 't1', name: 'exec', arguments: { command: 'ls' } },
      { type: 'unknown', raw: { type: 'hologram', data: 1 } },
      { type: 'text', text: 'b' },
      { type: 'unknown', raw: null },
    ]);
    expect(text).toBe('ab');
  });

  it.each([
    ['`text` instead of `content`', { text: 'hello' }],
    ['one block instead of a list', { content: { type: 'text', text: 'hello' } }],
    ['blocks of the Responses API', { content: [{ type: 'output_text', text: 'hello' }] }],
    ['blocks of its input', { content: [{ type: 'input_text', text: 'hello' }] }],
  ])('has its text if it has %s', (_, fields) => {
    expect(read({ role: 'assistant', ...fields }).text).toBe('hello');
  });

  it('has a picture whose data is a data: URL', () => {
    const data = 'data:image/png;base64,iVBORw0KGgo=';
    const content = [{ type: 'image', mimeType: 'image/png', data }];
    expect(read({ role: 'user', content }).parts).toMatchObject([{ type: 'image', url: data }]);
  });

  it('is ignored if it has a blank role', () => {
    expect(readMessage({ role: ' ', content: 'x' })).toBeUndefined();
  });

  it('has no blank error', () => {
    const failed = { role: 'assistant', content: 'Sorry', stopReason: 'error', errorMessage: ' ' };
    expect(read(failed).error).toBe('Sorry');
  });

  it('has the files that 2026.7.1 names beside its content', () => {
    const raw = {
      role: 'user',
      content: 'see notes.txt',
      MediaPath: '/state/media/inbound/notes---b6c1.txt',
      MediaType: 'text/plain',
    };
    expect(read(raw).parts).toEqual([
      { type: 'text', text: 'see notes.txt' },
      {
        type: 'file',
        mimeType: 'text/plain',
        fileName: 'notes.txt',
        url: 'media://inbound/notes---b6c1.txt',
      },
    ]);
  });

  it('has each picture once, if 2026.7.1 names it in a block and beside it', () => {
    const raw = {
      role: 'user',
      content: [
        { type: 'text', text: 'look' },
        { type: 'image', mimeType: 'image/png', omitted: true, bytes: 68 },
      ],
      MediaPaths: ['/state/media/inbound/a---1.png', 'C:\\state\\inbound\\b---2.pdf'],
      MediaTypes: ['image/png', 'application/pdf'],
    };
    expect(read(raw).parts.map((part) => part.type)).toEqual(['text', 'image', 'file']);
    expect(read(raw).parts.slice(1)).toMatchObject([
      { fileName: 'a.png', url: 'media://inbound/a---1.png' },
      { fileName: 'b.pdf', url: 'media://inbound/b---2.pdf' },
    ]);
  });

  it('is no part of the record of an imported message with the same id', () => {
    const native = { role: 'user', content: 'native', __openclaw: { id: 'm1', seq: 1 } };
    const meta = { id: 'm1', importedFrom: 'claude', cliSessionId: 'c1', externalId: 'e1' };
    const imported = { role: 'user', content: 'imported', __openclaw: meta };
    const records = readRecords([native, imported]);
    expect(records.map(({ messages }) => messages.map(({ message }) => message.text))).toEqual([
      ['native'],
      ['imported'],
    ]);
  });

  it('has the result of a tool', () => {
    expect(
      read({
        role: 'toolResult',
        toolCallId: 't1',
        toolName: 'exec',
        isError: false,
        content: [{ type: 'text', text: 'hi' }],
      }),
    ).toMatchObject({
      role: 'tool',
      parts: [{ type: 'toolResult', toolCallId: 't1', name: 'exec', text: 'hi', isError: false }],
    });
  });

  it.each([
    [
      'inline (2026.4)',
      { content: [{ type: 'image', data: 'aGk=', mimeType: 'image/png' }] },
      { type: 'image', mimeType: 'image/png', url: 'data:image/png;base64,aGk=' },
    ],
    [
      'without its content (2026.4)',
      { content: [{ type: 'image', mimeType: 'image/png', omitted: true, bytes: 100 }] },
      { type: 'image', mimeType: 'image/png', omitted: true, bytes: 100 },
    ],
    [
      'on the gateway (2026.9)',
      {
        content: '',
        __openclaw: {
          media: [
            {
              url: 'media://inbound/x.png',
              contentType: 'image/png',
              kind: 'image',
              sizeBytes: 75,
            },
          ],
        },
      },
      { type: 'image', mimeType: 'image/png', url: 'media://inbound/x.png', bytes: 75 },
    ],
    [
      'a document (2026.9)',
      {
        content: '',
        __openclaw: {
          media: [
            {
              url: 'media://inbound/a.txt',
              contentType: 'text/plain',
              kind: 'document',
              fileName: 'a.txt',
              sizeBytes: 5,
            },
          ],
        },
      },
      {
        type: 'file',
        mimeType: 'text/plain',
        fileName: 'a.txt',
        url: 'media://inbound/a.txt',
        bytes: 5,
      },
    ],
  ])('shows media %s', (_where, raw, part) => {
    expect(read({ role: 'user', ...raw }).parts).toContainEqual(part);
  });

  it("is shown without the envelope that 2026.4 puts around the user's text", () => {
    const text =
      'Sender (untrusted metadata):\n```json\n{\n  "id": "x"\n}\n```\n\n[Sun 2026-11-22 12:51 UTC] hello [there] you';
    expect(read({ role: 'user', content: [{ type: 'text', text }] }).text).toBe(
      'hello [there] you',
    );
    expect(read({ role: 'user', content: text }).text).toBe(text);
    expect(read({ role: 'assistant', content: [{ type: 'text', text }] }).text).toBe(text);
  });

  it('is aborted or failed if the gateway marks it so', () => {
    expect(read({ role: 'assistant', content: [], openclawAbort: { runId: 'r1' } })).toMatchObject({
      status: 'aborted',
      runId: 'r1',
    });
    expect(
      read({ role: 'assistant', content: [], stopReason: 'error', errorMessage: 'no' }),
    ).toMatchObject({ status: 'failed', error: 'no' });
    expect(
      read({
        role: 'assistant',
        content: [{ type: 'text', text: 'why' }],
        stopReason: 'error',
        idempotencyKey: 'r2:terminal-error',
      }),
    ).toMatchObject({ status: 'failed', error: 'why', runId: 'r2' });
  });

  it('is a reset or a compaction if the gateway marks it so', () => {
    const content = [{ type: 'text', text: 'Reset' }];
    expect(read({ role: 'system', content, __openclaw: { kind: 'reset' } }).parts).toEqual([
      { type: 'reset', text: 'Reset' },
    ]);
    expect(read({ role: 'system', content, __openclaw: { kind: 'compaction' } }).parts).toEqual([
      { type: 'compaction', text: 'Reset' },
    ]);
  });

  it('needs a role', () => {
    for (const raw of [null, 1, 'x', [], {}, { role: 1 }]) expect(readMessage(raw)).toBeUndefined();
  });
});

it('reads every recorded message without an unknown part', () => {
  const messages = ['2026.9.6', '2026.7.1', '2026.4.15']
    .flatMap(recordedSessions)
    .flatMap(({ closing }) => closing);
  expect(messages.length).toBeGreaterThan(100);
  for (const raw of messages) {
    const message = readMessage(raw)?.message;
    expect(message?.parts.map(({ type }) => type)).not.toContain('unknown');
    expect(message?.createdAt).toBeGreaterThan(0);
  }
});
