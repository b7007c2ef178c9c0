import { expect, it, onTestFinished, vi } from 'vitest';

import { advanceTime, startClient, startGateway, startReadyClient } from '../support/gateway.js';

// The browser's own events, as the default environment receives them.

const statusOf = (client: ReturnType<typeof startClient>): string =>
  client.store.getState().connection.status;

function lookAt(visibilityState: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibilityState);
  onTestFinished(() => void vi.restoreAllMocks());
  document.dispatchEvent(new Event('visibilitychange'));
}

it('a page in the back-forward cache has no socket, and reconnects when it is shown', async () => {
  const gateway = startGateway();
  const client = await startReadyClient(gateway);
  window.dispatchEvent(new Event('pagehide'));
  await advanceTime(3_600_000);
  expect(statusOf(client)).toBe('reconnecting');
  expect(gateway.connections).toEqual([]);
  window.dispatchEvent(new Event('pageshow'));
  await advanceTime(100);
  expect(statusOf(client)).toBe('ready');
  expect(gateway.handshakes.sockets).toBe(2);
});

it('the client reconnects at once when the network is back', async () => {
  const gateway = startGateway();
  const client = await startReadyClient(gateway, {
    reconnect: { minDelayMs: 1, initialDelayMs: 30_000 },
  });
  gateway.faults.close(1006);
  await advanceTime(10);
  window.dispatchEvent(new Event('online'));
  await advanceTime(100);
  expect(statusOf(client)).toBe('ready');
});

it('a connection that dropped in a hidden tab is noticed within 5 s of showing it', async () => {
  const gateway = startGateway();
  const client = await startReadyClient(gateway);
  lookAt('hidden');
  await advanceTime(10_000);
  gateway.faults.halfOpen();
  await advanceTime(3_000);
  lookAt('visible');
  await advanceTime(5_000);
  expect(client.store.getState().connection).toMatchObject({
    status: 'reconnecting',
    problem: { code: 'CLIENT_SILENT' },
  });
  await advanceTime(30_000);
  expect(statusOf(client)).toBe('ready');
});

it('the page has no listener before connect() and after dispose()', async () => {
  const registered = new Set<string>();
  for (const target of [window, document]) {
    const listen = target.addEventListener.bind(target);
    vi.spyOn(target, 'addEventListener').mockImplementation(
      (name: string, handler: unknown, options?: boolean | AddEventListenerOptions) => {
        const { signal } = typeof options === 'object' ? options : {};
        registered.add(name);
        signal?.addEventListener('abort', () => registered.delete(name));
        listen(name, handler as EventListener, options);
      },
    );
  }
  onTestFinished(() => void vi.restoreAllMocks());
  const client = startClient(startGateway());
  expect(registered).toEqual(new Set());
  client.connect();
  await advanceTime(100);
  expect(registered).toEqual(
    new Set(['online', 'offline', 'pageshow', 'pagehide', 'visibilitychange']),
  );
  client.dispose();
  expect(registered).toEqual(new Set());
});
