import { fc } from '@fast-check/vitest';
import type {
  EnvironmentSignal,
  ErrorShape,
  HelloOk,
  ReconnectPolicy,
} from 'openclaw-react/client';

import {
  closeCodes,
  durations,
  hellos,
  policies,
  randoms,
  rejections,
  restartHints,
  signals,
  sleeps,
} from './schedules.js';

export type UserCall = 'connect' | 'disconnect' | 'reconnect' | 'dispose';

export type Action =
  | { readonly does: 'call'; readonly call: UserCall }
  | { readonly does: 'configure'; readonly token: string }
  | { readonly does: 'turn'; readonly to: 'a' | 'b' }
  | { readonly does: 'request'; readonly options: RequestChoice }
  | { readonly does: 'ready'; readonly timeoutMs: number | undefined }
  | { readonly does: 'abort'; readonly nth: number }
  | { readonly does: 'open'; readonly age: number }
  | { readonly does: 'challenge'; readonly age: number }
  | { readonly does: 'sign'; readonly nth: number; readonly isOk: boolean }
  | { readonly does: 'hello'; readonly age: number; readonly hello: HelloOk | null }
  /** A response to no request. */
  | { readonly does: 'stray' }
  | { readonly does: 'reject'; readonly error: ErrorShape; readonly close: number | null }
  | { readonly does: 'close'; readonly age: number; readonly code: number }
  | { readonly does: 'answer'; readonly age: number; readonly nth: number; readonly as: Answer }
  | { readonly does: 'shutdown'; readonly restartExpectedMs: number | null }
  | { readonly does: 'event'; readonly text: string }
  | { readonly does: 'reachReady'; readonly hello: HelloOk | null }
  | { readonly does: 'repair' }
  | { readonly does: 'signal'; readonly signal: EnvironmentSignal }
  | { readonly does: 'pass'; readonly ms: number }
  | { readonly does: 'sleep'; readonly ms: number; readonly wokenBy: EnvironmentSignal | null };

export type Answer = 'result' | 'error' | 'accepted' | 'unknown method';

export interface RequestChoice {
  readonly timeoutMs: number | null | undefined;
  readonly whenDisconnected: 'wait' | 'reject' | undefined;
  readonly expectFinal: boolean;
  /** By `requestCompat`, of a method that all such requests share. */
  readonly isCompat: boolean;
}

export interface ClientSchedule {
  readonly policy: ReconnectPolicy;
  readonly canRefresh: boolean;
  readonly canRepair: boolean;
  readonly randoms: readonly number[];
  readonly actions: readonly Action[];
}

const of = <T extends string>(value: T): fc.Arbitrary<T> => fc.constant(value);
const ages = fc.constantFrom(0, 0, 0, 0, 1);

const actions: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      does: of('call'),
      call: fc.constantFrom<UserCall>('connect', 'connect', 'reconnect', 'disconnect', 'dispose'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: of('configure'),
      token: fc.constantFrom('planted-1', 'planted-2'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: of('turn'), to: fc.constantFrom('a' as const, 'b' as const) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: of('request'),
      options: fc.record({
        timeoutMs: fc.constantFrom(undefined, null, 100, 5_000),
        whenDisconnected: fc.constantFrom('wait' as const, 'reject' as const, undefined),
        expectFinal: fc.boolean(),
        isCompat: fc.boolean(),
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: of('ready'), timeoutMs: fc.constantFrom(undefined, 1_000) }),
  },
  { weight: 1, arbitrary: fc.record({ does: of('abort'), nth: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ does: of('open'), age: ages }) },
  { weight: 2, arbitrary: fc.record({ does: of('challenge'), age: ages }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: of('sign'), nth: fc.nat(2), isOk: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ does: of('hello'), age: ages, hello: hellos }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: of('reject'),
      error: rejections,
      close: fc.oneof(fc.constant(null), closeCodes),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: of('close'), age: ages, code: closeCodes }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: of('answer'),
      age: ages,
      nth: fc.nat(3),
      as: fc.constantFrom<Answer>('result', 'result', 'error', 'accepted', 'unknown method'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: of('shutdown'), restartExpectedMs: restartHints }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: of('event'),
      text: fc.constantFrom('{broken', 'null', '{"type":"event","event":"tick","seq":1}'),
    }),
  },
  { weight: 6, arbitrary: fc.record({ does: of('reachReady'), hello: hellos }) },
  { weight: 1, arbitrary: fc.record({ does: of('stray') }) },
  { weight: 1, arbitrary: fc.record({ does: of('repair') }) },
  { weight: 2, arbitrary: fc.record({ does: of('signal'), signal: signals }) },
  { weight: 4, arbitrary: fc.record({ does: of('pass'), ms: durations }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: of('sleep'),
      ms: sleeps,
      wokenBy: fc.oneof(fc.constant(null), signals),
    }),
  },
);

/** Schedules of one client: calls of the user, frames, time and signals. */
export const schedules: fc.Arbitrary<ClientSchedule> = fc.record({
  policy: policies,
  canRefresh: fc.boolean(),
  canRepair: fc.boolean(),
  randoms,
  actions: fc.array(actions, { maxLength: 30, size: 'max' }),
});
