import { fc } from '@fast-check/vitest';

import type { SocketEvent, UserEvent } from '../../../src/client/connection/events.js';
import {
  initialConnection,
  nextDeadline,
  step,
  type ConnectionEvent,
  type ConnectionState,
  type Step,
  type StepContext,
} from '../../../src/client/connection/machine.js';
import type { EnvironmentSignal } from '../../../src/core/environment.js';
import type { GatewayProblem } from '../../../src/core/problem.js';
import type { ErrorShape, HelloOk } from '../../../src/protocol/frames.js';
import { createMachine, type Machine } from '../connection/machine.js';
import {
  closeCodes,
  durations,
  hellos,
  policies,
  randoms,
  rejections,
  restartHints,
  runs,
  signals,
  sleeps,
} from './schedules.js';

/** An event of a socket, without the number of the socket. */
type SocketOccurrence = SocketEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, 'generation'>
    : never
  : never;

type Action =
  | { readonly does: 'user'; readonly call: UserEvent['type'] }
  /** `age` 0 is the newest socket. */
  | { readonly does: 'socket'; readonly age: number; readonly occurs: SocketOccurrence }
  | { readonly does: 'sendConnect' }
  | { readonly does: 'signIn'; readonly hello: HelloOk | null }
  | { readonly does: 'reject'; readonly error: ErrorShape; readonly close: number | null }
  | { readonly does: 'shutdown'; readonly restartExpectedMs: number | null }
  | { readonly does: 'frame' }
  | { readonly does: 'repair' }
  | { readonly does: 'signal'; readonly signal: EnvironmentSignal }
  | { readonly does: 'wait'; readonly ms: number }
  /** Timers are suspended, and a signal may arrive before the first timer fires. */
  | { readonly does: 'sleep'; readonly ms: number; readonly wokenBy: EnvironmentSignal | null };

export interface MachineSchedule {
  readonly context: Pick<StepContext, 'policy' | 'canRefresh' | 'isTrusted' | 'canRepair'>;
  readonly randoms: readonly number[];
  readonly actions: readonly Action[];
}

/** One step of a run: the event, and the state before and after it. */
export interface RunStep extends Step {
  readonly at: number;
  readonly event: ConnectionEvent;
  readonly before: ConnectionState;
}

const challenge = { nonce: 'n', ts: 1 };
const sentWiths = fc.record({
  deviceToken: fc.boolean(),
  canUseDeviceToken: fc.boolean(),
  hasSecret: fc.boolean(),
});

const occurrences: fc.Arbitrary<SocketOccurrence> = fc.oneof(
  fc.constantFrom<SocketOccurrence>(
    { type: 'opened' },
    { type: 'challenged', challenge },
    { type: 'credentialsUnchanged' },
    { type: 'failed', code: 'CLIENT_SIGNER_FAILED' },
    { type: 'failed', code: 'CLIENT_CREDENTIALS_FAILED' },
    { type: 'failed', code: 'CLIENT_SOCKET_UNAVAILABLE' },
  ),
  sentWiths.map((sentWith) => ({ type: 'connectSent' as const, sentWith })),
  hellos.map((hello) => ({ type: 'accepted' as const, hello })),
  rejections.map((error) => ({ type: 'rejected' as const, error })),
  closeCodes.map((code) => ({ type: 'closed' as const, close: { code, reason: '' } })),
);

const userCalls = fc.constantFrom<UserEvent['type']>(
  'connect',
  'connect',
  'reconnect',
  'reconfigured',
  'disconnect',
  'dispose',
);

const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant('user' as const), call: userCalls }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('socket' as const),
      age: fc.constantFrom(0, 0, 0, 1),
      occurs: occurrences,
    }),
  },
  { weight: 2, arbitrary: fc.constant({ does: 'sendConnect' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('signIn' as const), hello: hellos }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('reject' as const),
      error: rejections,
      close: fc.oneof(fc.constant(null), closeCodes),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('shutdown' as const),
      restartExpectedMs: restartHints,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'frame' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'repair' as const }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('signal' as const), signal: signals }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('wait' as const), ms: durations }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('sleep' as const),
      ms: sleeps,
      wokenBy: fc.oneof(fc.constant(null), signals),
    }),
  },
);

const schedules: fc.Arbitrary<MachineSchedule> = fc.record({
  context: fc.record({
    policy: policies,
    canRefresh: fc.boolean(),
    isTrusted: fc.boolean(),
    canRepair: fc.boolean(),
  }),
  randoms,
  actions: fc.array(actions, { maxLength: 60, size: 'max' }),
});

