import { describe, expect, it } from 'vitest';

import { buildSnapshot, snapshotDifferences } from '../../scripts/protocol/buildSnapshot.mjs';
import type { Schema } from '../../scripts/protocol/snapshot.mjs';

const text: Schema = { type: 'string' };
const closed = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  properties,
  additionalProperties: false,
});

const definitionsOf2 = {
  ChatSendParams: closed({ sessionKey: text, message: text }),
  ChatSendResult: closed({ runId: text }),
  Unreached: closed({ other: text }),
};
const newest = {
  version: '2',
  license: 'MIT License\n\nCopyright somebody\n',
  scopes: { 'chat.send': 'operator.write', 'chat.inject': 'operator.admin' },
  definitions: definitionsOf2,
};
const snapshot = buildSnapshot({
  offers: [
    {
      version: '1',
      methods: ['chat.send', 'talk.session.join'],
      unlisted: ['chat.inject'],
      events: ['chat', 'old'],
    },
    {
      version: '2',
      methods: ['chat.send', 'github.detail'],
      unlisted: ['chat.inject'],
      events: ['chat'],
    },
  ],
  newest,
  previous: {
    ...newest,
    version: '1',
    scopes: { 'chat.send': 'operator.read', 'talk.session.join': 'operator.write' },
    definitions: { TalkSessionJoinParams: closed({ sessionId: text }) },
  },
  typesOnly: { origin: 'types', definitions: { TalkSessionJoinResult: closed({ id: text }) } },
});

describe('the snapshot of the protocol', () => {
  it('has the scope and the releases of each method', () => {
    expect(snapshot.methods).toEqual({
      'chat.inject': { scope: 'operator.admin', since: '1', unlisted: true },
      'chat.send': { scope: 'operator.write', since: '1' },
      'github.detail': { scope: 'operator.read', since: '2', plugin: true },
      'talk.session.join': { scope: 'operator.write', since: '1', until: '1' },
    });
    expect(snapshot.events).toEqual({ chat: { since: '1' }, old: { since: '1', until: '1' } });
  });

  it('has the definitions that methods reach, says where older ones come from, and names the license', () => {
    expect(Object.keys(snapshot.definitions)).toEqual([
      'ChatSendParams',
      'ChatSendResult',
      'TalkSessionJoinParams',
      'TalkSessionJoinResult',
    ]);
    expect(snapshot.origins).toEqual({
      types: ['TalkSessionJoinResult'],
      'openclaw 1': ['TalkSessionJoinParams'],
    });
    expect(snapshot.notice).toEqual(['MIT License', '', 'Copyright somebody']);
  });

  it('equals the release that it was made from', () => {
    expect(snapshotDifferences(snapshot, newest)).toEqual([]);
  });

  it('reports each schema, scope and version that changed', () => {
    const release = {
      ...newest,
      version: '3',
      scopes: { ...newest.scopes, 'chat.send': 'dynamic' },
      definitions: {
        ...definitionsOf2,
        ChatInjectParams: closed({ message: text }),
        ChatSendParams: closed({ sessionKey: text, message: { type: 'number' } }),
      },
    };
    expect(snapshotDifferences(snapshot, release)).toEqual([
      'version 3',
      'scope of chat.send: operator.write, now dynamic',
      'ChatInjectParams is missing',
      'ChatSendParams differs',
    ]);
  });
});
