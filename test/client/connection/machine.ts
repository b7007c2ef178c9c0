import { defaultReconnectPolicy } from '../../../src/client/connection/backoff.js';
import type {
  ConnectionEvent,
  ConnectionState,
  Step,
  StepContext,
} from '../../../src/client/connection/machine.js';
import { initialConnection, step } from '../../../src/client/connection/machine.js';
import type { ErrorShape, HelloOk } from '../../../src/protocol/frames.js';

/** Drives the pure machine: takes events, keeps the state and the effects of the last event. */
export interface Machine {
  state: ConnectionState;
  context: { -readonly [Field in keyof StepContext]: StepContext[Field] };
  /** Effects of the last event. */
  effects: Step['effects'];
  send(event: ConnectionEvent): Machine;
  /** Moves the clock, then sends `time`. */
  wait(ms: number): Machine;
  /** Opens a socket, receives the challenge, sends the connect frame. */
  toAwaitingHello(): Machine;
  toReady(): Machine;
  /** A rejected connect, then the gateway's close. */
  reject(error: ErrorShape, close?: { code: number; reason: string }): Machine;
  close(code: number, reason?: string): Machine;
}

export const hello: HelloOk = {
  type: 'hello-ok',
  protocol: 4,
  server: { version: '2026.9.6', connId: 'c1', bootId: 'b1' },
  features: { methods: ['health', 'sessions.list'], events: ['chat'] },
  snapshot: { uptimeMs: 1 },
  auth: { role: 'operator', scopes: ['operator.read'] },
  policy: { maxPayload: 1_000, maxBufferedBytes: 2_000, tickIntervalMs: 30_000 },
};

export function createMachine(context: Partial<StepContext> = {}): Machine {
  const machine: Machine = {
    state: initialConnection,
    effects: [],
    context: {
      now: 1_000_000,
      random: 0.5,
      isVisible: true,
      origin: undefined,
      recommendedGatewayVersion: undefined,
      lastFrameAt: 1_000_000,
      isUploading: false,
      policy: defaultReconnectPolicy,
      protocol: { min: 3, max: 4 },
      canRefresh: false,
      isTrusted: true,
      canRepair: false,
      ...context,
    },
    send(event) {
      const next = step(machine.state, event, machine.context);
      machine.state = next.state;
      machine.effects = next.effects;
      return machine;
    },
    wait(ms) {
      machine.context.now += ms;
      return machine.send({ type: 'time' });
    },
    toAwaitingHello() {
      if (machine.state.phase.name !== 'opening') machine.send({ type: 'connect' });
      const { generation } = machine.state;
      machine.send({ type: 'opened', generation });
      machine.send({ type: 'challenged', generation, challenge: { nonce: 'n', ts: 1 } });
      const sentWith = { deviceToken: false, canUseDeviceToken: false, hasSecret: true };
      return machine.send({ type: 'connectSent', generation, sentWith });
    },
    toReady() {
      machine.toAwaitingHello();
      machine.context.lastFrameAt = machine.context.now;
      return machine.send({ type: 'accepted', generation: machine.state.generation, hello });
    },
    reject(error, close = { code: 1008, reason: error.message }) {
      const { generation } = machine.state;
      machine.send({ type: 'rejected', generation, error });
      return machine.send({ type: 'closed', generation, close });
    },
    close(code, reason = '') {
      const { generation } = machine.state;
      return machine.send({ type: 'closed', generation, close: { code, reason } });
    },
  };
  return machine;
}

/** A rejection as the gateway sends it. */
export const rejection = (code: string, details: Record<string, unknown> = {}): ErrorShape => ({
  code: 'INVALID_REQUEST',
  message: `rejected: ${code}`,
  details: { code, ...details },
});

/** Finishes the repairs that the last event requested from the host. */
export function finishRepairs(machine: Machine): void {
  for (const effect of machine.effects) {
    if (effect.type === 'repair') machine.send({ type: 'repaired', problem: effect.problem });
  }
}
