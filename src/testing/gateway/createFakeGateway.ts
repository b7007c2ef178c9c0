import { nanoid } from 'nanoid';

import type { JsonObject } from '../../protocol/frames.js';
import {
  agentExecRequest,
  createApprovals,
  isShownTo,
  pluginRequest,
} from '../approvals/approvals.js';
import type { FakeApprovalRequest, FakePluginApprovalRequest } from '../approvals/approvals.js';
import { createTimers, systemClock } from '../context/clock.js';
import { broadcast } from '../context/context.js';
import type { GatewayCore } from '../context/context.js';
import { profileOf } from '../dialects/dialect.js';
import { dropRuns } from '../runs/chatSend.js';
import { recoverRuns } from '../runs/recoverRuns.js';
import { historyRows } from '../sessions/history.js';
import { canonicalKey, createSessionStore } from '../sessions/session.js';
import type { FakeSession } from '../sessions/session.js';
import { writeAndAnnounce, writeRow } from '../sessions/writeRecord.js';
import { createCredentials } from '../signIn/credentials.js';
import { createDevices } from '../signIn/devices.js';
import type { PairingRequest } from '../signIn/devices.js';
import { policyOf } from '../signIn/hello.js';
import {
  announceOutcome,
  announcePairing,
  removeDevice,
  settlePairing,
} from '../signIn/pairing.js';
import { announceHealth } from '../signIn/presence.js';
import { acceptConnection } from './connection.js';
import type { FakeConnection } from './connection.js';
import { createCronJobs } from './cronJobs.js';
import { createFaults } from './faults.js';
import type { FakeFaults } from './faults.js';
import { viewer } from './methods/approvalMethods.js';
import type { FakeGatewayOptions, FakeMessageSeed } from './options.js';
import { createFakeWebSocket } from './socket.js';
import type { FakeWebSocketConstructor, ServerPeer, ServerSocket } from './socket.js';

/** An open connection as tests look at it. */
export interface FakeConnectionInfo {
  readonly connId: string;
  readonly isReady: boolean;
  readonly deviceId: string | undefined;
  readonly scopes: readonly string[];
  readonly clientId: string | undefined;
}

/** How a restart goes. */
export interface FakeRestart {
  /** How long the port rejects, in ms. Default 1500. */
  readonly downMs?: number;
  /** How long connects are then answered with "gateway starting" and 1013. Default 0. */
  readonly startingMs?: number;
  /** False is a crash: 1006 and no shutdown event. Default true. */
  readonly graceful?: boolean;
}

/** A gateway in this process. */
export interface FakeGateway {
  readonly url: string;
  /** A class to use in place of the global `WebSocket`; every url reaches this gateway. */
  readonly WebSocket: FakeWebSocketConstructor;
  /** Open connections, oldest first. */
  readonly connections: readonly FakeConnectionInfo[];
  /** Counted since the gateway was made. */
  readonly handshakes: { readonly sockets: number; readonly connectFrames: number };
  /** Devices that wait for approval. */
  readonly pairingRequests: readonly PairingRequest[];
  readonly faults: FakeFaults;
  readonly sessions: {
    /** Canonical keys, latest first. */
    keys(): readonly string[];
    /** Every row, as `chat.history` would answer. */
    history(key: string): readonly JsonObject[];
    /** Writes a row without a run and shows it to the session's subscribers; returns its id. */
    append(key: string, message: FakeMessageSeed): string;
  };
  /** Sends an event to everyone who may read, or to one connection. */
  emit(event: string, payload: unknown, options?: { readonly to?: string }): void;
  /** Lets a waiting device in. */
  approve(requestId: string): void;
  /** Turns a waiting device away. */
  reject(requestId: string): void;
  /** Forgets a device: its connections end with 4001, its token is void. */
  revokeDevice(deviceId: string): void;
  /** Replaces the shared secret: every connection ends with 4001. */
  rotateToken(next: string): void;
  /** Asks whoever may approve; resolves with the decision, or `null` when it expired. */
  requestApproval(request: FakeApprovalRequest | FakePluginApprovalRequest): Promise<string | null>;
  /** Goes down and comes back with another boot id; transcripts and devices survive. */
  restart(options?: FakeRestart): Promise<void>;
  /** Goes down for as long as it takes: connections end with 1012, new ones are rejected. */
  stop(): void;
  /** Comes back after {@link FakeGateway.stop}, with another boot id. */
  start(): void;
  /** Serves one more socket, such as one of a real port. Nothing is returned when it is rejected. */
  accept(socket: ServerSocket, origin?: string): ServerPeer | undefined;
  /** Ends everything; no timer is left. */
  close(): void;
}

