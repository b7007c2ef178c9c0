import { FakeGatewayError } from 'openclaw-react/testing';
import type { FakeGateway, FakeGatewayOptions } from 'openclaw-react/testing';

import { cautiousStubModel } from '../drive.js';
import { enter } from '../operator.js';
import { used } from './scenario.js';
import type { Scenario } from './scenario.js';

const another = (gateway: FakeGateway): Promise<unknown> =>
  enter(gateway, { deviceId: 'another', scopes: ['operator.admin'], token: '[redacted]' });

// The recorded machine had no way out, and the fake has no tools to list.
const noNetwork: FakeGatewayOptions['methods'] = {
  'skills.search': () => {
    throw new FakeGatewayError(
      'UNAVAILABLE',
      'fetch failed | getaddrinfo ENOTFOUND clawhub.ai | ENOTFOUND',
    );
  },
  'tools.catalog': () => ({ agentId: 'main', profiles: [], groups: [] }),
};

/** The recordings of 2026.9.6 that are driven again. */
export const v2026_9_6: readonly Scenario[] = [
  { name: 'handshake-ok' },
  { name: 'handshake-full-scopes' },
  { name: 'token-bad', options: { token: 'right' } },
  { name: 'token-missing', options: { token: 'right' } },
  { name: 'password-bad', options: { password: 'right' } },
  { name: 'password-missing', options: { password: 'right' } },
  { name: 'protocol-1-2' },
  { name: 'protocol-99' },
  { name: 'pairing-required', options: { pairing: 'required' } },
  { name: 'no-device-webchat-ui' },
  { name: 'no-device-controlui' },
  { name: 'missing-scope' },
  { name: 'missing-scope-nodevice' },
  { name: 'extra-prop' },
  { name: 'missing-nonce' },
  { name: 'client-id-unknown' },
  { name: 'client-mode-unknown' },
  { name: 'origin-evil', options: { origins: [], origin: 'https://evil.example.com' } },
  { name: 'bad-signature', options: { verify: () => 'signature' } },
  { name: 'wrong-device-id', options: { verify: () => 'device-id' } },
  { name: 'wrong-nonce' },
  { name: 'first-frame-garbage' },
  { name: 'first-frame-not-connect' },
  { name: 'first-frame-ping' },
  { name: 'ping-frames' },
  { name: 'sigterm-idle', atEnd: (gateway) => gateway.stop() },
  { name: 'chat-stream' },
  { name: 'chat-abort', sessions: used('main') },
  { name: 'chat-tool-exec', sessions: used('main') },
  { name: 'chat-tool-exec-nocap', sessions: used('main') },
  { name: 'provider-failure-400', sessions: used('main') },
  { name: 'chat-image', isCutShort: true },
  { name: 'chat-history-filled', sessions: used('main') },
  { name: 'aliases-idempotency', conn: 'a' },
  { name: 'sessions-lifecycle', sessions: used('main') },
  { name: 'rpc-basics', options: { methods: noNetwork } },
  { name: 'sessions-list', conn: '1', otherOrder: 'changes of one session within 100 ms are one' },
  { name: 'cron', conn: '1', otherOrder: 'the gateway adds jobs of its own meanwhile' },
  { name: 'cron-run', conn: '1', otherOrder: 'the frames of the run that a job starts' },
  { name: 'approval-rpc', conn: '1', arrange: another, otherOrder: 'answer and event cross' },
  { name: 'paired-devices', conn: '1', arrange: another },
  {
    name: 'exec-approval',
    conn: '1',
    options: { model: cautiousStubModel },
    otherOrder: 'the row of the call comes at any time',
  },
  {
    name: 'exec-approval-deny',
    conn: '1',
    options: { model: cautiousStubModel },
    otherOrder: 'the answer to the decision comes at any time',
  },
  {
    name: 'exec-approval-abort',
    conn: '1',
    options: { model: cautiousStubModel },
    otherOrder: 'the call that waited ends while its run does',
  },
  { name: 'long-row', conn: '1' },
  { name: 'thinking', conn: '1', otherOrder: 'text is held back while thoughts are streamed' },
];
