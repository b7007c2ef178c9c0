import { QueryClient, QueryClientProvider, useSuspenseQuery } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import {
  createGatewayClient,
  gatewayQuery,
  GatewayProvider,
  useChatSession,
  useGateway,
} from 'openclaw-react';
import { StrictMode, Suspense, type ReactNode } from 'react';
import { expect, it, onTestFinished, vi } from 'vitest';

import { optionsFor, startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

const sessions = [{ key: 'main', messages: [{ role: 'user', text: 'Hello' }] }] as const;

/** Suspends until the list is there. */
function Sessions() {
  const client = useGateway();
  const { queryKey, queryFn } = gatewayQuery(client).options('sessions.list', { limit: 5 });
  const { data } = useSuspenseQuery({ queryKey, queryFn });
  return <p>{data?.sessions.map(({ key }) => key)}</p>;
}

function Chat() {
  return <i>{useChatSession('main').messages.map(({ text }) => text)}</i>;
}

const waiting = (content: ReactNode) => <Suspense fallback="waiting">{content}</Suspense>;

it('waits inside the provider for a connection and then for the result', async () => {
  const gateway = startGateway({ sessions });
  const { container } = renderPanel(gateway, waiting(<Sessions />));
  expect(container.textContent).toBe('waiting');
  await wait(1_000);
  expect(container.textContent).toBe('agent:main:main');
  expect(gateway.handshakes.sockets).toBe(1);
});

it('keeps a session up to date while another part of the page suspends', async () => {
  const gateway = startGateway({
    sessions,
    methods: { 'sessions.list': () => new Promise(() => {}) },
  });
  const { container } = renderPanel(
    gateway,
    <>
      <Chat />
      {waiting(<Sessions />)}
    </>,
  );
  await wait(1_000);
  expect(container.textContent).toBe('Hellowaiting');
  gateway.sessions.append('main', { role: 'user', text: ' again' });
  await wait(1_000);
  expect(container.textContent).toBe('Hello againwaiting');
});

it('shows the newest messages of a session that its boundary had hidden, on the same socket', async () => {
  const gateway = startGateway({ sessions });
  const panel = renderPanel(gateway, waiting(<Chat />));
  await wait(1_000);
  panel.update(
    waiting(
      <>
        <Chat />
        <Sessions />
      </>,
    ),
  );
  gateway.sessions.append('main', { role: 'user', text: ' again' });
  await wait(1_000);
  expect(panel.container.textContent).toBe('Hello againagent:main:main');
  expect(gateway.handshakes.sockets).toBe(1);
});

it('waits above a provider whose client the app made and connected', async () => {
  const gateway = startGateway({ sessions });
  const client = createGatewayClient(optionsFor(gateway));
  onTestFinished(() => client.dispose());
  client.connect();
  const { container } = render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        {waiting(
          <GatewayProvider client={client}>
            <Sessions />
          </GatewayProvider>,
        )}
      </QueryClientProvider>
    </StrictMode>,
  );
  await wait(1_000);
  expect(container.textContent).toBe('agent:main:main');
  expect(gateway.handshakes.sockets).toBe(1);
});

it('never connects and leaks nothing when the boundary is above a provider with options', async () => {
  const gateway = startGateway({ sessions });
  const queryClient = new QueryClient();
  const { container, unmount } = render(
    <QueryClientProvider client={queryClient}>
      {waiting(
        <GatewayProvider {...optionsFor(gateway)}>
          <Sessions />
        </GatewayProvider>,
      )}
    </QueryClientProvider>,
  );
  await wait(60_000);
  expect(container.textContent).toBe('waiting');
  expect(gateway.handshakes.sockets).toBe(0);
  unmount();
  queryClient.clear();
  expect(vi.getTimerCount()).toBe(0);
});
