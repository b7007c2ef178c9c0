import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { act, cleanup, render } from '@testing-library/react';
import { createGatewayClient, gatewayQuery, type GatewayClient } from 'openclaw-react';
import { getChatSession } from 'openclaw-react/chat';
import { Suspense, type ReactNode } from 'react';
import { expect, it, onTestFinished, vi } from 'vitest';

import { optionsFor, startGateway, startReadyClient } from '../support/gateway.js';
import { wait } from '../support/render.js';
import { renderOnServer } from '../support/renderOnServer.js';
import { page, panel, SuspendingSessions } from '../support/serverPanel.js';

const sessions = [{ key: 'main', messages: [{ role: 'user', text: 'Hello' }] }] as const;
const shown = 'readyagent:main:mainreadyHello';

/** Hydrates server-rendered HTML. Returns its container and the errors that React logged. */
async function hydrate(html: string, tree: ReactNode) {
  const errors: unknown[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((...parts) => {
    // Only here do server and browser share a process.
    if (!String(parts[0]).includes('multiple renderers')) errors.push(parts.join(' '));
  });
  onTestFinished(() => {
    cleanup();
    spy.mockRestore();
  });
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = html;
  const firstChild = container.firstElementChild;
  await act(async () => void render(tree, { container, hydrate: true }));
  return { container, errors, isSameDom: () => container.firstElementChild === firstChild };
}

/** A browser's client that is not connected yet. */
function startBrowserClient(gateway: ReturnType<typeof startGateway>): GatewayClient {
  const client = createGatewayClient(optionsFor(gateway));
  onTestFinished(() => client.dispose());
  return client;
}

const htmlOf = (children: ReactNode) =>
  renderOnServer(page(createGatewayClient({ url: 'ws://fake.gateway/' }), children));

it('R6: hydrates the server’s HTML, then connects', async () => {
  const html = await htmlOf(panel);
  const gateway = startGateway({ sessions });
  const client = startBrowserClient(gateway);
  const browser = await hydrate(html, page(client, panel));
  act(() => client.connect());
  await wait(1_000);
  expect(browser.container.textContent).toBe(shown);
  expect(browser.errors).toEqual([]);
  expect(browser.isSameDom()).toBe(true);
});

it('R6: hydrates without a mismatch when the client was connected and used before', async () => {
  const html = await htmlOf(panel);
  const gateway = startGateway({ sessions });
  const client = await startReadyClient(gateway);
  onTestFinished(getChatSession(client, 'main').retain());
  await wait(1_000);
  expect(getChatSession(client, 'main').getState().messages).toHaveLength(1);

  const browser = await hydrate(html, page(client, panel));
  await wait(1_000);
  expect(browser.container.textContent).toBe(shown);
  expect(browser.container.querySelector('button')).toHaveProperty('disabled', true);
  expect(browser.errors).toEqual([]);
  expect(browser.isSameDom()).toBe(true);
});

it('shows a result that the server fetched, without a request of its own', async () => {
  const gateway = startGateway({ sessions });
  const onServer = await startReadyClient(gateway);
  const queries = new QueryClient();
  await queries.prefetchQuery(gatewayQuery(onServer).options('sessions.list', { limit: 5 }));
  const state = dehydrate(queries);
  onServer.dispose();
  vi.useRealTimers();
  const children = (
    <HydrationBoundary state={state}>
      <Suspense fallback="waiting">
        <SuspendingSessions />
      </Suspense>
    </HydrationBoundary>
  );
  const html = await htmlOf(children);
  expect(html).toContain('agent:main:main');
  const browser = await hydrate(html, page(startBrowserClient(gateway), children));
  expect(browser.container.textContent).toBe('agent:main:main');
  expect(browser.errors).toEqual([]);
});
