import type { FaultProxy } from './faultProxy.js';
import type { ConnectionAction } from './faultRules.js';

export interface RandomFaultOptions {
  /** The same seed gives the same faults after the same delays. */
  readonly seed: number;
  /** Minimum and maximum time between two faults, in ms. */
  readonly intervalMs: readonly [number, number];
  /**
   * Called some time after a half-open fault. The client notices a silent connection only by a
   * deadline or by a signal of the page.
   */
  readonly signalOnline: () => void;
}

/** Causes faults at random times until `stopFaults` is called. */
export interface RandomFaults {
  readonly random: () => number;
  stopFaults(): void;
}

export function startRandomFaults(
  proxy: FaultProxy,
  { seed, intervalMs, signalOnline }: RandomFaultOptions,
): RandomFaults {
  const random = createRandom(seed);
  const [minMs, maxMs] = intervalMs;
  let timer = setTimeout(causeFault, minMs);

  function causeFault(): void {
    const action = pickAction(random);
    proxy.applyToAll(action);
    const delayMs = minMs + random() * (maxMs - minMs);
    timer = setTimeout(causeFault, delayMs);
    if (action.type === 'halfOpen') setTimeout(signalOnline, delayMs / 2);
  }

  return { random, stopFaults: () => clearTimeout(timer) };
}

function pickAction(random: () => number): ConnectionAction {
  const value = random();
  if (value < 0.35) return { type: 'cut' };
  if (value < 0.45) return { type: 'close', code: 1012, reason: 'service restart' };
  if (value < 0.55) return { type: 'halfOpen' };
  return { type: 'delay', ms: 50 + random() * 400 };
}

/** Returns a generator of numbers from 0 to 1 (exclusive). The same seed gives the same sequence. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
