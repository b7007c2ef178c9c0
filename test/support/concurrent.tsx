import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { GatewayProvider, type GatewayClientOptions } from 'openclaw-react';
import { createFakeGateway, type FakeGateway } from 'openclaw-react/testing';
import { memo, startTransition, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';

import { signer, token } from './gateway.js';

/**
 * Renders without act() and with real time: React slices its work and yields as it does for users.
 */
export function renderConcurrently(gateway: FakeGateway, children: ReactNode): HTMLElement {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  const options: GatewayClientOptions = {
    url: gateway.url,
    WebSocket: gateway.WebSocket,
    credentials: { token },
    signer,
  };
  root.render(
    <QueryClientProvider client={new QueryClient()}>
      <GatewayProvider {...options}>{children}</GatewayProvider>
    </QueryClientProvider>,
  );
  onTestFinished(() => {
    root.unmount();
    container.remove();
    vi.unstubAllGlobals();
  });
  return container;
}

/** A gateway in real time. */
export function startRealTimeGateway(): FakeGateway {
  const gateway = createFakeGateway({ token, verify: () => 'ok', sessions: [{ key: 'main' }] });
  onTestFinished(() => gateway.close());
  return gateway;
}

export interface Stream {
  readonly isRunning: boolean;
  /** Sends the last word. */
  end(lastWord: string): void;
}

/** Starts a response that grows faster than animation frames, until the test ends it. */
export function startStream(gateway: FakeGateway): Stream {
  let text = '';
  let count = 0;
  const grow = (deltaText: string): void => {
    count += 1;
    text += deltaText;
    gateway.emit('chat', {
      runId: 'run',
      sessionKey: 'agent:main:main',
      agentId: 'main',
      seq: count,
      state: 'delta',
      deltaText,
      message: { role: 'assistant', content: [{ type: 'text', text }], timestamp: 1 },
    });
    if (count % 12 === 0) emitSessionsChanged(gateway, count);
  };
  let isRunning = true;
  const timer = setInterval(() => grow(`w${count + 1} `), 8);
  onTestFinished(() => clearInterval(timer));
  return {
    get isRunning() {
      return isRunning;
    },
    end(lastWord) {
      clearInterval(timer);
      isRunning = false;
      grow(lastWord);
    },
  };
}

/** Emits the event that updates session lists during a run. */
function emitSessionsChanged(gateway: FakeGateway, count: number): void {
  gateway.emit('sessions.changed', {
    sessionKey: 'agent:main:main',
    reason: 'send',
    ts: Date.now(),
    updatedAt: Date.now(),
    totalTokens: count,
  });
}

const Slow = memo(function Slow({ children }: { readonly children: ReactNode }) {
  const start = performance.now();
  while (performance.now() - start < 1);
  return children;
});

/**
 * A page that takes 120 ms to render, in units of 1 ms. `open` changes to it in a transition.
 *
 * A click on a button would not do: in jsdom, React 18's development build then leaves `window.event` set
 * and treats all later updates as urgent.
 */
export function createPages(onOpened: () => void) {
  let openSecond = (): void => {};
  return {
    open: () => openSecond(),
    /** `children` are on the second page only, in the middle of its slow components. */
    Pages({ children }: { readonly children?: ReactNode }): ReactNode {
      const [page, setPage] = useState('first');
      useEffect(() => {
        openSecond = () => startTransition(() => setPage('second'));
      }, []);
      useEffect(() => {
        if (page === 'second') onOpened();
      }, [page]);
      return Array.from({ length: 120 }, (_, at) => (
        <Slow key={page + at}>{at === 60 && page === 'second' ? children : null}</Slow>
      ));
    },
  };
}
