import { GatewayError, type GatewayStatus } from 'openclaw-react/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import {
  createResource,
  createRetain,
  type Resource,
  type ResourceOptions,
} from '../../src/client/resource.js';
import { createMockClient, type MockClient } from '../chat/mockClient.js';
import { createDeferred } from '../support/deferred.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const advanceTime = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

interface Setup {
  readonly client: MockClient;
  readonly resource: Resource;
  readonly load: ReturnType<typeof vi.fn>;
  readonly statuses: string[];
}

/** A resource that is started on a client that is not connected yet. */
function startResource(options: Partial<ResourceOptions<unknown>> = {}): Setup {
  const client = createMockClient();
  const statuses: string[] = [];
  const load = vi.fn(options.load ?? (async () => {}));
  const resource = createResource({
    client,
    subscribe: () => [],
    hasData: () => false,
    onChange: () => void statuses.push(resource.state.status),
    ...options,
    load,
  });
  resource.start();
  return { client, resource, load, statuses };
}

const rejection = (init: { retryable?: boolean; retryAfterMs?: number } = {}): GatewayError =>
  new GatewayError({ code: 'UNAVAILABLE', message: 'busy', sent: true, ...init });

describe('the status of a resource', () => {
  it('is idle, then loading, then ready', async () => {
    const { client, resource, statuses } = startResource();
    client.connect();
    await advanceTime();
    expect(statuses).toEqual(['loading', 'ready']);
    resource.stop();
    expect(statuses).toEqual(['loading', 'ready', 'idle']);
  });

  it('starts as stale if there is data', () => {
    expect(startResource({ hasData: () => true }).statuses).toEqual(['stale']);
  });

  it('is stale while the connection is down, and ready again after the next hello', async () => {
    const { client, statuses, load } = startResource();
    client.connect();
    await advanceTime();
    client.disconnect();
    client.connect();
    await advanceTime();
    expect(statuses).toEqual(['loading', 'ready', 'stale', 'ready']);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is error with the rejection, until a request succeeds', async () => {
    const { client, resource, load } = startResource();
    load.mockRejectedValueOnce(rejection());
    client.connect();
    await advanceTime();
    expect(resource.state).toMatchObject({ status: 'error', error: { code: 'UNAVAILABLE' } });
    await resource.refetch();
    expect(resource.state).toEqual({ status: 'ready', error: null });
  });

  it('names the method and the cause of an unexpected error', async () => {
    const { client, resource, load } = startResource({ method: 'chat.history' });
    load.mockRejectedValueOnce(new Error('no data'));
    client.connect();
    await advanceTime();
    expect(resource.state.error).toMatchObject({
      code: 'CLIENT_UNEXPECTED',
      method: 'chat.history',
      cause: { message: 'no data' },
    });
  });

  it('does not become ready by a request that was overtaken by the stop', async () => {
    const result = createDeferred();
    const { client, resource } = startResource({ load: () => result.promise });
    client.connect();
    await advanceTime();
    resource.stop();
    result.resolve();
    await advanceTime();
    expect(resource.state.status).toBe('idle');
  });

  it('does not become ready by a request that loaded nothing', async () => {
    const { client, resource } = startResource({ load: async () => null });
    client.connect();
    await advanceTime();
    expect(resource.state.status).toBe('loading');
  });
});

