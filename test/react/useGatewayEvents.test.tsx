import { useGatewayEvents } from 'openclaw-react';
import { expect, it, vi } from 'vitest';

import { startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

it('R7: calls the latest handler', async () => {
  const first = vi.fn();
  const second = vi.fn();
  function Panel({ handler }: { readonly handler: () => void }) {
    useGatewayEvents('cron', handler);
    return null;
  }
  const gateway = startGateway();
  const panel = renderPanel(gateway, <Panel handler={first} />);
  await wait(100);
  panel.update(<Panel handler={second} />);
  gateway.emit('cron', { action: 'added' });
  await wait(10);
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledTimes(1);
  expect(second.mock.calls[0]?.[0]).toMatchObject({ event: 'cron', payload: { action: 'added' } });
});

it('receives several named events, and all events with *', async () => {
  const named = vi.fn();
  const all = vi.fn();
  function Panel() {
    useGatewayEvents(['cron', 'presence'], ({ event }) => named(event));
    useGatewayEvents('*', ({ event }) => all(event));
    return null;
  }
  const gateway = startGateway();
  renderPanel(gateway, <Panel />);
  await wait(100);
  named.mockClear();
  all.mockClear();
  gateway.emit('cron', {});
  gateway.emit('presence', { presence: [] });
  gateway.emit('heartbeat', {});
  await wait(10);
  expect(named.mock.calls).toEqual([['cron'], ['presence']]);
  expect(all.mock.calls).toEqual([['cron'], ['presence'], ['heartbeat']]);
});

it('receives nothing after unmount', async () => {
  const handler = vi.fn();
  function Panel() {
    useGatewayEvents('cron', handler);
    return null;
  }
  const gateway = startGateway();
  const panel = renderPanel(gateway, <Panel />);
  await wait(100);
  panel.update(null);
  gateway.emit('cron', {});
  await wait(10);
  expect(handler).not.toHaveBeenCalled();
});

it('receives only the events of a session, by its key or its alias', async () => {
  const main = vi.fn();
  const work = vi.fn();
  function Panel() {
    useGatewayEvents('chat', ({ payload }) => main(payload.runId), { sessionKey: 'main' });
    useGatewayEvents('*', ({ event }) => work(event), { sessionKey: 'agent:main:work' });
    return null;
  }
  const gateway = startGateway();
  renderPanel(gateway, <Panel />);
  await wait(100);
  gateway.emit('chat', { sessionKey: 'agent:main:main', runId: 'one' });
  gateway.emit('chat', { sessionKey: 'agent:main:work', runId: 'two' });
  gateway.emit('cron', {});
  await wait(10);
  expect(main.mock.calls).toEqual([['one']]);
  expect(work.mock.calls).toEqual([['chat']]);
});

it('receives the events of a session that the gateway spells in lower case', async () => {
  const short = vi.fn();
  const full = vi.fn();
  function Panel() {
    useGatewayEvents('chat', ({ payload }) => short(payload.runId), { sessionKey: 'Test1' });
    useGatewayEvents('chat', ({ payload }) => full(payload.runId), {
      sessionKey: 'agent:main:Test1',
    });
    return null;
  }
  const gateway = startGateway();
  renderPanel(gateway, <Panel />);
  await wait(100);
  gateway.emit('chat', { sessionKey: 'agent:main:test1', runId: 'one' });
  gateway.emit('chat', { sessionKey: 'agent:main:test2', runId: 'two' });
  await wait(10);
  expect(short.mock.calls).toEqual([['one']]);
  expect(full.mock.calls).toEqual([['one']]);
});

it('distinguishes the sessions that each agent calls global', async () => {
  const ops = vi.fn();
  const own = vi.fn();
  function Panel() {
    useGatewayEvents('chat', ops, { sessionKey: 'agent:ops:global' });
    useGatewayEvents('chat', own, { sessionKey: 'global' });
    return null;
  }
  const gateway = startGateway();
  renderPanel(gateway, <Panel />);
  await wait(100);
  gateway.emit('chat', { sessionKey: 'global', agentId: 'ops', runId: 'one' });
  await wait(10);
  expect(ops).toHaveBeenCalledTimes(1);
  expect(own).not.toHaveBeenCalled();
});
