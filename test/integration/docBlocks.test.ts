import { expect, it } from 'vitest';

import { checkDocBlocks } from '../../scripts/docs/docBlocks.mjs';

const page = (language: string, ...lines: readonly string[]): string =>
  ['# A page', '', `\`\`\`${language}`, ...lines, '```', ''].join('\n');

it('finds what does not fit in a code block, and says where', () => {
  const { count, errors } = checkDocBlocks({
    'good.md': page(
      'tsx',
      "import { useGatewayStatus } from 'openclaw-react';",
      'export const Status = () => <p>{useGatewayStatus().status}</p>;',
    ),
    'removed.md': page('ts', "import { useGatewayStats } from 'openclaw-react';"),
    'option.md': page(
      'ts',
      "import { createGatewayClient } from 'openclaw-react/client';",
      "createGatewayClient({ url: 'ws://localhost:18789', retries: 3 });",
    ),
    'two.md': page('ts', 'export const a = 1;') + page('ts', 'export const b = a;'),
  });
  expect(count).toBe(5);
  expect(errors).toEqual([
    expect.stringMatching(/^option\.md:5:52 .*'retries' does not exist/),
    expect.stringMatching(/^removed\.md:4:10 .*useGatewayStats/),
    expect.stringMatching(/^two\.md:9:18 .*name 'a'/),
  ]);
});

it('leaves other languages alone', () => {
  expect(checkDocBlocks({ 'shell.md': page('sh', 'npm install openclaw-react') })).toEqual({
    count: 0,
    errors: [],
  });
});
