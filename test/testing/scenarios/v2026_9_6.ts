import { FakeGatewayError } from 'openclaw-react/testing';
import type { FakeGateway, FakeGatewayOptions } from 'openclaw-react/testing';
import { vi } from 'vitest';

import { cautiousStubModel } from '../drive.js';
import { signIn } from '../operator.js';
import { used } from './scenario.js';
import type { Scenario } from './scenario.js';

// The result is a report on a process. The fake gateway is not a process, and the test restarts it.
const restartable: FakeGatewayOptions['methods'] = {
  'gateway.restart.request': () => ({ ok: true, status: 'deferred' }),
};

const startAgain = async (gateway: FakeGateway): Promise<void> => {
  void gateway.restart({ downMs: 0, startingMs: 5_000 });
  await vi.advanceTimersByTimeAsync(1);
};

const guessTenTimes = async (gateway: FakeGateway): Promise<void> => {
  for (let count = 0; count < 10; count += 1) {
    // eslint-disable-next-line no-await-in-loop -- one guess after the other
    await signIn(gateway, { token: `wrong-${count}` });
  }
};

const another = (gateway: FakeGateway, token?: string): Promise<unknown> =>
  signIn(gateway, {
    deviceId: 'another',
    scopes: ['operator.admin'],
    ...(token !== undefined && { token }),
  });

// The recorded machine had no internet access, and the fake gateway has no tools to list.
const noNetwork: FakeGatewayOptions['methods'] = {
  'skills.search': () => {
    throw new FakeGatewayError(
      'UNAVAILABLE',
      'fetch failed | getaddrinfo ENOTFOUND clawhub.ai | ENOTFOUND',
    );
  },
  'tools.catalog': () => ({ agentId: 'main', profiles: [], groups: [] }),
};

