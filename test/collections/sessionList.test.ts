import { describe, expect, it } from 'vitest';

import { byRank } from '../../src/collections/sessionList.js';
import type { SessionRow } from '../../src/protocol/sessionRow.js';

const rows: SessionRow[] = [
  { key: 'a', kind: 'direct', updatedAt: 9, lastInteractionAt: 1, pinnedAt: 5 },
  { key: 'b', kind: 'direct', updatedAt: 1, lastInteractionAt: 3, lastActivityAt: 2 },
  { key: 'c', kind: 'direct', updatedAt: 4 },
  { key: 'd', kind: 'direct', updatedAt: 10, lastInteractionAt: 2, lastActivityAt: 8 },
];

describe('the order of sessions', () => {
  it.each([
    ['the last change, pinned sessions first', undefined, 'adcb'],
    ['the last change, pinned sessions first', 'updatedAt', 'adcb'],
    ['the last interaction', 'lastInteractionAt', 'bdac'],
    ['the last activity or interaction (2026.9)', 'activity', 'dcba'],
  ] as const)('is that of %s for sortBy: %s', (_, sortBy, order) => {
    expect(
      rows
        .toSorted(byRank(sortBy))
        .map(({ key }) => key)
        .join(''),
    ).toBe(order);
  });
});