/**
 * A gateway for tests, stories and demos. It speaks the protocol of a real release, checked against
 * recordings of it, without leaving the process.
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
  const profile = profileOf(options.version ?? '2026.9.6');
  const timers = createTimers(options.clock ?? systemClock);
  const createId = options.createId ?? (() => nanoid());
  const connections = new Set<FakeConnection>();
  const handshakes = { sockets: 0, connectFrames: 0 };

  const core: GatewayCore = {
    profile,
    options,
    timers,
    createId,
    connections,
    credentials: createCredentials(options, profile.isNewest, timers),
    devices: createDevices({
      wire: profile.wire,
      now: () => timers.now(),
      createId,
      onRequest: (request) => announcePairing(core, 'device.pair.requested', request),
      onSuperseded: (request) => announceOutcome(core, request, 'rejected'),
    }),
    sessions: createSessionStore({ now: () => timers.now(), createId }),
    approvals: createApprovals({
      now: () => timers.now(),
      after: (delayMs, callback) => timers.after(delayMs, callback),
      announce: ({ kind, deviceId, askedBy }, event, payload) =>
        broadcast(core, `${kind}.approval.${event}`, payload, {
          to: (connection) =>
            connection.hasScope('operator.approvals') &&
            isShownTo({ deviceId }, viewer(connection)) &&
            (event === 'resolved' || connection.connId !== askedBy),
        }),
    }),
    cron: createCronJobs(options.cronJobs ?? [], { now: () => timers.now(), createId }),
    cronRuns: [],
    faults: createFaults(connections, (count) => {
      core.wireSeq += count;
    }),
    phase: 'up',
    isDraining: false,
    bootId: createId(),
    startedAt: timers.now(),
    stateVersion: { presence: 0, health: 0 },
    wireSeq: 0,
  };

  seedSessions(core);
  const ticker = createTicker(core);

  const accept: FakeGateway['accept'] = (socket, origin) => {
    handshakes.sockets += 1;
    if (core.phase === 'down' || core.faults.takeRejection()) return undefined;
    ticker.wake();
    return acceptConnection(core, socket, origin, () => {
      handshakes.connectFrames += 1;
    });
  };

  const goDown = (reason: string | undefined, restartExpectedMs: number | undefined): void => {
    core.isDraining = true;
    if (reason !== undefined) announceShutdown(core, reason, restartExpectedMs);
    core.phase = 'down';
    for (const connection of connections) {
      if (reason === undefined) connection.terminate();
      else connection.close(1012, 'service restart');
    }
    dropRuns(core);
    core.approvals.withdraw();
    core.isDraining = false;
  };

  const comeUp = (): void => {
    core.phase = 'up';
    core.bootId = createId();
    core.startedAt = timers.now();
    core.wireSeq = 0;
    core.stateVersion.presence = 0;
    core.stateVersion.health = 0;
    recoverRuns(core);
  };

  return {
    url: 'ws://fake.gateway/',
    WebSocket: createFakeWebSocket({
      timers,
      delayMs: () => core.faults.delayMs,
      charsPerSecond: () => core.faults.charsPerSecond,
      accept: (socket) => accept(socket, options.origin ?? globalThis.location?.origin),
    }),
    get connections() {
      return [...connections].map(infoOf);
    },
    handshakes,
    get pairingRequests() {
      return core.devices.pending();
    },
    faults: core.faults,
    sessions: {
      keys: () => core.sessions.all().map(({ key }) => key),
      history: (key) => historyRows(core, core.sessions.find(canonicalKey(key))),
      append: (key, message) =>
        writeAndAnnounce(core, core.sessions.open(canonicalKey(key)), message).id,
    },
    emit(event, payload, { to } = {}) {
      broadcast(core, event, payload, {
        to: (connection) => to === undefined || connection.connId === to,
      });
    },
    approve: (requestId) => void settlePairing(core, requestId, true),
    reject: (requestId) => void settlePairing(core, requestId, false),
    revokeDevice: (deviceId) => removeDevice(core, deviceId),
    rotateToken(next) {
      core.credentials.rotate(next);
      for (const connection of connections) connection.close(4001, 'gateway auth changed');
    },
    requestApproval(wish) {
      const { deviceId, timeoutMs } = wish;
      const asked =
        'command' in wish
          ? ({ kind: 'exec', id: createId(), request: agentExecRequest(wish) } as const)
          : ({ kind: 'plugin', id: `plugin:${createId()}`, request: pluginRequest(wish) } as const);
      return core.approvals.ask({ ...asked, deviceId, timeoutMs }).decision;
    },
    async restart({ downMs = 1_500, startingMs = 0, graceful = true } = {}) {
      goDown(graceful ? 'gateway restarting' : undefined, 1_500);
      await new Promise<void>((resolve) => void timers.after(downMs, resolve));
      comeUp();
      if (startingMs === 0) return;
      core.phase = 'starting';
      await new Promise<void>((resolve) => void timers.after(startingMs, resolve));
      core.phase = 'up';
    },
    stop: () => goDown('gateway stopping', undefined),
    start: comeUp,
    accept,
    close() {
      core.phase = 'down';
      for (const connection of connections) connection.terminate();
      dropRuns(core);
      core.approvals.withdraw();
      timers.clear();
    },
  };
}

function seedSessions(core: GatewayCore): void {
  for (const { key, label, messages = [] } of core.options.sessions ?? []) {
    const session = core.sessions.open(canonicalKey(key));
    session.label = label;
    for (const message of messages) writeRow(core, session, message);
    if (messages.some(({ role }) => role === 'assistant')) markAsUsed(session, core.createId());
  }
}

// Rows mean that a run ended here once.
function markAsUsed(session: FakeSession, lastRunId: string): void {
  session.lastRunId = lastRunId;
  session.status = 'done';
  session.startedAt = session.updatedAt;
  session.endedAt = session.updatedAt;
  session.lastInteractionAt = session.updatedAt;
  session.placedAt = session.updatedAt;
  session.usage = { input: 100, output: 100 };
  session.isUsageOld = true;
}

/** Ticks, and every second tick the gateway's health, for as long as someone is connected. */
function createTicker(core: GatewayCore): { wake(): void } {
  let isAwake = false;
  let count = 0;
  const tick = (): void => {
    isAwake = core.connections.size > 0;
    if (!isAwake) return;
    broadcast(core, 'tick', { ts: core.timers.now() });
    count += 1;
    if (count % 2 === 0) announceHealth(core);
    core.timers.after(policyOf(core).tickIntervalMs, tick);
  };
  return {
    wake() {
      if (isAwake) return;
      isAwake = true;
      core.timers.after(policyOf(core).tickIntervalMs, tick);
    },
  };
}

function announceShutdown(
  core: GatewayCore,
  reason: string,
  restartExpectedMs: number | undefined,
): void {
  const expected = !core.profile.isNewest ? { restartExpectedMs: restartExpectedMs ?? null } : {};
  const payload = {
    reason,
    ...(restartExpectedMs === undefined ? expected : { restartExpectedMs }),
  };
  broadcast(core, 'shutdown', payload);
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