// A user edited the file.
const changeConfig = (gateway: FakeGateway): void =>
  gateway.emit('config.changed', { path: 'openclaw.json', hash: 'hash', ts: Date.now() });

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
  { name: 'protocol-3-3' },
  { name: 'protocol-3-4' },
  { name: 'protocol-4-4' },
  { name: 'protocol-4-5' },
  { name: 'origin-evil', options: { origins: [] } },
  { name: 'origin-evil-webchat-mode', options: { origins: [] } },
  { name: 'origin-null', options: { origins: [] } },
  { name: 'origin-localhost-3000-notlisted', options: { origins: [] } },
  { name: 'noorigin-device-controlui', options: { origins: [] } },
  { name: 'no-device-cli-noorigin' },
  { name: 'no-device-gateway-client-backend-noorigin' },
  { name: 'no-device-gateway-client-backend-origin' },
  { name: 'password-ok', options: { password: 'hunter2-secret' } },
  { name: 'password-in-token-field', options: { password: 'hunter2-secret' } },
  { name: 'token-as-password' },
  { name: 'token-bad-new-device', options: { token: 'right' } },
  { name: 'devicetoken-as-token', options: { token: 'right' } },
  { name: 'devicetoken-field', options: { token: 'right' } },
  { name: 'devicetoken-wrong-device', options: { token: 'right' } },
  { name: 'pairing-required-2', options: { pairing: 'required' } },
  { name: 'pairing-required-3', options: { pairing: 'required' } },
  { name: 'pairing-after-reject', options: { pairing: 'required' } },
  { name: 'pairing-required-again-same-device', options: { pairing: 'required' } },
  { name: 'pairing-after-approve', isKnownDevice: true, options: { pairing: 'required' } },
  {
    name: 'shared-token-scope-upgrade',
    isKnownDevice: true,
    knownScopes: ['operator.read', 'operator.write', 'operator.approvals'],
    options: { pairing: 'required' },
  },
  { name: 'devicetoken-as-auth.deviceToken', isKnownDevice: true, options: { token: 'right' } },
  { name: 'devicetoken-as-auth.token', isKnownDevice: true, options: { token: 'right' } },
  { name: 'devicetoken-fewer-scopes', isKnownDevice: true, options: { token: 'right' } },
  { name: 'devicetoken-other-client-id', isKnownDevice: true, options: { token: 'right' } },
  { name: 'devicetoken-with-bad-shared-token', isKnownDevice: true, options: { token: 'right' } },
  { name: 'rate-limit', conn: 'x13', options: { token: 'right' }, arrange: guessTenTimes },
  { name: 'startup-connect', conn: 't70', arrange: startAgain },
  { name: 'config-restart-reconnect', conn: 'r1795351477829', arrange: startAgain },
  {
    name: 'restart-rpc',
    options: { methods: restartable },
    atEnd: (gateway) => void gateway.restart(),
  },
  {
    name: 'config-hot-reload',
    atEnd: (gateway) => {
      changeConfig(gateway);
      void gateway.restart({ graceful: false });
    },
  },
  { name: 'ticks-65s', otherOrder: 'another client had started a run before' },
  { name: 'chat-stream-no-subscribe', sessions: used('main') },
  { name: 'chat-stream-session-scoped-cap', sessions: used('main') },
  {
    name: 'provider-failure-401',
    sessions: used('main'),
    otherOrder: 'a provider that failed is not called again for a while',
  },
  {
    name: 'provider-failure',
    sessions: used('main'),
    otherOrder: 'the gateway calls a failing provider several times, the fake gateway once',
  },
  {
    name: 'queueing-steer-followup',
    conn: 'a',
    sessions: used('main'),
  },
  {
    name: 'tools-images-abort-queue',
    conn: 'a',
    sessions: used('main'),
    fromOthers: ['device.pair.resolved'],
  },
  {
    name: 'input-receipts-strict-params',
    conn: 'a',
    sessions: used('main'),
  },
  {
    name: 'exec-approval-agent-allow-once',
    conn: 'a',
    options: { model: cautiousStubModel },
    otherOrder: 'the result of the decision arrives at any time',
  },
  { name: 'exec-approval-rpc', conn: 'a', arrange: another },
  { name: 'plugin-approval-rpc', arrange: another },
  {
    name: 'sigkill-resend',
    conn: 'a1',
    atEnd: (gateway) => void gateway.restart({ graceful: false }),
  },
  { name: 'client-id-test-mode-test' },
  { name: 'scopes-empty' },
  { name: 'scopes-unknown' },
  { name: 'sig-v2' },
  { name: 'webchat-ui-mode-ui' },
  { name: 'webchat-ui-mode-webchat' },
  { name: 'preauth-oversize' },
  { name: 'payload-too-large' },
  { name: 'no-connect-timeout' },
  { name: 'slow-client-writer' },
  { name: 'sigkill', atEnd: (gateway) => void gateway.restart({ graceful: false }) },
  { name: 'sigusr1-restart', atEnd: (gateway) => void gateway.restart({ graceful: false }) },
  {
    name: 'config-restart',
    atEnd: (gateway) => {
      changeConfig(gateway);
      void gateway.restart();
    },
  },
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
  { name: 'cron', conn: '1', otherOrder: 'the gateway adds jobs meanwhile' },
  { name: 'cron-run', conn: '1', otherOrder: 'the frames of the run that a job starts' },
  { name: 'approval-rpc', conn: '1', arrange: another, otherOrder: 'result and event cross' },
  { name: 'paired-devices', conn: '1', arrange: another },
  {
    name: 'exec-approval',
    conn: '1',
    options: { model: cautiousStubModel },
    otherOrder: 'the record of the call and the result of the decision arrive at any time',
  },
  {
    name: 'exec-approval-deny',
    conn: '1',
    options: { model: cautiousStubModel },
    otherOrder: 'the result of the decision arrives at any time',
  },
  {
    name: 'exec-approval-abort',
    conn: '1',
    options: { model: cautiousStubModel },
  },
  { name: 'long-row', conn: '1' },
  {
    name: 'thinking',
    conn: '1',
    otherOrder: 'the first event of a patched session, and text after thoughts, are held back',
  },
];

const onlyWatches = 'observes the compared connection';

/** Recordings, or some of their connections, that are not driven against the fake gateway, and why. */
export const notDriven2026_9_6: Readonly<Record<string, string>> = {
  'proxied-xff': 'rejected by HTTP before it is a connection; see test/client/recovery.test.ts',
  'pairing-admin': 'receives the requests of other devices; see test/testing/pairing.test.ts',
  'compact-reset': 'calls methods that the fake lacks; see test/chat/recordings.test.ts',
  'paging-cursor': 'starts a run by sessions.create; see test/chat/recordings.test.ts',
  'rate-limit': 'the wrong tokens before, and the same rejection again',
  'startup-connect': 'rejected by the port, or treated as the compared connection',
  'config-restart-reconnect': 'rejected by the port, or cut off by a second restart',
  'sigkill-resend': 'reconnects after the crash; see test/testing/fakeGateway.test.ts',
  'aliases-idempotency': onlyWatches,
  'queueing-steer-followup': onlyWatches,
  'tools-images-abort-queue': onlyWatches,
  'exec-approval-agent-allow-once': onlyWatches,
  'exec-approval-rpc': 'requests approvals that are decided; see test/testing/approvals.test.ts',
};
