import { GatewayProvider, useRpc } from 'openclaw-react';
import { describe, expect, it, vi } from 'vitest';

import { optionsFor, startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

function Sessions() {
  const { data, error, isPending } = useRpc('sessions.list', { limit: 50 });
  if (isPending) return <output>pending</output>;
  if (error) return <output>{error.code}</output>;
  return <output>{data?.sessions.map(({ key }) => key).join(' ')}</output>;
}

const sessions = [{ key: 'main', messages: [{ role: 'user', text: 'Hello' } as const] }];

describe('useRpc', () => {
  it('waits for the connection and shows the result', async () => {
    const { container } = renderPanel(startGateway({ sessions }), <Sessions />);
    expect(container.textContent).toBe('pending');
    await wait(100);
    expect(container.textContent).toBe('agent:main:main');
  });

  it('waits until a gateway has started, however long that takes', async () => {
    const gateway = startGateway({ sessions });
    gateway.stop();
    const { container } = renderPanel(gateway, <Sessions />);
    await wait(120_000);
    expect(container.textContent).toBe('pending');
    gateway.start();
    await wait(40_000);
    expect(container.textContent).toBe('agent:main:main');
  });

  it('fails at once if the client gave up, and recovers with the connection', async () => {
    const gateway = startGateway({ sessions });
    const panel = renderPanel(gateway, <Sessions />, { credentials: { token: 'wrong' } });
    await wait(100);
    expect(panel.container.textContent).toBe('CLIENT_CONNECTION_BLOCKED');
    panel.update(<Sessions />, {});
    panel.update(<Sessions />, { credentials: { token: 'planted-secret-token' } });
    await wait(1_000);
    expect(panel.container.textContent).toBe('agent:main:main');
  });

  it('returns the fallback if the gateway does not know the method', async () => {
    function Panel() {
      const { data } = useRpc('push.web.vapidPublicKey', {}, { fallback: 'not offered' });
      return <output>{JSON.stringify(data)}</output>;
    }
    const { container } = renderPanel(startGateway({ version: '2026.4.15' }), <Panel />);
    await wait(100);
    expect(container.textContent).toBe('"not offered"');
  });

  it('returns the fallback of a method that no release has', async () => {
    function Panel() {
      const { data } = useRpc<string[]>('model.list', {}, { fallback: ['none'] });
      return <output>{data?.join()}</output>;
    }
    const { container } = renderPanel(startGateway(), <Panel />);
    await wait(100);
    expect(container.textContent).toBe('none');
  });

  it('R13: refetches once after a reconnect', async () => {
    const list = vi.fn(() => ({ sessions: [] }));
    const gateway = startGateway({ methods: { 'sessions.list': list } });
    renderPanel(gateway, <Sessions />);
    await wait(100);
    expect(list).toHaveBeenCalledTimes(1);
    void gateway.restart({ downMs: 500 });
    await wait(40_000);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('keeps a result that was fetched before the panel was mounted', async () => {
    function Panel() {
      const { data } = useRpc('sessions.list', {}, { staleTime: Infinity });
      return <output>{data?.sessions.length}</output>;
    }
    const list = vi.fn(() => ({ sessions: [] }));
    const gateway = startGateway({ methods: { 'sessions.list': list } });
    const panel = renderPanel(gateway, null);
    panel.queryClient.setQueryData(
      ['openclaw', 'default', new URL(gateway.url).origin, 'sessions.list', {}],
      { sessions: [{ key: 'main' }] },
    );
    panel.unmount();
    const again = renderPanel(gateway, <Panel />, {}, panel.queryClient);
    await wait(1_000);
    expect(again.container.textContent).toBe('1');
    expect(list).not.toHaveBeenCalled();
  });

  it('R15: removes the entries of a gateway that the page left for another', async () => {
    const gateway = startGateway({ sessions });
    const panel = renderPanel(gateway, <Sessions />);
    await wait(100);
    panel.update(<Sessions />, { url: 'ws://another.gateway' });
    await wait(1_000);
    const origins = panel.queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey[2]);
    expect(origins).toEqual(['ws://another.gateway']);
  });

  it('R15: keeps the entries of two gateways apart', async () => {
    const gateway = startGateway({ sessions });
    const { queryClient } = renderPanel(gateway, <Sessions />);
    await wait(100);
    expect(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey),
    ).toEqual([
      ['openclaw', 'default', new URL(gateway.url).origin, 'sessions.list', { limit: 50 }],
    ]);
  });

  it('refetches many calls one after the other', async () => {
    const times: number[] = [];
    const list = () => {
      times.push(Date.now());
      return { sessions: [] };
    };
    const gateway = startGateway({ methods: { 'sessions.list': list } });
    function Calls() {
      return [1, 2, 3].map((limit) => <Call key={limit} limit={limit} />);
    }
    function Call({ limit }: { readonly limit: number }) {
      useRpc('sessions.list', { limit });
      return null;
    }
    renderPanel(gateway, <Calls />);
    await wait(100);
    times.length = 0;
    gateway.faults.close(1006);
    await wait(40_000);
    expect(times).toHaveLength(3);
    expect(new Set(times).size).toBe(3);
  });

  it('refetches when an event says that the result changed, at most once a second', async () => {
    const presence = vi.fn(() => []);
    const gateway = startGateway({ methods: { 'system-presence': presence } });
    function Presence() {
      return <output>{useRpc('system-presence').data?.length}</output>;
    }
    renderPanel(gateway, <Presence />);
    await wait(2_000);
    presence.mockClear();
    for (let count = 0; count < 50; count++) {
      gateway.emit('presence', { presence: [] });
      await wait(100);
    }
    expect(presence.mock.calls.length).toBeGreaterThan(3);
    expect(presence.mock.calls.length).toBeLessThanOrEqual(6);
  });

  it('refetches after a gap, which may hide such an event', async () => {
    const list = vi.fn(() => ({ sessions: [] }));
    const gateway = startGateway({ methods: { 'sessions.list': list } });
    renderPanel(gateway, <Sessions />);
    await wait(2_000);
    gateway.faults.gap();
    gateway.emit('heartbeat', {});
    await wait(1_000);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('refetches by the provider’s invalidates, which replaces default entries', async () => {
    const presence = vi.fn(() => []);
    const list = vi.fn(() => ({ sessions: [] }));
    const gateway = startGateway({
      methods: { 'system-presence': presence, 'sessions.list': list },
    });
    function Presence() {
      useRpc('system-presence');
      return null;
    }
    renderPanel(
      gateway,
      <GatewayProvider
        {...optionsFor(gateway)}
        id="second"
        invalidates={{ presence: [], cron: ['sessions.list'] }}
      >
        <Presence />
        <Sessions />
      </GatewayProvider>,
    );
    await wait(2_000);
    presence.mockClear();
    list.mockClear();
    gateway.emit('presence', { presence: [] });
    gateway.emit('cron', {});
    await wait(2_000);
    expect(presence).not.toHaveBeenCalled();
    expect(list).toHaveBeenCalledTimes(1);
  });
});
