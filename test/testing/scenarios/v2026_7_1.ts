import type { Scenario } from './scenario.js';

export const v2026_7_1: readonly Scenario[] = [
  { name: 'handshake-ok' },
  { name: 'handshake-3-4' },
  { name: 'handshake-4-4' },
  { name: 'handshake-3-3' },
  { name: 'handshake-1-2' },
  { name: 'token-bad', options: { token: 'right' } },
  { name: 'token-missing', options: { token: 'right' } },
  { name: 'devicetoken-as-token', isKnownDevice: true, options: { token: 'right' } },
  { name: 'devicetoken-field', isKnownDevice: true, options: { token: 'right' } },
  { name: 'no-device-webchat' },
  { name: 'no-device-controlui' },
  { name: 'missing-scope' },
  { name: 'origin-evil', options: { origins: [], origin: 'https://evil.example.com' } },
  { name: 'origin-localhost-3000-notlisted' },
  { name: 'bad-signature', options: { verify: () => 'signature' } },
  { name: 'sig-v2' },
  { name: 'wrong-nonce' },
  { name: 'sigterm-idle', atEnd: (gateway) => gateway.stop() },
];

const inChat = 'its rows are compared by test/chat/recordings.test.ts';

/** Recordings that are not driven against the fake, and why. */
export const notDriven2026_7_1: Readonly<Record<string, string>> = {
  'chat-stream': inChat,
  'chat-abort': inChat,
  'chat-tool-exec': inChat,
  'chat-history-filled': inChat,
  'provider-failure-400': inChat,
};
