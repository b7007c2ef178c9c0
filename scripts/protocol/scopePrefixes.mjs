/** @typedef {readonly [prefix: string, scope?: string]} Rule */

/**
 * Returns the prefixes with the fewest characters that give the scope of every method. The longest prefix that
 * fits a name decides. A prefix has at least the family (`cron.`), so that the methods of a plugin fit no
 * prefix. `$` means the end of a name.
 *
 * @param {Record<string, string>} scopes by method
 * @returns {Record<string, string[]>} prefixes by scope
 */
export function scopePrefixes(scopes) {
  const names = Object.keys(scopes).map((method) => `${method}$`);
  const allScopes = [...new Set(Object.values(scopes))];
  /** @type {Map<string, Rule[]>} */
  const memory = new Map();

  /**
   * Returns the cheapest rules for the names under `prefix`, to which `inherited` applies otherwise.
   *
   * @type {(prefix: string, inherited: string | undefined) => Rule[]}
   */
  function cover(prefix, inherited) {
    const key = `${prefix} ${inherited}`;
    const known = memory.get(key);
    if (known) return known;
    const rules = cheapest(waysToCover(prefix, inherited));
    memory.set(key, rules);
    return rules;
  }

  /** @type {(prefix: string, inherited: string | undefined) => Rule[][]} */
  function waysToCover(prefix, inherited) {
    const ways = [below(prefix, inherited)];
    if (/[.$]/.test(prefix)) {
      for (const scope of allScopes) ways.push([[prefix, scope], ...below(prefix, scope)]);
    }
    return ways;
  }

  /** @type {(prefix: string, scope: string | undefined) => Rule[]} */
  function below(prefix, scope) {
    if (prefix.endsWith('$')) return scopes[prefix.slice(0, -1)] === scope ? [] : [impossible];
    const under = names.filter((name) => name.startsWith(prefix));
    const next = new Set(under.map((name) => name.slice(0, prefix.length + 1)));
    return [...next].flatMap((longer) => cover(longer, scope));
  }

  const rules = cover('', undefined);
  return Object.fromEntries(
    allScopes.toSorted().map((scope) => [
      scope,
      rules
        .filter((rule) => rule[1] === scope)
        .map(([prefix]) => prefix)
        .toSorted(),
    ]),
  );
}

/** @type {Rule} */
const impossible = ['x'.repeat(1_000_000)];

/** @param {Rule[][]} ways */
const cheapest = (ways) => ways.toSorted((a, b) => cost(a) - cost(b))[0] ?? [];

/** @param {Rule[]} rules */
const cost = (rules) => rules.reduce((sum, [prefix]) => sum + prefix.length + 1, 0);
