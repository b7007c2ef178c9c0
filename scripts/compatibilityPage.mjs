/** What is tested on every release: the outermost describes in test/gateway. */
export const scenarios = [
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
];

const meanings = {
  connect: 'a new device is let in, with the scopes asked for',
  rejections: 'a wrong token is told from every other trouble',
  rpc: 'calls are answered with what the types say',
  compat: 'a method that the release does not know gives the fallback',
  stream: 'an answer is shown while it is written, and ends as the rows of history',
  abort: 'a stopped answer keeps what was written',
  queue: 'what is asked while the agent is busy is answered',
  history: 'a long conversation is loaded page by page',
  tools: 'a tool is shown at work, with what it said',
  approvals: 'a command waits for a person and goes on',
  'approval list': 'what waits is told to whoever comes later',
  restart: 'after a crash of the gateway the same session goes on',
  resync: 'an answer whose connection was cut is completed',
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

What this library does with real gateways of each release, on loopback with a stub in place of the
model. \`npm run test:matrix\` installs them, runs the tests and writes this page; CI runs them on the
newest release, and on one of protocol 3 what differs there. Releases up to 2026.4 speak protocol 3, later ones
protocol 4.

${table.join('\n')}

${notes.join('\n')}

${scenarios.map((name) => `- **${name}**: ${meanings[name]}`).join('\n')}
`;

  function outcomeOf(version, name) {
    return results[version]?.scenarios[name];
  }
}
