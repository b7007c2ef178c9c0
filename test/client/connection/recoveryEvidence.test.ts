import { readdirSync } from 'node:fs';

import { ConnectErrorDetailCodes } from '@openclaw/gateway-protocol/connect-error-details';
import { diagnose, recoveryTable, type SocketClose } from 'openclaw-react/client';
import { describe, expect, it } from 'vitest';

import type { ErrorShape } from '../../../src/protocol/frames.js';
import { readTranscript } from '../../fixtures/readTranscript.js';
import { recoveryEvidence } from './recoveryEvidence.js';

const folder = new URL('../../fixtures/transcripts/', import.meta.url);

/** The state of a recorded socket. */
interface RecordedSocket {
  isReady: boolean;
  rejection: ErrorShape | null;
  restartExpectedMs: number | null;
}

const rules = Object.entries(recoveryEvidence).map(([code, evidence]) => ({
  code,
  recordings: evidence.kind === 'recorded' ? evidence.recordings : [],
}));

describe('the evidence of the recovery table', () => {
  it('names exactly the recordings that show a rule', () => {
    const found = new Map<string, Set<string>>();
    for (const name of recordings()) {
      for (const code of problemsIn(name)) {
        found.set(code, (found.get(code) ?? new Set()).add(name));
      }
    }
    const expected = rules.filter(({ recordings: names }) => names.length > 0);
    expect([...found.keys()].toSorted()).toEqual(expected.map(({ code }) => code).toSorted());
    for (const { code, recordings: names } of expected) {
      expect([code, [...(found.get(code) ?? [])].toSorted()]).toEqual([code, [...names]]);
    }
  });

  it('names the schema only for codes of the schema', () => {
    const schemaCodes = Object.values<string>(ConnectErrorDetailCodes);
    for (const [code, { kind }] of Object.entries(recoveryEvidence)) {
      if (kind === 'schema') expect(schemaCodes).toContain(code);
      if (kind === 'local') expect(schemaCodes).not.toContain(code);
    }
  });

  it('covers every rule', () => {
    expect(Object.keys(recoveryEvidence)).toEqual(Object.keys(recoveryTable));
  });
});

const recordings = (): string[] =>
  readdirSync(folder).flatMap((version) =>
    readdirSync(new URL(`${version}/`, folder)).map(
      (file) => `${version}/${file.split('.jsonl')[0]}`,
    ),
  );

/** The problem of each socket that the gateway closed. */
function problemsIn(name: string): Set<string> {
  const sockets = new Map<unknown, RecordedSocket>();
  const problems = new Set<string>();
  for (const { dir, data, conn } of readTranscript(name)) {
    const socket = sockets.get(conn) ?? {
      isReady: false,
      rejection: null,
      restartExpectedMs: null,
    };
    sockets.set(conn, socket);
    if (dir === 'in') applyFrame(socket, data as Frame);
    if (dir === 'open') sockets.delete(conn);
    if (dir !== 'close') continue;
    const close = data as SocketClose;
    const { isReady, rejection, restartExpectedMs } = socket;
    // After hello, 1000 and 1005 are closes of the recorder itself.
    if (isReady && (close.code === 1000 || close.code === 1005)) continue;
    const failure = isReady
      ? ({ stage: 'ready', close, restartExpectedMs } as const)
      : ({ stage: 'handshake', rejection, close } as const);
    problems.add(diagnose(failure).problem.code);
  }
  return problems;
}

interface Frame {
  readonly type?: string;
  readonly event?: string;
  readonly error?: ErrorShape;
  readonly payload?: { readonly type?: string; readonly restartExpectedMs?: number };
}

function applyFrame(socket: RecordedSocket, { type, event, error, payload }: Frame): void {
  if (type === 'res' && payload?.type === 'hello-ok') socket.isReady = true;
  if (type === 'res' && error && !socket.isReady) socket.rejection ??= error;
  if (event === 'shutdown') socket.restartExpectedMs = payload?.restartExpectedMs ?? null;
}
