import { readdirSync } from 'node:fs';

import { isObject, type JsonObject } from '../../src/protocol/frames.js';
import { readTranscript } from '../fixtures/readTranscript.js';

const folder = new URL('../fixtures/transcripts/', import.meta.url);
const maxLength = 20_000;

/** Returns a few frames of every kind from the recordings of every release. */
export function recordedFrames(perKind = 3): readonly JsonObject[] {
  const kinds = new Map<string, JsonObject[]>();
  for (const version of readdirSync(folder)) {
    for (const file of readdirSync(new URL(version, folder))) {
      for (const { dir, data } of readTranscript(`${version}/${file.replace('.jsonl', '')}`)) {
        if (dir !== 'in' || !isObject(data) || JSON.stringify(data).length > maxLength) continue;
        const kind = `${version} ${kindOf(data)}`;
        const known = kinds.get(kind) ?? [];
        if (known.length < perKind) kinds.set(kind, [...known, data]);
      }
    }
  }
  return [...kinds.values()].flat();
}

function kindOf({ type, event, ok, payload, error }: JsonObject): string {
  const { state, stream, messages } = isObject(payload) ? payload : {};
  const { code } = isObject(error) ? error : {};
  return [type, event, state, stream, ok, code, Array.isArray(messages)].map(String).join(' ');
}
