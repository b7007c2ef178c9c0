import { describe, expect, inject, it } from 'vitest';

import { snapshotDifferences } from '../../scripts/protocol/buildSnapshot.mjs';
import { readRelease } from '../../scripts/protocol/readRelease.mjs';
import { readSnapshot } from '../../scripts/protocol/snapshot.mjs';
import { connectNewDevice } from './support.js';

const gateway = inject('gateway');
const snapshot = readSnapshot();

/** Returns the names that the snapshot expects in the hello of this release. */
function namesIn(
  spans: Record<string, { since: string; until?: string; unlisted?: true }>,
): string[] {
  const ageOf = (version: string): number => snapshot.releases.indexOf(version);
  const age = ageOf(gateway.version);
  return Object.entries(spans).flatMap(([name, { since, until = snapshot.version, unlisted }]) =>
    !unlisted && ageOf(since) <= age && age <= ageOf(until) ? [name] : [],
  );
}

describe('the snapshot of the protocol', () => {
  it('lists the methods and events of this release', async () => {
    const client = await connectNewDevice(gateway);
    const { methods, events } = await client.ready({ timeoutMs: 20_000 });
    // Operators cannot call it: it belongs to the node role, and only 2026.3 and 2026.4 have it.
    const known = methods.filter((method) => method !== 'node.canvas.capability.refresh');
    expect(known.toSorted()).toEqual(namesIn(snapshot.methods).toSorted());
    expect(events.toSorted()).toEqual(namesIn(snapshot.events).toSorted());
  });

  it('has the schemas and scopes of the newest release', async () => {
    expect(snapshotDifferences(snapshot, await readRelease(snapshot.version))).toEqual([]);
  });
});
