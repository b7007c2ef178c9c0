// Writes docs/recovery.md and the state diagram in ARCHITECTURE.md from the code that they describe, and
// docs/compatibility.md from the results of `npm run test:matrix`.
//   node scripts/docs/generateDocs.mjs           writes the pages
//   node scripts/docs/generateDocs.mjs --check   exits with 1 if a page is stale
import { format } from 'oxfmt';

import { read, writeOrCheck } from '../generatedFiles.mjs';
import { loadSource } from '../loadSource.mjs';
import { compatibilityPage } from './compatibilityPage.mjs';
import { exploreStates } from './exploreStates.mjs';

/**
 * @typedef {typeof import('../../src/client/connection/recovery.js')} Recovery
 * @typedef {typeof import('../../test/client/connection/recoveryEvidence.js')} Evidence
 * @typedef {typeof import('../../src/client/connection/machine.js')} Machine
 * @typedef {typeof import('../../src/client/connection/backoff.js')} Backoff
 * @typedef {typeof import('../../src/locales/index.js')} Locales
 * @typedef {Recovery & Evidence & Machine & Backoff & Locales} Sources
 * @typedef {import('../../src/core/problem.js').ProblemCode} ProblemCode
 * @typedef {import('./exploreStates.mjs').Edge} Edge
 */

const generated = '<!-- Written by `npm run generate:docs`. Do not edit. -->';

/** @returns {Promise<Sources>} */
async function loadSources() {
  const paths = [
    'src/client/connection/recovery',
    'test/client/connection/recoveryEvidence',
    'src/client/connection/machine',
    'src/client/connection/backoff',
    'src/locales/index',
  ];
  return Object.assign({}, ...(await Promise.all(paths.map((path) => loadSource(`${path}.ts`)))));
}

/** @param {Sources} sources */
function recoveryPage({ recoveryTable, recoveryEvidence, diagnose, en, formatProblem }) {
  const codes = /** @type {ProblemCode[]} */ (Object.keys(recoveryTable));
  const sections = decisions.map(([decision, title, text]) => {
    const rows = codes
      .filter((code) => recoveryTable[code].decision === decision)
      .map((code) => [
        recoveryTable[code].repairable ? `\`${code}\` *` : `\`${code}\``,
        sentence(code),
        en.actions[recoveryTable[code].action],
        evidence(recoveryEvidence[code]),
      ]);
    return `## ${title}\n\n${text}\n\n${table(['code', 'text', 'button', 'shown by'], rows)}`;
  });
  return `# What happens when a connection fails

${generated}

The gateway rejects a connection with a code, closes it with a number, or does not respond. One table,
\`recoveryTable\` of \`openclaw-react/client\`, decides what follows; \`diagnose(failure)\` reads it. The
texts are those of the English catalogue, with \`…\` in place of values. An app may fix the problems with a star
(\`onRepair\`).

${sections.join('\n\n')}

## Close codes

A close code counts if no rejection came before it.

${table(['close', 'before hello-ok', 'after hello-ok'], closeRows(diagnose))}

A hint of the gateway is a lower bound for the next attempt: \`retryAfterMs\` of a rejection, at the top
or inside \`details\`, or \`restartExpectedMs\` of the event \`shutdown\`. For a rate limit without a hint it is
30 s.

## Codes that are new to this version

${table(['`recommendedNextStep`', 'decision', 'button'], adviceRows(diagnose, en))}
`;

  /** @param {ProblemCode} code */
  function sentence(code) {
    const { action } = recoveryTable[code];
    return formatProblem({ code, params: {}, action, retryable: true }, en).replaceAll('|', '\\|');
  }
}

/**
 * In the order of the work that they leave to the user.
 *
 * @type {readonly (readonly [decision: string, title: string, text: string])[]}
 */
const decisions = [
  [
    'retry',
    'Retried automatically',
    'With backoff, and never before a hint of the gateway. Status `reconnecting`.',
  ],
  [
    'pair',
    'Waits for an approval',
    'Status `pairing_required`, with `problem.requestId` and `problem.command`. The client retries every 10 s while the page is visible, unless the gateway asks to pause.',
  ],
  ['retryOnce', 'Retried once, then stopped', 'With a new signature; then status `error`.'],
  [
    'useSecret',
    'Continues with the shared secret',
    'The stored device token is dropped. Without a shared secret the status is `auth_failed`.',
  ],
  [
    'refresh',
    'Requests other credentials',
    'A stored device token is used once, if the gateway advises it and the link is trusted. Otherwise the client calls a credentials function with `reason: "rejected"`. If it returns the same credentials, or if credentials are fixed, the status is `auth_failed`.',
  ],
  ['stop', 'Needs the user', 'Status `error`; `reconnect()` retries.'],
];

const closeCodes = [1000, 1001, 1002, 1005, 1006, 1008, 1009, 1011, 1012, 1013, 4000, 4001, 4999];

