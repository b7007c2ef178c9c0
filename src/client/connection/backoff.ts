import type { ReconnectPolicy } from '../options.js';

/** The default of each option of {@link ReconnectPolicy}. */
export const defaultReconnectPolicy: ReconnectPolicy = {
  minDelayMs: 250,
  initialDelayMs: 1_000,
  jitterPerClientMs: 75,
  maxDelayMs: 30_000,
  maxAttempts: Infinity,
  stableAfterMs: 10_000,
};

/**
 * Returns the delay before the next retry, in ms:
 * `minDelay + U(0, min(maxDelay, initialDelay · 2^step) − minDelay)`.
 * The initial delay grows with the number of clients that reconnect at the same time.
 * A hint of the gateway is a lower bound: jitter is added to it, and `maxDelayMs` does not limit it.
 *
 * @param step exponent, from 0
 * @param random 0 ≤ random < 1
 * @param hintMs how long the gateway asks to wait, in ms
 * @param peerCount number of clients that the gateway listed in the last hello
 */
export function backoffDelay(
  policy: ReconnectPolicy,
  step: number,
  random: number,
  hintMs = 0,
  peerCount = 0,
): number {
  const initialDelayMs = Math.max(policy.initialDelayMs, policy.jitterPerClientMs * peerCount);
  const ceilingMs = Math.min(policy.maxDelayMs, initialDelayMs * 2 ** step);
  const jitterMs = random * Math.max(0, ceilingMs - policy.minDelayMs);
  return Math.max(policy.minDelayMs, hintMs) + jitterMs;
}
