import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { GatewayProvider, useChatSession, useGatewayStatus } from 'openclaw-react';
import { getChatSession } from 'openclaw-react/chat';
import { createGatewayClient } from 'openclaw-react/client';
import { createFakeGateway, type FakeGateway } from 'openclaw-react/testing';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, onTestFinished, vi } from 'vitest';
import { cdp } from 'vitest/browser';

import { signer } from '../support/gateway.js';

const mounts = import.meta.env['LONG'] ? 500 : 50;

function Panel() {
  const status = useGatewayStatus((connection) => connection.status);
  const chat = useChatSession('main');
  return (
    <p>
      {status} {chat.status} {chat.messages.map(({ text }) => text)}
    </p>
  );
}

/** Mounts a panel, uses it, and unmounts it. Returns no reference to it. */
async function visit(gateway: FakeGateway): Promise<void> {
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  root.render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <GatewayProvider url={gateway.url} WebSocket={gateway.WebSocket} signer={signer}>
          <Panel />
        </GatewayProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  await expect.poll(() => container.textContent, { interval: 1 }).toBe('ready ready Hello');
  root.unmount();
  container.remove();
  await expect.poll(() => gateway.connections, { interval: 1 }).toHaveLength(0);
}

/** Returns the number of live objects with this prototype, after a garbage collection. */
async function countAlive(prototype: object): Promise<number> {
  const { result } = await evaluateOn(prototype);
  const session = cdp();
  await session.send('HeapProfiler.collectGarbage');
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
  });
  const { result: count } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  return count.value;
}

/** Returns the number of listeners on window and document, by type. */
async function countListeners(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const target of [window, document]) {
    const { result } = await evaluateOn(target);
    const { listeners } = await cdp().send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
    });
    for (const { type } of listeners) counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}

/**
 * Passes an object to the debugger. The debugger counts objects of one frame only. An expression runs
 * in the outermost frame, so this function reaches the frame of the test through its document.
 */
async function evaluateOn(value: object) {
  const session = cdp();
  Object.assign(window.top ?? window, { __document__: document });
  Object.assign(window, { __inspected__: value });
  const { result } = await session.send('Runtime.evaluate', { expression: 'window.__document__' });
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId ?? '' });
  const { backendNodeId } = node;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const evaluation = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: 'function () { return this.defaultView.__inspected__; }',
  });
  Object.assign(window, { __inspected__: undefined });
  return evaluation;
}

it(`R4: leaves no client, no session and no listener after ${mounts} mounts`, async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  const gateway = createFakeGateway({
    verify: () => 'ok',
    sessions: [{ key: 'main', messages: [{ role: 'user', text: 'Hello' }] }],
  });
  onTestFinished(() => {
    gateway.close();
    vi.unstubAllGlobals();
  });
  const kept = createGatewayClient({ url: gateway.url, WebSocket: gateway.WebSocket });
  const session = getChatSession(kept, 'main');
  const [clients, sessions] = [Object.getPrototypeOf(kept), Object.getPrototypeOf(session)];

  await visit(gateway);
  const listeners = await countListeners();
  for (let visits = 1; visits < mounts; visits += 1) await visit(gateway);

  // The test holds one of each, which proves that live objects are found.
  expect(await countAlive(clients)).toBe(1);
  expect(await countAlive(sessions)).toBe(1);
  expect(await countListeners()).toEqual(listeners);
  kept.dispose();
  expect(session.getState().status).toBe('idle');
}, 300_000);