/** @param {Sources['diagnose']} diagnose */
function closeRows(diagnose) {
  /** @param {import('../../src/client/connection/recovery.js').Diagnosis} diagnosis */
  const shown = ({ problem, rule }) => `\`${problem.code}\`, ${rule.decision}`;
  return closeCodes.map((code) => {
    const close = { code, reason: '' };
    return [
      code === 4999 ? 'other' : String(code),
      shown(diagnose({ stage: 'handshake', rejection: null, close })),
      shown(diagnose({ stage: 'ready', close, restartExpectedMs: null })),
    ];
  });
}

const advice = [
  'retry_with_device_token',
  'update_auth_credentials',
  'update_auth_configuration',
  'review_auth_configuration',
  'wait_then_retry',
  undefined,
];

/** @type {(diagnose: Sources['diagnose'], en: Sources['en']) => string[][]} */
function adviceRows(diagnose, en) {
  return advice.map((recommendedNextStep) => {
    const details = { code: 'A_NEW_CODE', recommendedNextStep };
    const rejection = { code: 'INVALID_REQUEST', message: '', details };
    const { problem, rule } = diagnose({ stage: 'handshake', rejection, close: null });
    const shown = recommendedNextStep ? `\`${recommendedNextStep}\`` : 'none';
    return [shown, rule.decision, en.actions[problem.action]];
  });
}

/** @param {import('../../test/client/connection/recoveryEvidence.js').RecoveryEvidence} found */
function evidence(found) {
  switch (found.kind) {
    case 'recorded':
      return found.recordings.map((name) => `\`${name}\``).join(', ');
    case 'seen':
      return `not recorded; seen on ${found.versions.join(', ')}`;
    case 'schema':
      return 'not recorded; in the schema';
    case 'local':
      return 'found by this client';
  }
}

const begin = '<!-- states:begin -->';
const end = '<!-- states:end -->';

/** @type {(text: string, source: Sources) => string} */
function withDiagram(text, source) {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`ARCHITECTURE.md has no ${begin} … ${end}`);
  const diagram = stateDiagram(source);
  return `${text.slice(0, from)}${begin}\n\n${diagram}\n\n${text.slice(to)}`;
}

/** With more arrows to one state, a transition is a sentence below the diagram. */
const maxArrows = 4;

/** @param {Sources} source */
function stateDiagram({ defaultReconnectPolicy, ...machine }) {
  const edges = exploreStates(machine, { ...defaultReconnectPolicy, maxAttempts: 2 });
  const places = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const groups = groupBy(edges, ({ to, label }) => `${label}\n${to}`);
  const isEverywhere = (/** @type {Edge} */ { to, label }) =>
    (groups.get(`${label}\n${to}`)?.length ?? 0) > maxArrows;

  const arrows = groupBy(
    edges.filter((edge) => !isEverywhere(edge)),
    ({ from, to }) => `${from} --> ${to}`,
  );
  const lines = [...arrows].map(
    ([arrow, ways]) => `  ${arrow}: ${ways.map(({ label }) => label).join(', ')}`,
  );
  const words = [...groups.values()].filter((ways) => ways.some(isEverywhere)).map(inWords);
  return [
    generated,
    `\`\`\`mermaid\nstateDiagram-v2\n  [*] --> idle\n${lines.join('\n')}\n\`\`\``,
    `Other transitions:\n\n${words.join('\n')}`,
  ].join('\n\n');

  /** @param {Edge[]} ways */
  function inWords(ways) {
    const { to, label } = ways[0] ?? { to: '', label: '' };
    const others = [...places].filter(
      (place) => place !== to && !ways.some(({ from }) => from === place),
    );
    const except =
      others.length > 0 ? ` except ${others.map((name) => `\`${name}\``).join(', ')}` : '';
    return `- ${label.endsWith(')') ? `\`${label}\`` : label} leads to \`${to}\` from every state${except}.`;
  }
}

/**
 * @template Item
 * @param {Item[]} items
 * @param {(item: Item) => string} keyOf
 */
function groupBy(items, keyOf) {
  /** @type {Map<string, Item[]>} */
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

/** @type {(head: string[], rows: string[][]) => string} */
function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @type {(path: string, text: string) => Promise<string>} */
async function formatted(path, text) {
  const { code, errors } = await format(path, text, JSON.parse(read('.oxfmtrc.json')));
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return code;
}

const source = await loadSources();
const files = {
  'docs/compatibility.md': await formatted(
    'docs/compatibility.md',
    compatibilityPage(JSON.parse(read('docs/compatibility.json')), generated),
  ),
  'docs/recovery.md': await formatted('docs/recovery.md', recoveryPage(source)),
  'ARCHITECTURE.md': await formatted(
    'ARCHITECTURE.md',
    withDiagram(read('ARCHITECTURE.md'), source),
  ),
};
writeOrCheck(files, { source: 'src/client', command: 'npm run generate:docs' });
