import { fc } from '@fast-check/vitest';

import type { ReconnectPolicy } from '../../../src/client/options.js';
import type { EnvironmentSignal } from '../../../src/core/environment.js';
import type { ErrorShape, HelloOk } from '../../../src/protocol/frames.js';
import { isLong } from '../../support/isLong.js';
import { hello, rejection } from '../connection/machine.js';

/** `npm run test:long` runs ten times as many. A failure prints its seed and path. */
export const runs: fc.Parameters<unknown> = { numRuns: isLong ? 10_000 : 1_000 };

/** Policies that an app could configure. */
export const policies: fc.Arbitrary<ReconnectPolicy> = fc.record({
  minDelayMs: fc.constantFrom(250, 50, 5_000, 20_000),
  initialDelayMs: fc.constantFrom(1_000, 10_000),
  jitterPerClientMs: fc.constantFrom(75, 0, 10_000),
  maxDelayMs: fc.constantFrom(30_000, 60_000),
  maxAttempts: fc.constantFrom(Infinity, Infinity, 3),
  stableAfterMs: fc.constantFrom(10_000, 1_000),
});

/** Random numbers of one run, used in a cycle. */
export const randoms: fc.Arbitrary<number[]> = fc.array(
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  { minLength: 1, maxLength: 4 },
);

export const signals: fc.Arbitrary<EnvironmentSignal> = fc.constantFrom(
  'online',
  'offline',
  'visible',
  'hidden',
  'pageshow',
  'pagehide',
);

/** Includes the durations of the machine's deadlines. */
export const durations: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(2_000) },
  { weight: 4, arbitrary: fc.constantFrom(1_000, 3_000, 5_000, 10_000, 15_000, 20_000, 30_000) },
  { weight: 1, arbitrary: fc.nat(90_000) },
);

/** From a moment to a week with the laptop closed. */
export const sleeps: fc.Arbitrary<number> = fc.oneof(
  durations,
  fc.constantFrom(3_600_000, 7 * 86_400_000),
);

export const closeCodes: fc.Arbitrary<number> = fc.constantFrom(
  1006,
  1008,
  1012,
  1013,
  1000,
  1001,
  1002,
  1005,
  1009,
  1011,
  4000,
  4001,
  4999,
);

const hint = fc.constantFrom(undefined, 500, 12_000, 299_901);

/** Rejections for each decision, without a hint, with one in the error, or with one in its details. */
export const rejections: fc.Arbitrary<ErrorShape> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      rejection('AUTH_TOKEN_MISMATCH'),
      rejection('AUTH_TOKEN_MISMATCH', { canRetryWithDeviceToken: true }),
      rejection('AUTH_DEVICE_TOKEN_MISMATCH'),
      rejection('DEVICE_AUTH_SIGNATURE_INVALID'),
      rejection('CONTROL_UI_ORIGIN_NOT_ALLOWED'),
      rejection('AUTH_RATE_LIMITED'),
      rejection('PAIRING_REQUIRED', { requestId: 'req-1' }),
      rejection('PAIRING_REQUIRED', { requestId: 'req-2', pauseReconnect: true }),
      rejection('PAIRING_REQUIRED', { requestId: 'req-3', retryAfterMs: 40_000 }),
      rejection('FROM_2027', { recommendedNextStep: 'wait_then_retry' }),
    ),
  },
  {
    weight: 3,
    arbitrary: hint.map((retryAfterMs) => ({
      code: 'UNAVAILABLE',
      message: 'gateway starting',
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    })),
  },
  {
    weight: 2,
    arbitrary: hint.map((retryAfterMs) =>
      rejection('AUTH_RATE_LIMITED', retryAfterMs === undefined ? {} : { retryAfterMs }),
    ),
  },
);

/** Null: the hello cannot be read. Protocol 5 was not offered. */
export const hellos: fc.Arbitrary<HelloOk | null> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(hello, { ...hello, protocol: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, { ...hello, protocol: 5 }) },
);

export const restartHints: fc.Arbitrary<number | null> = fc.constantFrom(null, 1_500, 45_000);
