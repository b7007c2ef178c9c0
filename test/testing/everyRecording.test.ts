import { readdirSync } from 'node:fs';

import { expect, test } from 'vitest';

import { recording } from './drive.js';
import { notDriven2026_4_15, v2026_4_15 } from './scenarios/v2026_4_15.js';
import { v2026_7_1 } from './scenarios/v2026_7_1.js';
import { notDriven2026_9_6, v2026_9_6 } from './scenarios/v2026_9_6.js';

const releases = [
  { version: '2026.4.15', scenarios: v2026_4_15, notDriven: notDriven2026_4_15 },
  { version: '2026.7.1', scenarios: v2026_7_1, notDriven: {} },
  { version: '2026.9.6', scenarios: v2026_9_6, notDriven: notDriven2026_9_6 },
];

test.for(releases)(
  'every recorded connection of $version is compared with the fake, or a reason is given',
  ({ version, scenarios, notDriven }) => {
    const files = readdirSync(`test/fixtures/transcripts/${version}`);
    const recorded = files.flatMap((file) => {
      const name = file.replace(/\.jsonl$/, '');
      const conns = new Set(recording(version, name).map(({ conn }) => conn));
      return [...conns].map((conn) => ({ name, full: nameOf(name, conn) }));
    });
    const compared = scenarios.map(({ name, conn }) => nameOf(name, conn));
    const others = recorded.filter(({ full }) => !compared.includes(full));
    // a reason applies to one connection, or to every connection of a recording that is not compared
    const reasons = Object.keys(notDriven);
    const reasonOf = ({ name, full }: (typeof recorded)[number]): string =>
      reasons.includes(full) ? full : name;
    expect([...new Set(others.map(reasonOf))].toSorted()).toEqual(reasons.toSorted());
  },
);

const nameOf = (name: string, conn: string | undefined): string =>
  conn === undefined ? name : `${name} ${conn}`;
