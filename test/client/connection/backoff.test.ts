import { fc, test } from '@fast-check/vitest';
import { defaultReconnectPolicy } from 'openclaw-react/client';
import { expect, it } from 'vitest';

import { backoffDelay } from '../../../src/client/connection/backoff.js';

const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const attempts = fc.nat(60);

test.prop([attempts, unit])('stays between the floor and the maximum', (attempt, random) => {
  const delayMs = backoffDelay(defaultReconnectPolicy, attempt, random);
  expect(delayMs).toBeGreaterThanOrEqual(250);
  expect(delayMs).toBeLessThanOrEqual(30_000);
});

test.prop([attempts, unit, fc.nat(600_000)])(
  'never undercuts a hint, and only adds jitter to it',
  (attempt, random, hintMs) => {
    const delayMs = backoffDelay(defaultReconnectPolicy, attempt, random, hintMs);
    expect(delayMs).toBeGreaterThanOrEqual(hintMs);
    expect(delayMs).toBeLessThanOrEqual(Math.max(hintMs, 250) + 30_000);
  },
);

test.prop([attempts, unit, fc.nat(200)])(
  'spreads a crowd, never a client by itself, and never past the maximum',
  (attempt, random, crowd) => {
    const delayMs = backoffDelay(defaultReconnectPolicy, attempt, random, 0, crowd);
    const ceilingMs = Math.max(1_000, 75 * crowd) * 2 ** attempt;
    expect(delayMs).toBeGreaterThanOrEqual(250);
    expect(delayMs).toBeLessThanOrEqual(Math.min(30_000, ceilingMs));
    if (crowd < 13) expect(delayMs).toBe(backoffDelay(defaultReconnectPolicy, attempt, random));
  },
);

it('doubles the upper end with each attempt', () => {
  const longest = [0, 1, 2, 3, 4, 5].map((n) => backoffDelay(defaultReconnectPolicy, n, 1));
  expect(longest).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000]);
});
