/** The scenarios that run on every release: the outermost describes in test/gateway. */
export const scenarios = /** @type {const} */ ([
  'connect',
  'rejections',
  'rpc',
  'compat',
  'stream',
  'abort',
  'queue',
  'history',
  'tools',
  'approvals',
  'approval list',
  'restart',
  'resync',
]);

/** @type {Record<(typeof scenarios)[number], string>} */
const meanings = {
  connect: 'a new device connects with the scopes that it requests',
  rejections: 'a wrong token gives another problem than every other failure',
  rpc: 'calls return results of the declared types',
  compat: 'a method that the release does not know returns the fallback',
  stream: 'a response is shown while it streams, and ends as the messages of history',
  abort: 'an aborted response keeps its text',
  queue: 'a message that is sent while the agent is busy gets a response',
  history: 'a long session loads page by page',
  tools: 'a tool call is shown while it runs, with its result',
  approvals: 'a command waits for an approval, then continues',
  'approval list': 'a client that connects later receives the pending approvals',
  restart: 'after a crash of the gateway the same session continues',
  resync: 'a response is complete after its connection was cut',
};

/**
 * @typedef {{ result: 'pass' } | { result: 'not offered', answer: string } | { result: 'fail', failed: string[] }} Outcome
 * @param {Record<string, { date: string, scenarios: Record<string, Outcome> }>} results
 * @param {string} generated
 */
export function compatibilityPage(results, generated) {
  const versions = Object.keys(results).toSorted((a, b) =>
    b.localeCompare(a, 'en', { numeric: true }),
  );
  const shown = { pass: '✓', 'not offered': 'not offered', fail: '**fails**' };
  const row = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const table = [
    row(['', ...versions]),
    row(['---', ...versions.map(() => ':-:')]),
    row(['tested on', ...versions.map((version) => results[version]?.date ?? '')]),
    ...scenarios.map((name) =>
      row([name, ...versions.map((version) => shown[outcomeOf(version, name)?.result ?? 'fail'])]),
    ),
  ];
  const notes = versions.flatMap((version) =>
    scenarios.flatMap((name) => {
      const outcome = outcomeOf(version, name);
      if (outcome?.result === 'not offered')
        return [`- ${version}, ${name}: the gateway answers "${outcome.answer}"`];
      if (outcome?.result === 'fail')
        return [`- ${version}, ${name}: ${outcome.failed.join('; ')}`];
      return [];
    }),
  );
  return `# Gateway releases

${generated}

This page shows which scenarios pass with a real gateway of each release, on loopback, with a stub in place
of the model. \`npm run test:matrix\` installs the releases, runs the tests and writes this page. CI runs the tests
of the newest release, and those that differ on protocol 3. Releases up to 2026.4 use protocol 3, later releases
protocol 4.

${table.join('\n')}

${notes.join('\n')}

${scenarios.map((name) => `- **${name}**: ${meanings[name]}`).join('\n')}
`;

  /** @type {(version: string, name: string) => Outcome | undefined} */
  function outcomeOf(version, name) {
    return results[version]?.scenarios[name];
  }
}
