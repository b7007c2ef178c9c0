import { expect, it, onTestFinished, vi } from 'vitest';

import { startGateway, startReadyClient } from '../support/gateway.js';

// Defects of ClawPanel's own client that only a page can show.

it('nothing is put on the window', async () => {
  const before = Object.getOwnPropertyNames(window);
  await startReadyClient(startGateway());
  expect(Object.getOwnPropertyNames(window)).toEqual(before);
});

it('importing it starts nothing', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
  const WebSocket = vi.fn();
  vi.stubGlobal('WebSocket', WebSocket);
  const listen = [vi.spyOn(window, 'addEventListener'), vi.spyOn(document, 'addEventListener')];
  vi.resetModules();
  await import('openclaw-react/client');
  expect(WebSocket).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
  for (const spy of listen) expect(spy).not.toHaveBeenCalled();
});
