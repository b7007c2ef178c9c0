import type { FaultProxy } from './faultProxy.js';
import type { LinkAction } from './faultRules.js';

export interface ChaosOptions {
  /** The same seed gives the same faults after the same delays. */
  readonly seed: number;
  /** Least and longest time between two faults, in ms. */
  readonly everyMs: readonly [number, number];
  /** A line that went dead is noticed only when somebody looks: called some time after it did. */
  readonly wake: () => void;
}

/** Makes things go wrong on a line until it is stopped. */
export interface Chaos {
  readonly random: () => number;
  stop(): void;
}

export function startChaos(proxy: FaultProxy, { seed, everyMs, wake }: ChaosOptions): Chaos {
  const random = createRandom(seed);
  const [least, most] = everyMs;
  let timer = setTimeout(strike, least);

  function strike(): void {
    const action = pick(random);
    proxy.act(action);
    const delayMs = least + random() * (most - least);
    timer = setTimeout(strike, delayMs);
    if (action.type === 'halfOpen') setTimeout(wake, delayMs / 2);
  }

  return { random, stop: () => clearTimeout(timer) };
}

function pick(random: () => number): LinkAction {
  const at = random();
  if (at < 0.35) return { type: 'cut' };
  if (at < 0.45) return { type: 'close', code: 1012, reason: 'service restart' };
  if (at < 0.55) return { type: 'halfOpen' };
  return { type: 'delay', ms: 50 + random() * 400 };
}

/** 0 ≤ x < 1, the same sequence for the same seed. */
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
