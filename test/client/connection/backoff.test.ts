import { fc, test } from '@fast-check/vitest';
import { defaultReconnectPolicy } from 'openclaw-react/client';
import { expect, it } from 'vitest';

import { backoffDelay } from '../../../src/client/connection/backoff.js';

const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const attempts = fc.nat(60);

test.prop([attempts, unit])('stays between the least delay and the maximum', (attempt, random) => {
  const delayMs = backoffDelay(defaultReconnectPolicy, attempt, random);
  expect(delayMs).toBeGreaterThanOrEqual(250);
  expect(delayMs).toBeLessThanOrEqual(30_000);
});

test.prop([attempts, unit, fc.nat(600_000)])(
  'is never shorter than a hint, and adds only jitter to it',
  (attempt, random, hintMs) => {
    const delayMs = backoffDelay(defaultReconnectPolicy, attempt, random, hintMs);
    expect(delayMs).toBeGreaterThanOrEqual(hintMs);
    expect(delayMs).toBeLessThanOrEqual(Math.max(hintMs, 250) + 30_000);
  },
);

test.prop([attempts, unit, fc.nat(200)])(
  'adds jitter for many clients, none for a few, and stays below the maximum',
  (attempt, random, peerCount) => {
    const delayMs = backoffDelay(defaultReconnectPolicy, attempt, random, 0, peerCount);
    const ceilingMs = Math.max(1_000, 75 * peerCount) * 2 ** attempt;
    expect(delayMs).toBeGreaterThanOrEqual(250);
    expect(delayMs).toBeLessThanOrEqual(Math.min(30_000, ceilingMs));
    if (peerCount < 13) expect(delayMs).toBe(backoffDelay(defaultReconnectPolicy, attempt, random));
  },
);

it('doubles the upper end with each attempt', () => {
  const delaysMs = [0, 1, 2, 3, 4, 5].map((n) => backoffDelay(defaultReconnectPolicy, n, 1));
  expect(delaysMs).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000]);
});
