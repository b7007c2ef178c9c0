import { readdirSync } from 'node:fs';

import { expect, test } from 'vitest';

import { notDriven2026_4_15, v2026_4_15 } from './scenarios/v2026_4_15.js';
import { v2026_7_1 } from './scenarios/v2026_7_1.js';

const releases = [
  { version: '2026.4.15', scenarios: v2026_4_15, notDriven: notDriven2026_4_15 },
  { version: '2026.7.1', scenarios: v2026_7_1, notDriven: {} },
];

test.for(releases)(
  'every recording of $version is compared with the fake or has a reason why not',
  ({ version, scenarios, notDriven }) => {
    const recordings = readdirSync(`test/fixtures/transcripts/${version}`)
      .map((file) => file.replace(/\.jsonl$/, ''))
      .toSorted();
    const compared = new Set(scenarios.map(({ name }) => name));
    expect([...compared, ...Object.keys(notDriven)].toSorted()).toEqual(recordings);
  },
);
