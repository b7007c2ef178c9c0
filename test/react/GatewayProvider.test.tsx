import { render } from '@testing-library/react';
import {
  createGatewayClient,
  GatewayProvider,
  useApprovals,
  useCan,
  useChatMessage,
  useChatSession,
  useGateway,
  useGatewayEvents,
  useGatewayStatus,
  usePairing,
  useRpc,
  useRpcMutation,
  useSessions,
  useSupports,
  useSuspenseRpc,
} from 'openclaw-react';
import { useState, version } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { optionsFor, startGateway, token } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

function Status() {
  return <output>{useGatewayStatus().status}</output>;
}

function Scopes() {
  return <output>{useGatewayStatus().hello?.scopes.join(' ')}</output>;
}

const textOf = (container: HTMLElement) => container.querySelector('output')?.textContent;

it('runs on the React version that this project is for', () => {
  expect(version.split('.')[0]).toBe(process.env['EXPECT_REACT'] ?? '19');
});

describe('GatewayProvider', () => {
  it('R1: opens one socket under StrictMode and closes it on unmount', async () => {
    const gateway = startGateway();
    const panel = renderPanel(gateway, <Status />);
    await wait(100);
    expect(textOf(panel.container)).toBe('ready');
    expect(gateway.handshakes.sockets).toBe(1);
    panel.unmount();
    await wait(100);
    expect(gateway.connections).toHaveLength(0);
  });

  it('R2: keeps the connection when options are new objects with the same content', async () => {
    const gateway = startGateway();
    const panel = renderPanel(gateway, <Status />);
    await wait(100);
    panel.update(<Status />, {
      credentials: { token },
      scopes: ['operator.read', 'operator.write'],
    });
    await wait(100);
    expect(gateway.handshakes.sockets).toBe(1);
  });

  it('R2: reconnects with other credentials without remounting its children', async () => {
    function Counter() {
      const [mountedAt] = useState(() => performance.now());
      return <p>{mountedAt}</p>;
    }
    const gateway = startGateway();
    const children = (
      <>
        <Status />
        <Counter />
      </>
    );
    const panel = renderPanel(gateway, children, { credentials: { token: 'wrong' } });
    await wait(100);
    expect(textOf(panel.container)).toBe('auth_failed');
    const before = panel.container.querySelector('p')?.textContent;
    await wait(5);
    panel.update(children, { credentials: { token } });
    await wait(100);
    expect(textOf(panel.container)).toBe('ready');
    expect(panel.container.querySelector('p')?.textContent).toBe(before);
  });

  it('returns to the default of an option that is removed', async () => {
    const gateway = startGateway();
    const panel = renderPanel(gateway, <Scopes />, { scopes: ['operator.read'] });
    await wait(100);
    expect(textOf(panel.container)).toBe('operator.read');
    panel.update(<Scopes />, { scopes: undefined });
    await wait(100);
    expect(textOf(panel.container)).toBe('operator.read operator.write');
  });

  it('R3: does not disconnect a client that the app passed in', async () => {
    const gateway = startGateway();
    const client = createGatewayClient(optionsFor(gateway));
    onTestFinished(() => client.dispose());
    client.connect();
    const panel = render(
      <GatewayProvider client={client}>
        <Status />
      </GatewayProvider>,
    );
    await wait(100);
    expect(textOf(panel.container)).toBe('ready');
    panel.unmount();
    await wait(100);
    expect(client.store.getState().connection.isReady).toBe(true);
  });

  it('connects again after it was unmounted and mounted', async () => {
    const gateway = startGateway();
    const panel = renderPanel(gateway, <Status />);
    await wait(100);
    panel.unmount();
    await wait(100);
    const again = renderPanel(gateway, <Status />);
    await wait(100);
    expect(textOf(again.container)).toBe('ready');
    expect(gateway.connections).toHaveLength(1);
  });

  it('shows several gateways side by side, each to its own children', async () => {
    const home = startGateway({ sessions: [{ key: 'main', label: 'Home' }] });
    const work = startGateway({ sessions: [{ key: 'main', label: 'Work' }] });
    function Label() {
      const { sessions } = useSessions();
      const { data } = useRpc('sessions.list');
      return (
        <p>
          {sessions[0]?.label} {data?.sessions[0]?.label}
        </p>
      );
    }
    const { container } = renderPanel(
      home,
      <>
        <Label />
        <GatewayProvider {...optionsFor(work)} id="work">
          <Label />
        </GatewayProvider>
      </>,
    );
    await wait(2_000);
    expect(container.textContent).toBe('Home HomeWork Work');
  });

  it('gives the actions of the client', async () => {
    function Retry() {
      const gateway = useGateway();
      return (
        <button type="button" onClick={() => gateway.reconnect()}>
          Try again
        </button>
      );
    }
    const gateway = startGateway();
    const panel = renderPanel(gateway, <Retry />);
    await wait(100);
    panel.getByRole('button').click();
    await wait(100);
    expect(gateway.handshakes.sockets).toBe(2);
    expect(gateway.connections).toHaveLength(1);
  });

  it.each([
    ['useGateway', () => useGateway()],
    ['useGatewayStatus', () => useGatewayStatus()],
    ['useGatewayEvents', () => useGatewayEvents('cron', () => {})],
    ['useRpc', () => useRpc('health')],
    ['useSuspenseRpc', () => useSuspenseRpc('health')],
    ['useRpcMutation', () => useRpcMutation('sessions.patch')],
    ['useChatSession', () => useChatSession('main')],
    ['useChatMessage', () => useChatMessage('main', 'row')],
    ['useSessions', () => useSessions()],
    ['useApprovals', () => useApprovals()],
    ['usePairing', () => usePairing()],
    ['useCan', () => useCan('health')],
    ['useSupports', () => useSupports('health')],
  ])('R17: names the provider that is missing around %s', (name, useHook) => {
    function Lost() {
      useHook();
      return null;
    }
    // React and jsdom report a throwing component, too.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const swallow = (event: ErrorEvent) => event.preventDefault();
    window.addEventListener('error', swallow);
    onTestFinished(() => {
      vi.restoreAllMocks();
      window.removeEventListener('error', swallow);
    });
    expect(() => render(<Lost />)).toThrow(`${name} must be used under <GatewayProvider>`);
  });
});
