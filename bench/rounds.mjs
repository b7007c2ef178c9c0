/**
 * Runs each contestant once per round, in turn, and returns the median of each. A disturbance of the machine
 * then affects all of them alike. The first rounds only warm up.
 *
 * @template {string} Name
 * @param {Record<Name, () => number | Promise<number>>} contestants
 * @returns {Promise<Record<Name, number>>}
 */
export async function medians(contestants, { rounds = 15, warmUp = 3 } = {}) {
  const names = /** @type {Name[]} */ (Object.keys(contestants));
  const results = new Map(names.map((name) => [name, /** @type {number[]} */ ([])]));
  for (let round = 0; round < rounds + warmUp; round += 1) {
    // Every second round has the reverse order, so that no contestant always follows the same one.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const result = await contestants[name]();
      if (round >= warmUp) results.get(name)?.push(result);
    }
  }
  const all = [...results].map(([name, times]) => [name, median(times)]);
  return /** @type {Record<Name, number>} */ (Object.fromEntries(all));
}

/** Returns the milliseconds that `act` takes, without the collection of earlier garbage. @param {() => void} act */
export function timed(act) {
  globalThis.gc?.();
  const startedAt = performance.now();
  act();
  return performance.now() - startedAt;
}

/** @param {number[]} values */
export function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
