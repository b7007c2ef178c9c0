import type { Scenario } from './scenario.js';

/** Of 2026.7.1 the refusals; its runs are told in the way of 2026.9.6, with fewer fields. */
export const v2026_7_1: readonly Scenario[] = [
  { name: 'handshake-3-3' },
  { name: 'handshake-1-2' },
  { name: 'token-bad', options: { token: 'right' } },
  { name: 'token-missing', options: { token: 'right' } },
  { name: 'no-device-controlui' },
  { name: 'origin-evil', options: { origins: [], origin: 'https://evil.example.com' } },
  { name: 'bad-signature', options: { verify: () => 'signature' } },
  { name: 'wrong-nonce' },
];
