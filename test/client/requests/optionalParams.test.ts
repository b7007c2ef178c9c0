import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { unexpectedParams } from '../../../src/client/requests/optionalParams.js';
import { parseFrame, type ErrorShape } from '../../../src/protocol/frames.js';

const transcripts = new URL('../../fixtures/transcripts/', import.meta.url);

/** The errors that a recording has. */
function errorsIn(recording: string): ErrorShape[] {
  const text = readFileSync(new URL(`${recording}.jsonl`, transcripts), 'utf8');
  return text.split('\n').flatMap((line) => {
    if (line === '') return [];
    const { data } = JSON.parse(line) as { data?: unknown };
    const frame = parseFrame(JSON.stringify(data));
    return frame?.type === 'res' && frame.error ? [frame.error] : [];
  });
}

/** Recordings of rejected params, from each release that has one. */
const cases = [
  '2026.4.15/input-receipts-strict-params',
  '2026.7.1/rpc-basics',
  '2026.9.6/aliases-idempotency',
];

describe('a rejection of unknown params', () => {
  it.each(cases)('is read as recorded in %s', (recording) => {
    const names = errorsIn(recording).flatMap(unexpectedParams);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^\w+$/);
  });

  it('names each of several params', () => {
    const message =
      "invalid chat.history params: at root: unexpected property 'a'; at root: unexpected property 'b'";
    expect(unexpectedParams({ code: 'INVALID_REQUEST', message })).toEqual(['a', 'b']);
  });

  it('has the code of the release, not only its words', () => {
    const message = "at root: unexpected property 'a'";
    expect(unexpectedParams({ code: 'UNAVAILABLE', message })).toEqual([]);
  });
});
