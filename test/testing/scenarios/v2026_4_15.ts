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
];

const inChat = 'its rows are compared by test/chat/recordings.test.ts';

/** Recordings that are not driven against the fake, and why. */
export const notDriven2026_4_15: Readonly<Record<string, string>> = {
  'abort-queue': inChat,
  'input-receipts-strict-params': inChat,
  queueing: inChat,
  'sigkill-resend': inChat,
  'tools-images-abort-queue': inChat,
};
