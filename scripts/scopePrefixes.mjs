/**
 * The fewest characters that tell the scope of every method: of the prefixes that fit a name, the
 * longest names its scope. A prefix holds at least the family (`cron.`), so that the methods of a
 * plugin fit none; `$` stands for the end of a name.
 *
 * @param {Record<string, string>} scopes by method
 * @returns {Record<string, string[]>} prefixes by scope
 */
export function scopePrefixes(scopes) {
  const names = Object.keys(scopes).map((method) => `${method}$`);
  const allScopes = [...new Set(Object.values(scopes))];
  const memory = new Map();

  /** The cheapest rules for the names under `prefix`, to which `inherited` applies otherwise. */
  function cover(prefix, inherited) {
    const key = `${prefix} ${inherited}`;
    if (!memory.has(key)) memory.set(key, cheapest(waysToCover(prefix, inherited)));
    return memory.get(key);
  }

  function waysToCover(prefix, inherited) {
    const ways = [below(prefix, inherited)];
    if (/[.$]/.test(prefix)) {
      for (const scope of allScopes) ways.push([[prefix, scope], ...below(prefix, scope)]);
    }
    return ways;
  }

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

const impossible = ['x'.repeat(1_000_000)];

const cheapest = (ways) => ways.toSorted((a, b) => cost(a) - cost(b))[0];

const cost = (rules) => rules.reduce((sum, [prefix]) => sum + prefix.length + 1, 0);
