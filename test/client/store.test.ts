import { getChatSession } from 'openclaw-react/chat';
import { describe, expect, it, vi } from 'vitest';

import { advanceTime, startClient, startGateway, startReadyClient } from '../support/gateway.js';

const broken = (): never => {
  throw new Error('a broken subscriber');
};

describe('the cache of messages', () => {
  it('has messages under every name of a session', async () => {
    const client = await startReadyClient(startGateway());
    client.cache.set('main', []);
    expect(client.cache.info()).toMatchObject([{ sessionKey: 'agent:main:main' }]);
    expect(client.cache.get('agent:main:Main')?.messages).toEqual([]);
    client.cache.clear('MAIN');
    expect(client.cache.info()).toEqual([]);
  });

  it.each(['constructor', 'toString', '__proto__'])('has nothing under the name %s', (name) => {
    const client = startClient(startGateway());
    expect(client.cache.get(name)).toBeUndefined();
    client.cache.set(name, []);
    expect(client.cache.get(name)?.messages).toEqual([]);
  });
});

describe('the store of a client', () => {
  it('leaves a session ready when a subscriber throws on cached messages', async () => {
    const gateway = startGateway({
      sessions: [{ key: 'main', messages: [{ role: 'user', text: 'Hello' }] }],
    });
    const client = await startReadyClient(gateway);
    const session = getChatSession(client, 'main');
    client.store.subscribe(broken);
    const release = session.retain();
    await advanceTime(2_000);
    expect(session.getState()).toMatchObject({ status: 'ready', error: null });
    expect(client.cache.get('agent:main:main')?.messages).toHaveLength(1);
    release();
  });

  it('notifies other subscribers after one that throws', async () => {
    const client = await startReadyClient(startGateway());
    const other = vi.fn();
    client.store.subscribe(broken);
    client.store.subscribe(other);
    client.cache.set('agent:main:main', []);
    client.disconnect();
    expect(other).toHaveBeenCalledTimes(2);
  });

  it('reports what a subscriber throws to the logger', async () => {
    const warn = vi.fn();
    const client = await startReadyClient(startGateway(), { logger: { warn } });
    client.store.subscribe(broken);
    client.cache.clear();
    expect(warn).toHaveBeenCalledWith('store subscriber threw', { error: 'Error' });
  });

  it.each([
    ['throws', { warn: broken }],
    ['has no warn', {} as { warn(): void }],
  ])('keeps working when the logger %s', async (_, logger) => {
    const client = startClient(startGateway(), { logger });
    const other = vi.fn();
    client.store.subscribe(broken);
    client.store.subscribe(other);
    client.onStatus(broken);
    client.connect();
    await advanceTime(100);
    expect(other).toHaveBeenLastCalledWith(
      expect.objectContaining({ connection: expect.objectContaining({ status: 'ready' }) }),
      expect.anything(),
    );
  });

  it('stops notifying after unsubscribe()', async () => {
    const client = await startReadyClient(startGateway());
    const subscriber = vi.fn();
    const unsubscribe = client.store.subscribe(subscriber);
    unsubscribe();
    client.disconnect();
    expect(subscriber).not.toHaveBeenCalled();
  });

  it('cannot be written from outside', () => {
    const client = startClient(startGateway());
    expect('setState' in client.store).toBe(false);
    expect(client.store.getInitialState().connection.status).toBe('idle');
  });
});
