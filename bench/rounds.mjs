/**
 * Runs each contestant once per round, in turn, and gives the median of what they return: what
 * disturbs the machine disturbs all alike. The first rounds only warm up.
 *
 * @template {string} Name
 * @param {Record<Name, () => number | Promise<number>>} contestants
 * @returns {Promise<Record<Name, number>>}
 */
export async function medians(contestants, { rounds = 15, warmUp = 3 } = {}) {
  const names = Object.keys(contestants);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds + warmUp; round += 1) {
    // The other way round every second time, so that none always runs in another's wake.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const result = await contestants[name]();
      if (round >= warmUp) results[name].push(result);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(results[name])]));
}

/** Milliseconds that `act` takes, not counting the garbage of what was made for it. */
export function timed(act) {
  globalThis.gc?.();
  const startedAt = performance.now();
  act();
  return performance.now() - startedAt;
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
