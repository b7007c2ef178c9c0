import { describe, expect, it } from 'vitest';

import { isHelloOk, readHello } from '../../../src/client/connection/hello.js';
import type { HelloOk } from '../../../src/protocol/frames.js';

const outline = {
  type: 'hello-ok',
  protocol: 4,
  server: { version: '2026.9.6' },
  features: { methods: ['health'] },
  policy: {},
};

const read = (payload: object): object => readHello(payload as HelloOk);

const bare = {
  serverVersion: '2026.9.6',
  protocol: 4,
  connId: '',
  bootId: undefined,
  methods: ['health'],
  events: [],
  role: 'operator',
  scopes: [],
  policy: {
    maxPayload: Infinity,
    maxBufferedBytes: Infinity,
    tickIntervalMs: 30_000,
    attachments: { maxBytes: Infinity, maxImageBytes: Infinity },
  },
  snapshot: {},
  mainSessionKey: 'agent:main:main',
};

describe('a hello', () => {
  it('may say no more than it must', () => {
    expect(isHelloOk(outline)).toBe(true);
    expect(read(outline)).toEqual(bare);
  });

  it('is read as if what has another type than expected were absent', () => {
    const strange = {
      ...outline,
      server: { ...outline.server, connId: 7, bootId: {} },
      features: { methods: ['health', null], events: 'chat' },
      auth: { role: [], scopes: 7 },
      snapshot: { sessionDefaults: { mainSessionKey: 5, defaultAgentId: [] } },
      policy: { maxPayload: -1, tickIntervalMs: [[1]], attachments: { maxBytes: '5' } },
    };
    expect(read(strange)).toEqual({ ...bare, snapshot: strange.snapshot });
  });

  it.each([
    ['of another type', { ...outline, type: 'hello' }],
    ['without a version', { ...outline, server: {} }],
    ['without methods', { ...outline, features: {} }],
    ['without a policy', { ...outline, policy: null }],
    ['that is no object', [outline]],
  ])('is none %s', (_, payload) => {
    expect(isHelloOk(payload)).toBe(false);
  });
});
