import { used } from './scenario.js';
import type { Scenario } from './scenario.js';

export const v2026_4_15: readonly Scenario[] = [
  { name: 'handshake-ok' },
  { name: 'handshake-3-3' },
  { name: 'handshake-3-4' },
  { name: 'origin-localhost-3000-notlisted' },
  { name: 'devicetoken-as-token', isKnownDevice: true, options: { token: 'right' } },
  { name: 'devicetoken-field', isKnownDevice: true, options: { token: 'right' } },
  { name: 'sig-v2' },
  { name: 'token-bad', options: { token: 'right' } },
  { name: 'token-missing', options: { token: 'right' } },
  { name: 'handshake-1-2' },
  { name: 'handshake-4-4' },
  { name: 'no-device-webchat' },
  { name: 'no-device-controlui' },
  { name: 'missing-scope' },
  { name: 'origin-evil', options: { origins: [], origin: 'https://evil.example.com' } },
  { name: 'bad-signature', options: { verify: () => 'signature' } },
  { name: 'wrong-nonce' },
  { name: 'sigterm-idle', atEnd: (gateway) => gateway.stop() },
  { name: 'chat-stream' },
  { name: 'chat-abort', sessions: used('main') },
  { name: 'chat-tool-exec', sessions: used('main') },
  { name: 'provider-failure-400', sessions: used('agent:main:f') },
  { name: 'chat-history-filled', sessions: used('main') },
  { name: 'aliases-idempotency', conn: 'a' },
  { name: 'rpc-basics' },
  { name: 'abort-queue', conn: 'a', fromOthers: ['device.pair.resolved'] },
  { name: 'abort-queue', conn: 'r', otherOrder: 'it sees the runs of another connection' },
  { name: 'abort-queue', conn: 'w', otherOrder: 'it sees the runs of another connection' },
  {
    name: 'queueing',
    conn: 'a',
    otherOrder: 'the final event of the third message comes only after the next response',
  },
  {
    name: 'input-receipts-strict-params',
    conn: 'a',
    isCutShort: true,
  },
  {
    name: 'sigkill-resend',
    conn: 'a1',
    atEnd: (gateway) => void gateway.restart({ graceful: false }),
  },
  { name: 'sigkill-resend', conn: 'a2', otherOrder: 'a gateway that just restarted is slow' },
  {
    name: 'tools-images-abort-queue',
    conn: 'a',
    sessions: used('agent:main:t7'),
    fromOthers: ['device.pair.resolved'],
    otherOrder: 'it sees the run of another connection',
  },
];

const onlyWatches = 'it watches the runs of another connection, which this one cannot drive';

/** Connections that are not driven against the fake, and why. */
export const notDriven2026_4_15: Readonly<Record<string, string>> = {
  'aliases-idempotency b': onlyWatches,
  'queueing b': onlyWatches,
  'tools-images-abort-queue b': onlyWatches,
  'tools-images-abort-queue c': onlyWatches,
};
