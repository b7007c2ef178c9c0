import { describe, expect, it } from 'vitest';

import { isHelloOk, readHello } from '../../../src/client/connection/hello.js';
import type { HelloOk } from '../../../src/protocol/frames.js';

const minimal = {
  type: 'hello-ok',
  protocol: 4,
  server: { version: '2026.9.6' },
  features: { methods: ['health'] },
  policy: {},
};

const read = (payload: object): object => readHello(payload as HelloOk);

const defaults = {
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
  it('is accepted with only the required fields', () => {
    expect(isHelloOk(minimal)).toBe(true);
    expect(read(minimal)).toEqual(defaults);
  });

  it('is read as if fields of an unexpected type were absent', () => {
    const malformed = {
      ...minimal,
      server: { ...minimal.server, connId: 7, bootId: {} },
      features: { methods: ['health', null], events: 'chat' },
      auth: { role: [], scopes: 7 },
      snapshot: { sessionDefaults: { mainSessionKey: 5, defaultAgentId: [] } },
      policy: { maxPayload: -1, tickIntervalMs: [[1]], attachments: { maxBytes: '5' } },
    };
    expect(read(malformed)).toEqual({ ...defaults, snapshot: malformed.snapshot });
  });

  it.each([
    ['another type', { ...minimal, type: 'hello' }],
    ['no version', { ...minimal, server: {} }],
    ['no methods', { ...minimal, features: {} }],
    ['no policy', { ...minimal, policy: null }],
    ['an array as payload', [minimal]],
  ])('is rejected with %s', (_, payload) => {
    expect(isHelloOk(payload)).toBe(false);
  });
});
