import type { ReconnectPolicy } from '../options.js';

/** The defaults of {@link ReconnectPolicy}. */
export const defaultReconnectPolicy: ReconnectPolicy = {
  floorMs: 250,
  baseMs: 1_000,
  spreadMs: 75,
  maxMs: 30_000,
  maxAttempts: Infinity,
  stableAfterMs: 10_000,
};

/**
 * Delay in ms before retry number `attempt` (from 0): `floor + U(0, min(max, base·2ⁿ) − floor)`,
 * where base grows with the crowd that will come back at the same time.
 * A hint of the gateway is a lower bound: jitter is only added, and `maxMs` never cuts it.
 *
 * @param random 0 ≤ random < 1
 * @param crowd how many clients the gateway had
 */
export function backoffDelay(
  policy: ReconnectPolicy,
  attempt: number,
  random: number,
  hintMs = 0,
  crowd = 0,
): number {
  const baseMs = Math.max(policy.baseMs, policy.spreadMs * crowd);
  const ceilingMs = Math.min(policy.maxMs, baseMs * 2 ** attempt);
  const jitterMs = random * Math.max(0, ceilingMs - policy.floorMs);
  return Math.max(policy.floorMs, hintMs) + jitterMs;
}
