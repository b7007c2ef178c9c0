import { describe, expect, it, vi } from 'vitest';

import { createSessionKeys, type SessionKeys } from '../../src/client/sessionKeys.js';
import type { GatewayHello } from '../../src/client/state.js';

interface Options {
  readonly version?: string;
  readonly mainSessionKey?: string;
}

const helloOf = ({ version = '2026.9.6', mainSessionKey = 'agent:main:main' }: Options) =>
  ({
    serverVersion: version,
    mainSessionKey,
    snapshot: { sessionDefaults: { defaultAgentId: 'main' } },
  }) as unknown as GatewayHello;

function create(options: Options = {}): { keys: SessionKeys; connectTo: (owner: string) => void } {
  let owner = 'one';
  const keys = createSessionKeys({
    owner: () => owner,
    hello: () => helloOf(options),
    onThrow(error) {
      throw error;
    },
  });
  return { keys, connectTo: (next) => void (owner = next) };
}

describe('the key of a name', () => {
  it.each([
    ['main', 'agent:main:main'],
    ['MAIN', 'agent:main:main'],
    ['agent:main:Main', 'agent:main:main'],
    ['work', 'agent:main:work'],
    ['  work ', 'agent:main:work'],
    ['team:alpha', 'agent:main:team:alpha'],
    ['agent:ops:work', 'agent:ops:work'],
    ['agent:main:global', 'global'],
    ['global', 'global'],
    ['unknown', 'unknown'],
  ])('of %j is %s', (name, key) => {
    expect(create().keys.resolve(name)).toBe(key);
  });

  it('is the main session for `main`, whatever the gateway calls it', () => {
    const { keys } = create({ mainSessionKey: 'agent:main:home' });
    expect(['main', 'home', 'Home'].map(keys.resolve)).toEqual(Array(3).fill('agent:main:home'));
  });

  it('is the one that differs by case alone, as soon as the gateway has used it', () => {
    const { keys } = create();
    expect(keys.resolve('Test1')).toBe('agent:main:Test1');
    keys.learn(['agent:main:other', 'agent:main:test1', undefined, '']);
    expect(keys.resolve('Test1')).toBe('agent:main:test1');
    expect(keys.resolve('agent:Main:TEST1')).toBe('agent:main:test1');
  });

  it('is the exact one before one that differs by case', () => {
    const { keys } = create({ version: '2026.4.15' });
    keys.learn(['agent:main:x:group:!abc', 'agent:main:x:group:!AbC']);
    expect(keys.resolve('agent:main:x:group:!AbC')).toBe('agent:main:x:group:!AbC');
    expect(keys.resolve('agent:main:x:group:!abc')).toBe('agent:main:x:group:!abc');
  });

  it('stays as written if several known keys differ by case alone', () => {
    const { keys } = create();
    keys.learn(['agent:main:abc', 'agent:main:ABC']);
    expect(keys.resolve('Abc')).toBe('agent:main:Abc');
  });

  it.each([
    ['2026.9.6', 'agent:main:matrix:group:!AbC'],
    ['2026.6.11', 'agent:main:matrix:group:!AbC'],
    ['2026.5.12', 'agent:main:matrix:group:!abc'],
    ['dev', 'agent:main:matrix:group:!abc'],
  ])('of a peer keeps its case if the release does: %s', (version, key) => {
    const { keys } = create({ version });
    keys.learn(['agent:main:matrix:group:!abc']);
    expect(keys.resolve('agent:main:matrix:group:!AbC')).toBe(key);
  });

  it('does not depend on the keys of another gateway or device', () => {
    const { keys, connectTo } = create();
    keys.learn(['agent:main:test1']);
    connectTo('two');
    expect(keys.resolve('Test1')).toBe('agent:main:Test1');
  });
});

describe('the session of an event', () => {
  it('is the one that the gateway names, also if the event repeats the key of a call (2026.2 to 2026.4)', () => {
    const { keys } = create({ version: '2026.4.15' });
    const repeated = { sessionKey: 'agent:main:Test1' };
    keys.learnFromEvent(repeated);
    expect(keys.ofEvent(repeated)).toBe(keys.resolve('Test1'));
    keys.learnFromEvent({ sessionKey: 'agent:main:test1' });
    expect(keys.ofEvent(repeated)).toBe('agent:main:test1');
    expect(keys.resolve('Test1')).toBe('agent:main:test1');
  });

  it('is one per agent where all agents call theirs `global`', () => {
    const { keys } = create();
    expect(keys.ofEvent({ sessionKey: 'global', agentId: 'ops' })).toBe('agent:ops:global');
    expect(keys.ofEvent({ sessionKey: 'global', agentId: 'main' })).toBe('global');
    expect(keys.ofEvent({ sessionKey: 'global' })).toBe('global');
  });

  it('is unknown if the event carries no key', () => {
    expect(create().keys.ofEvent({ runId: 'r' })).toBeUndefined();
  });
});

it('reports a new key once', () => {
  const { keys } = create();
  const handler = vi.fn();
  const unsubscribe = keys.onLearned(handler);
  keys.learn(['a', 'b']);
  keys.learn(['a', 'b']);
  expect(handler).toHaveBeenCalledTimes(1);
  unsubscribe();
  keys.learn(['c']);
  expect(handler).toHaveBeenCalledTimes(1);
});

it('forgets the keys that it learned first, beyond ten thousand', () => {
  const { keys } = create();
  keys.learn(['agent:main:first']);
  keys.learn(Array.from({ length: 10_000 }, (_, at) => `agent:main:s${at}`));
  expect(keys.resolve('First')).toBe('agent:main:First');
  expect(keys.resolve('S9999')).toBe('agent:main:s9999');
});
