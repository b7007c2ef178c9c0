import type { JsonObject } from '../../src/protocol/frames.js';

// Records and events as 2026.9.6 writes them, reduced to the fields that matter.

export const userRecord = (
  id: string,
  seq: number,
  text: string,
  sendKey?: string,
): JsonObject => ({
  role: 'user',
  content: text,
  timestamp: 1000 + seq,
  ...(sendKey ? { idempotencyKey: `${sendKey}:user` } : {}),
  __openclaw: { id, seq },
});

export const responseRecord = (
  id: string,
  seq: number,
  text: string,
  runId?: string,
): JsonObject => ({
  role: 'assistant',
  content: [{ type: 'text', text }],
  timestamp: 1000 + seq,
  stopReason: 'stop',
  __openclaw: { id, seq, ...(runId ? { runId } : {}) },
});

export const resetRecord = (id: string): JsonObject => ({
  role: 'system',
  content: [{ type: 'text', text: 'Reset' }],
  timestamp: 1,
  __openclaw: { id, seq: 1, kind: 'reset' },
});

export const announced = (record: JsonObject, sessionKey = 'agent:main:main'): JsonObject => {
  const meta = record['__openclaw'] as { id?: string; seq?: number };
  return { sessionKey, message: record, messageId: meta.id, messageSeq: meta.seq };
};

export const delta = (runId: string, seq: number, text: string): JsonObject => ({
  sessionKey: 'agent:main:main',
  runId,
  seq,
  state: 'delta',
  message: { role: 'assistant', content: [{ type: 'text', text }], timestamp: 5000 },
});

export const status = (runId: string, phase = 'starting_model'): JsonObject => ({
  sessionKey: 'agent:main:main',
  runId,
  seq: 1,
  state: 'status',
  phase,
});

export const final = (runId: string, text?: string): JsonObject => ({
  sessionKey: 'agent:main:main',
  runId,
  seq: 99,
  state: 'final',
  ...(text === undefined
    ? {}
    : { message: { role: 'assistant', content: [{ type: 'text', text }] } }),
});

export const lifecycle = (runId: string, seq: number, data: JsonObject): JsonObject => ({
  sessionKey: 'agent:main:main',
  runId,
  seq,
  ts: 5000,
  stream: 'lifecycle',
  data,
});
