// Writes docs/recovery.md and the state diagram in ARCHITECTURE.md from the code that they describe, and
// docs/compatibility.md from the results of `npm run test:matrix`.
//   node scripts/generateDocs.mjs           writes them
//   node scripts/generateDocs.mjs --check   exits 1 when they are not what would be written
import { format } from 'oxfmt';

import { compatibilityPage } from './compatibilityPage.mjs';
import { exploreStates } from './exploreStates.mjs';
import { read, writeOrCheck } from './generatedFiles.mjs';
import { loadSource } from './loadSource.mjs';

const generated = '<!-- Written by `npm run generate:docs`. Do not edit. -->';

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

function recoveryPage({ recoveryTable, recoveryEvidence, diagnose, en, formatProblem }) {
  const codes = Object.keys(recoveryTable);
  const sections = decisions.map(([decision, title, text]) => {
    const rows = codes
      .filter((code) => recoveryTable[code].decision === decision)
      .map((code) => [
        recoveryTable[code].repairable ? `\`${code}\` *` : `\`${code}\``,
        sentence(code),
        en.actions[recoveryTable[code].action],
        evidence(recoveryEvidence[code]),
      ]);
    return `## ${title}\n\n${text}\n\n${table(['code', 'what a person reads', 'button', 'shown by'], rows)}`;
  });
  return `# What happens when a connection fails

${generated}

The gateway rejects with a code, closes with a number, or says nothing at all. One table,
\`recoveryTable\` of \`openclaw-react/client\`, decides what follows; \`diagnose(failure)\` reads it. The
sentences are those of the English catalogue, with \`…\` where a value is filled in. What has a star a
host may repair (\`onRepair\`).

${sections.join('\n\n')}

## Close codes

Read where no rejection came before the close.

${table(['close', 'before hello-ok', 'after hello-ok'], closeRows(diagnose))}

A hint of the gateway is a lower bound for the next attempt: \`retryAfterMs\` of a rejection, at the top
or inside \`details\`; \`restartExpectedMs\` of the event \`shutdown\`; 30 s for a rate limit that says
nothing.

## Codes that are new to this version

${table(['`recommendedNextStep`', 'decision', 'button'], adviceRows(diagnose, en))}
`;

  function sentence(code) {
    const { action } = recoveryTable[code];
    return formatProblem({ code, params: {}, action, retryable: true }, en).replaceAll('|', '\\|');
  }
}

/** In the order of how much a person has to do. */
const decisions = [
  [
    'retry',
    'Tried again by itself',
    'With backoff, and never before a hint of the gateway. Status `reconnecting`.',
  ],
  [
    'pair',
    'Waits for an approval',
    'Status `pairing_required`, with `problem.requestId` and `problem.command`. Asked again every 10 s while the page is visible, unless the gateway asks to pause.',
  ],
  ['retryOnce', 'Tried once more, then stopped', 'With a fresh signature; then status `error`.'],
  [
    'useSecret',
    'Goes on with the shared secret',
    'The stored device token is dropped. Without a shared secret the status is `auth_failed`.',
  ],
  [
    'refresh',
    'Asks for other credentials',
    'A stored device token is used once, where the gateway says so and the link is trusted. Else a credentials function is asked with `reason: "rejected"`; the same answer again, or fixed credentials, end in `auth_failed`.',
  ],
  ['stop', 'Only a person can help', 'Status `error`; `reconnect()` tries again.'],
];

const closeCodes = [1000, 1001, 1002, 1005, 1006, 1008, 1009, 1011, 1012, 1013, 4000, 4001, 4999];

function closeRows(diagnose) {
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

function adviceRows(diagnose, en) {
  return advice.map((recommendedNextStep) => {
    const details = { code: 'A_NEW_CODE', recommendedNextStep };
    const rejection = { code: 'INVALID_REQUEST', message: '', details };
    const { problem, rule } = diagnose({ stage: 'handshake', rejection, close: null });
    const shown = recommendedNextStep ? `\`${recommendedNextStep}\`` : 'none';
    return [shown, rule.decision, en.actions[problem.action]];
  });
}

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

function withDiagram(text, source) {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`ARCHITECTURE.md has no ${begin} … ${end}`);
  const diagram = stateDiagram(source);
  return `${text.slice(0, from)}${begin}\n\n${diagram}\n\n${text.slice(to)}`;
}

/** What leads to one place from nearly everywhere is said in words, or the drawing is all lines. */
const mostArrows = 4;

function stateDiagram({ defaultReconnectPolicy, ...machine }) {
  const edges = exploreStates(machine, { ...defaultReconnectPolicy, maxAttempts: 2 });
  const places = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const groups = groupBy(edges, ({ to, label }) => `${label}\n${to}`);
  const isEverywhere = ({ to, label }) => groups.get(`${label}\n${to}`).length > mostArrows;

  const arrows = groupBy(
    edges.filter((edge) => !isEverywhere(edge)),
    ({ from, to }) => `${from} --> ${to}`,
  );
  const lines = [...arrows].map(
    ([arrow, ways]) => `  ${arrow}: ${ways.map(({ label }) => label).join(', ')}`,
  );
  const words = [...groups.values()].filter(([edge]) => isEverywhere(edge)).map(inWords);
  return [
    generated,
    `\`\`\`mermaid\nstateDiagram-v2\n  [*] --> idle\n${lines.join('\n')}\n\`\`\``,
    `Besides:\n\n${words.join('\n')}`,
  ].join('\n\n');

  function inWords(ways) {
    const [{ to, label }] = ways;
    const others = [...places].filter(
      (place) => place !== to && !ways.some(({ from }) => from === place),
    );
    const but = others.length > 0 ? ` but ${others.map((name) => `\`${name}\``).join(', ')}` : '';
    return `- ${label.endsWith(')') ? `\`${label}\`` : label} leads to \`${to}\` from every state${but}.`;
  }
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

async function formatted(path, text) {
  const { code, errors } = await format(path, text, JSON.parse(read('.oxfmtrc.json')));
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
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