describe('a resource requests its data', () => {
  it('not before the client is connected', async () => {
    const { resource, load } = startResource();
    await resource.refetch();
    expect(load).not.toHaveBeenCalled();
  });

  it('half a second after a gap, unless the gap does not matter', async () => {
    let matters = true;
    const { client, load } = startResource({ handleGap: () => matters });
    client.connect();
    await advanceTime();
    client.gap();
    await advanceTime(499);
    expect(load).toHaveBeenCalledTimes(1);
    await advanceTime(1);
    expect(load).toHaveBeenCalledTimes(2);
    matters = false;
    client.gap();
    await advanceTime(1_000);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('again a second after a temporary failure, or when the gateway says', async () => {
    const { client, resource, load } = startResource();
    load.mockRejectedValueOnce(rejection({ retryable: true }));
    load.mockRejectedValueOnce(rejection({ retryable: true, retryAfterMs: 200 }));
    client.connect();
    await advanceTime(1_000);
    expect(load).toHaveBeenCalledTimes(2);
    await advanceTime(200);
    expect(load).toHaveBeenCalledTimes(3);
    expect(resource.state.status).toBe('ready');
  });

  it('at most once in its interval, except on demand', async () => {
    const { client, resource, load } = startResource({ minIntervalMs: 1_000 });
    client.connect();
    await advanceTime(100);
    resource.refetchIn(50);
    await advanceTime(899);
    expect(load).toHaveBeenCalledTimes(1);
    await advanceTime(1);
    expect(load).toHaveBeenCalledTimes(2);
    await resource.refetch();
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('once more if another request is wanted while one is under way', async () => {
    const { client, resource, load } = startResource();
    const result = createDeferred();
    load.mockReturnValueOnce(result.promise);
    client.connect();
    await advanceTime();
    void resource.refetch();
    void resource.refetch();
    expect(load).toHaveBeenCalledTimes(1);
    result.resolve();
    await advanceTime();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('never after it was stopped', async () => {
    const { client, resource, load } = startResource();
    client.connect();
    await advanceTime();
    resource.refetchIn(50);
    resource.stop();
    resource.refetchIn(50);
    client.gap();
    await resource.refetch();
    expect(vi.getTimerCount()).toBe(0);
    expect(client.handlers()).toBe(0);
    expect(load).toHaveBeenCalledTimes(1);
  });
});

describe('a resource whose client changes its owner', () => {
  const onOwnerChange = vi.fn();
  beforeEach(() => void onOwnerChange.mockClear());

  it('clears its data and its error at once', async () => {
    const { client, resource, load } = startResource({ onOwnerChange });
    load.mockRejectedValueOnce(rejection());
    client.connect();
    await advanceTime();
    client.owner = 'ws://two:2';
    client.disconnect();
    expect(onOwnerChange).toHaveBeenCalledOnce();
    expect(resource.state).toEqual({ status: 'loading', error: null });
  });

  it('clears its data at the start if that happened while it was stopped', () => {
    const { client, resource, statuses } = startResource({ onOwnerChange });
    resource.stop();
    client.owner = 'ws://two:2';
    resource.start();
    expect(onOwnerChange).toHaveBeenCalledOnce();
    expect(statuses).toEqual(['loading', 'idle', 'loading']);
  });
});

it('distinguishes a disposed client from a dropped connection', async () => {
  const onDispose = vi.fn();
  const onDisconnect = vi.fn();
  let notify = (_status: GatewayStatus): void => {};
  const client = createMockClient();
  const resource = createResource({
    client: {
      ...client,
      onStatus(handler) {
        notify = handler;
        return () => {};
      },
    },
    subscribe: () => [],
    load: async () => {},
    hasData: () => false,
    onChange: () => {},
    onDispose,
    onDisconnect,
  });
  resource.start();
  const { connection } = client.store.getState();
  notify({ ...connection, status: 'reconnecting' });
  expect([onDispose, onDisconnect].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  notify({ ...connection, status: 'idle' });
  expect([onDispose, onDisconnect].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});

describe('retaining a resource', () => {
  function createCounter() {
    let isActive = false;
    const changes: string[] = [];
    const retain = createRetain({
      environment: createMockClient().environment,
      isActive: () => isActive,
      start() {
        isActive = true;
        changes.push('start');
      },
      stop() {
        isActive = false;
        changes.push('stop');
      },
    });
    return { retain, changes };
  }

  it('starts it once, and stops it a macrotask after the last release', async () => {
    const { retain, changes } = createCounter();
    const releases = [retain(), retain()];
    for (const release of releases) release();
    expect(changes).toEqual(['start']);
    await advanceTime();
    expect(changes).toEqual(['start', 'stop']);
  });

  it('keeps it running over a remount', async () => {
    const { retain, changes } = createCounter();
    retain()();
    retain();
    await advanceTime();
    expect(changes).toEqual(['start']);
  });

  it('counts each release once', async () => {
    const { retain, changes } = createCounter();
    const release = retain();
    retain();
    release();
    release();
    await advanceTime();
    expect(changes).toEqual(['start']);
  });

  it('starts it again after it stopped', async () => {
    const { retain, changes } = createCounter();
    retain()();
    await advanceTime();
    retain();
    expect(changes).toEqual(['start', 'stop', 'start']);
  });
});
