import { nanoid } from 'nanoid';

import { createApprovals } from '../approvals/approvals.js';
import { agentExecRequest, pluginRequest } from '../approvals/requests.js';
import { createTimers, systemClock } from '../context/clock.js';
import type { FakeConnection } from '../context/connection.js';
import { broadcast } from '../context/context.js';
import { dialectOf } from '../dialects/dialect.js';
import type { ChatRun } from '../runs/run.js';
import { allMessages } from '../sessions/records.js';
import { seedSessions } from '../sessions/seedSessions.js';
import { createSessionStore } from '../sessions/sessionStore.js';
import { writeAndBroadcast } from '../sessions/writeRecord.js';
import { createCredentials } from '../signIn/credentials.js';
import { createDevices } from '../signIn/devices.js';
import {
  broadcastDecision,
  broadcastPairing,
  decidePairing,
  removeDevice,
} from '../signIn/pairing.js';
import { createCronJobs } from './cronJobs.js';
import type { FakeConnectionInfo, FakeGateway } from './fakeGateway.js';
import { createFaults } from './faults.js';
import type { GatewayState } from './gatewayState.js';
import { createFakeWebSocket } from './inProcessSocket.js';
import { createTicker, restartGateway, startGateway, stopGateway } from './lifecycle.js';
import type { FakeGatewayOptions } from './options.js';
import { serveSocket } from './serveSocket.js';

/**
 * Creates a gateway for tests, stories and demos. It speaks the protocol of a real release without leaving
 * the process. Tests compare it with recordings of that release.
 *
 * @example
 * const gateway = createFakeGateway({ token: 'secret' });
 * const client = createGatewayClient({
 *   url: gateway.url,
 *   WebSocket: gateway.WebSocket,
 *   credentials: { token: 'secret' },
 *   signer: fakeSigner,
 * });
 */
export function createFakeGateway(options: FakeGatewayOptions = {}): FakeGateway {
  const state = createState(options);
  const { timers, connections } = state;
  const handshakes = { sockets: 0, connectFrames: 0 };
  seedSessions(state, options.sessions ?? []);
  const ticker = createTicker(state);

  const accept: FakeGateway['accept'] = (socket, origin) => {
    handshakes.sockets += 1;
    if (state.phase === 'down' || state.faults.consumeRejection()) return undefined;
    ticker.wake();
    return serveSocket(state, socket, origin, () => {
      handshakes.connectFrames += 1;
    });
  };

  return {
    url: 'ws://fake.gateway/',
    WebSocket: createFakeWebSocket({
      timers,
      delayMs: () => state.faults.delayMs,
      charsPerSecond: () => state.faults.charsPerSecond,
      accept: (socket) => accept(socket, options.origin ?? globalThis.location?.origin),
    }),
    get connections() {
      return [...connections].map(infoOf);
    },
    handshakes,
    get pairingRequests() {
      return state.devices.pending();
    },
    faults: state.faults,
    sessions: sessionsOf(state),
    emit(event, payload, { to } = {}) {
      broadcast(state, event, payload, {
        to: (connection) => to === undefined || connection.connId === to,
      });
    },
    approve: (requestId) => void decidePairing(state, requestId, true),
    reject: (requestId) => void decidePairing(state, requestId, false),
    revokeDevice: (deviceId) => removeDevice(state, deviceId),
    rotateToken(next) {
      state.credentials.rotate(next);
      for (const connection of connections) connection.close(4001, 'gateway auth changed');
    },
    requestApproval: (request) => requestApproval(state, request),
    restart: (restart) => restartGateway(state, restart),
    stop: () => stopGateway(state, { reason: 'gateway stopping' }),
    start: () => startGateway(state),
    accept,
    close() {
      stopGateway(state, undefined);
      timers.clear();
    },
  };
}

const sessionsOf = (state: GatewayState): FakeGateway['sessions'] => ({
  keys: () => state.sessions.all().map(({ key }) => key),
  history: (sessionKey) =>
    allMessages(state, state.sessions.find(state.sessions.keyOf(sessionKey))),
  append: (sessionKey, message) =>
    writeAndBroadcast(state, state.sessions.open(state.sessions.keyOf(sessionKey)), message).id,
});

function createState(options: FakeGatewayOptions): GatewayState {
  const dialect = dialectOf(options.version ?? '2026.9.6');
  const { suggestsPairingRetry, suggestsTokenCommand, keepsCaseOfPeers } = dialect.features;
  const timers = createTimers(options.clock ?? systemClock);
  const createId = options.createId ?? (() => nanoid());
  const host = { now: () => timers.now(), createId };
  const connections = new Set<FakeConnection>();
  const cron = createCronJobs(options.cronJobs ?? [], host);
  const base = {
    dialect,
    options,
    timers,
    createId,
    connections,
    stateVersion: { presence: 0, health: 0 },
    sharedSequence: 0,
    phase: 'up' as const,
    isDraining: false,
    bootId: createId(),
    startedAt: timers.now(),
  };
  const state: GatewayState = Object.assign(base, {
    credentials: createCredentials(options, suggestsTokenCommand, timers),
    devices: createDevices({
      ...host,
      suggestsRetry: suggestsPairingRetry,
      onRequest: (request) => broadcastPairing(base, 'device.pair.requested', request),
      onSuperseded: (request) => broadcastDecision(base, request, 'rejected'),
    }),
    sessions: createSessionStore<ChatRun>({ ...host, keepsCaseOfPeers }),
    approvals: createApprovals(base),
    cron,
    cronRuns: [],
    faults: createFaults(connections, (count) => {
      base.sharedSequence += count;
    }),
  });
  return state;
}

function requestApproval(
  { approvals, createId }: GatewayState,
  request: Parameters<FakeGateway['requestApproval']>[0],
): Promise<string | null> {
  const { deviceId, timeoutMs } = request;
  const approval =
    'command' in request
      ? ({ kind: 'exec', id: createId(), request: agentExecRequest(request) } as const)
      : ({ kind: 'plugin', id: `plugin:${createId()}`, request: pluginRequest(request) } as const);
  return approvals.request({ ...approval, deviceId, timeoutMs }).decision;
}

function infoOf({ connId, admission }: FakeConnection): FakeConnectionInfo {
  return {
    connId,
    isReady: admission !== undefined,
    deviceId: admission?.device?.deviceId,
    scopes: admission?.scopes ?? [],
    clientId: admission?.params.client.id,
  };
}
