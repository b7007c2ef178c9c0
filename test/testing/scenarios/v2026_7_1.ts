import { used } from './scenario.js';
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
  { name: 'rpc-basics' },
  { name: 'chat-stream' },
  { name: 'chat-abort', sessions: used('main') },
  { name: 'chat-tool-exec', sessions: used('main') },
  { name: 'chat-history-filled', sessions: used('main') },
  { name: 'provider-failure-400', sessions: used('agent:main:f') },
  { name: 'sigterm-idle', atEnd: (gateway) => gateway.stop() },
];
