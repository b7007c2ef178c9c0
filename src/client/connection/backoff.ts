import type { ReconnectPolicy } from '../options.js';

/** The defaults of {@link ReconnectPolicy}. */
export const defaultReconnectPolicy: ReconnectPolicy = {
  minDelayMs: 250,
  initialDelayMs: 1_000,
  jitterPerClientMs: 75,
  maxDelayMs: 30_000,
  maxAttempts: Infinity,
  stableAfterMs: 10_000,
};

/**
 * Delay in ms before retry number `attempt` (from 0): `floor + U(0, min(max, base·2ⁿ) − floor)`,
 * where base grows with the crowd that will come back at the same time.
 * A hint of the gateway is a lower bound: jitter is only added, and `maxDelayMs` never cuts it.
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
  const initialDelayMs = Math.max(policy.initialDelayMs, policy.jitterPerClientMs * crowd);
  const ceilingMs = Math.min(policy.maxDelayMs, initialDelayMs * 2 ** attempt);
  const jitterMs = random * Math.max(0, ceilingMs - policy.minDelayMs);
  return Math.max(policy.minDelayMs, hintMs) + jitterMs;
}
