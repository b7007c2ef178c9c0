import { fc } from '@fast-check/vitest';

import {
  initialConnection,
  nextDeadline,
  step,
  type ConnectionEvent,
  type ConnectionState,
  type Step,
  type World,
} from '../../../src/client/connection/machine.js';
import type { EnvironmentSignal } from '../../../src/core/environment.js';
import type { GatewayProblem } from '../../../src/core/problem.js';
import type { ErrorShape, HelloOk } from '../../../src/protocol/frames.js';
import { createMachine } from '../connection/machine.js';
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

/** What may happen to a socket; `age` 0 is the newest. */
type Happening =
  Extract<ConnectionEvent, { generation: number }> extends infer Event
    ? Event extends unknown
      ? Omit<Event, 'generation'>
      : never
    : never;

type UserEvent = 'connect' | 'disconnect' | 'reconnect' | 'reconfigured' | 'dispose';

type Action =
  | { readonly does: 'user'; readonly call: UserEvent }
  | { readonly does: 'socket'; readonly age: number; readonly happens: Happening }
  | { readonly does: 'reachSent' }
  | { readonly does: 'reachReady'; readonly hello: HelloOk | null }
  | { readonly does: 'reject'; readonly error: ErrorShape; readonly close: number | null }
  | { readonly does: 'shutdown'; readonly restartExpectedMs: number | null }
  | { readonly does: 'frame' }
  | { readonly does: 'repair' }
  | { readonly does: 'signal'; readonly signal: EnvironmentSignal }
  | { readonly does: 'pass'; readonly ms: number }
  /** Timers stand still, and a signal may come before the first of them. */
  | { readonly does: 'sleep'; readonly ms: number; readonly wokenBy: EnvironmentSignal | null };

export interface MachineSchedule {
  readonly world: Pick<World, 'policy' | 'canRefresh' | 'isTrusted' | 'canRepair'>;
  readonly randoms: readonly number[];
  readonly actions: readonly Action[];
}

/** One event that the machine was given, and what it made of it. */
export interface Entry extends Step {
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

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom<Happening>(
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

const userCalls = fc.constantFrom<UserEvent>(
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
      happens: happenings,
    }),
  },
  { weight: 2, arbitrary: fc.constant({ does: 'reachSent' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('reachReady' as const), hello: hellos }),
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
  { weight: 4, arbitrary: fc.record({ does: fc.constant('pass' as const), ms: durations }) },
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
  world: fc.record({
    policy: policies,
    canRefresh: fc.boolean(),
    isTrusted: fc.boolean(),
    canRepair: fc.boolean(),
  }),
  randoms,
  actions: fc.array(actions, { maxLength: 60, size: 'max' }),
});

/** Runs the machine through thousands of schedules and hands each run's events to the promise. */
export function holdsForMachine(promise: (entries: readonly Entry[], of: MachineSchedule) => void) {
  fc.assert(
    fc.property(schedules, (schedule) => promise(runMachine(schedule), schedule)),
    runs,
  );
}

/** The most events at one moment before we call it a loop. */
const mostAtOnce = 20;

function runMachine({ world: given, randoms: numbers, actions: todo }: MachineSchedule): Entry[] {
  const entries: Entry[] = [];
  const { world } = createMachine(given);
  let state = initialConnection;
  const repairs: GatewayProblem[] = [];

  function send(event: ConnectionEvent): void {
    world.random = numbers[entries.length % numbers.length] ?? 0;
    const next = step(state, event, world);
    entries.push({ at: world.now, event, before: state, ...next });
    state = next.state;
    for (const effect of next.effects) {
      if (effect.type === 'repair') repairs.push(effect.problem);
    }
  }

  function signal(name: EnvironmentSignal): void {
    if (name === 'visible' || name === 'hidden') world.isVisible = name === 'visible';
    send({ type: 'signal', signal: name });
  }

  /** As the driver's one timer: called at the deadline, or late after a sleep. */
  function runTimers(until: number): void {
    let before = world.now;
    let count = 0;
    for (let at = nextDeadline(state); at !== null && at <= until; at = nextDeadline(state)) {
      world.now = Math.max(world.now, at);
      count = world.now === before ? count + 1 : 0;
      before = world.now;
      if (count > mostAtOnce) throw new Error('the machine asks for the same moment for ever');
      send({ type: 'time' });
    }
    world.now = Math.max(world.now, until);
  }

  function happens(age: number, what: Happening): void {
    const generation = state.generation - age;
    const isFrame =
      what.type === 'challenged' || what.type === 'accepted' || what.type === 'rejected';
    if (age === 0 && isFrame) world.lastFrameAt = world.now;
    send({ ...what, generation });
  }

  function reachSent(): void {
    happens(0, { type: 'opened' });
    happens(0, { type: 'challenged', challenge });
    const sentWith = { deviceToken: false, canUseDeviceToken: true, hasSecret: true };
    happens(0, { type: 'connectSent', sentWith });
  }

  function run(action: Action): void {
    switch (action.does) {
      case 'user':
        return send({ type: action.call });
      case 'socket':
        return happens(action.age, action.happens);
      case 'reachSent':
        return reachSent();
      case 'reachReady':
        reachSent();
        return happens(0, { type: 'accepted', hello: action.hello });
      case 'reject':
        reachSent();
        happens(0, { type: 'rejected', error: action.error });
        if (action.close === null) return;
        return happens(0, { type: 'closed', close: { code: action.close, reason: '' } });
      case 'shutdown':
        return send({ type: 'shutdown', restartExpectedMs: action.restartExpectedMs });
      case 'frame':
        world.lastFrameAt = world.now;
        return;
      case 'repair': {
        // The oldest first, so that some come when something else is wrong.
        const problem = repairs.shift();
        if (problem) send({ type: 'repaired', problem });
        return;
      }
      case 'signal':
        return signal(action.signal);
      case 'pass':
        return runTimers(world.now + action.ms);
      case 'sleep':
        world.now += action.ms;
        if (action.wokenBy) signal(action.wokenBy);
        return runTimers(world.now);
    }
  }

  send({ type: 'connect' });
  for (const action of todo) run(action);
  return entries;
}