/** Checks an invariant on the steps of each of 1 000 random runs. */
export function checkInvariant(
  invariant: (steps: readonly RunStep[], schedule: MachineSchedule) => void,
): void {
  fc.assert(
    fc.property(schedules, (schedule) => invariant(runMachine(schedule), schedule)),
    runs,
  );
}

/** More timer events than this at one moment are an endless loop. */
const maxAtOnce = 20;

function runMachine({ context, randoms: numbers, actions: todo }: MachineSchedule): RunStep[] {
  const run = new MachineRun(createMachine(context).context, numbers);
  run.send({ type: 'connect' });
  for (const action of todo) run.perform(action);
  return run.steps;
}

/** Runs the machine as the driver does, with a virtual clock and one virtual timer. */
class MachineRun {
  readonly steps: RunStep[] = [];
  readonly #context: Machine['context'];
  readonly #randoms: readonly number[];
  readonly #repairs: GatewayProblem[] = [];
  #state = initialConnection;

  constructor(context: Machine['context'], numbers: readonly number[]) {
    this.#context = context;
    this.#randoms = numbers;
  }

  send(event: ConnectionEvent): void {
    const context = this.#context;
    const before = this.#state;
    context.random = this.#randoms[this.steps.length % this.#randoms.length] ?? 0;
    const next = step(before, event, context);
    this.steps.push({ at: context.now, event, before, ...next });
    this.#state = next.state;
    for (const effect of next.effects) {
      if (effect.type === 'repair') this.#repairs.push(effect.problem);
    }
  }

  perform(action: Action): void {
    switch (action.does) {
      case 'user':
        return this.send({ type: action.call });
      case 'socket':
        return this.#occur(action.age, action.occurs);
      case 'sendConnect':
        return this.#sendConnect();
      case 'signIn':
        this.#sendConnect();
        return this.#occur(0, { type: 'accepted', hello: action.hello });
      case 'reject':
        return this.#reject(action.error, action.close);
      case 'shutdown':
        return this.send({ type: 'shutdown', restartExpectedMs: action.restartExpectedMs });
      case 'frame':
        this.#context.lastFrameAt = this.#context.now;
        return;
      case 'repair':
        return this.#finishRepair();
      case 'signal':
        return this.#signal(action.signal);
      case 'wait':
        return this.#runTimers(this.#context.now + action.ms);
      case 'sleep':
        this.#context.now += action.ms;
        if (action.wokenBy) this.#signal(action.wokenBy);
        return this.#runTimers(this.#context.now);
    }
  }

  #occur(age: number, occurrence: SocketOccurrence): void {
    const { type } = occurrence;
    const isFrame = type === 'challenged' || type === 'accepted' || type === 'rejected';
    if (age === 0 && isFrame) this.#context.lastFrameAt = this.#context.now;
    this.send({ ...occurrence, generation: this.#state.generation - age });
  }

  #sendConnect(): void {
    this.#occur(0, { type: 'opened' });
    this.#occur(0, { type: 'challenged', challenge });
    const sentWith = { deviceToken: false, canUseDeviceToken: true, hasSecret: true };
    this.#occur(0, { type: 'connectSent', sentWith });
  }

  #reject(error: ErrorShape, closeCode: number | null): void {
    this.#sendConnect();
    this.#occur(0, { type: 'rejected', error });
    if (closeCode === null) return;
    this.#occur(0, { type: 'closed', close: { code: closeCode, reason: '' } });
  }

  /** The oldest repair first, so that some finish after another problem has replaced theirs. */
  #finishRepair(): void {
    const problem = this.#repairs.shift();
    if (problem) this.send({ type: 'repaired', problem });
  }

  #signal(signal: EnvironmentSignal): void {
    const isVisibility = signal === 'visible' || signal === 'hidden';
    if (isVisibility) this.#context.isVisible = signal === 'visible';
    this.send({ type: 'signal', signal });
  }

  /** Sends `time` at each deadline up to `until`, or late if the clock has passed the deadline. */
  #runTimers(until: number): void {
    const context = this.#context;
    let firedAt = context.now;
    let count = 0;
    let dueAt = nextDeadline(this.#state);
    while (dueAt !== null && dueAt <= until) {
      context.now = Math.max(context.now, dueAt);
      count = context.now === firedAt ? count + 1 : 0;
      firedAt = context.now;
      if (count > maxAtOnce) throw new Error('the machine sets the same deadline again and again');
      this.send({ type: 'time' });
      dueAt = nextDeadline(this.#state);
    }
    context.now = Math.max(context.now, until);
  }
}
