import { useSessions, type SessionsOptions } from 'openclaw-react';
import { expect, it, vi } from 'vitest';

import { startGateway, startReadyClient } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

const seeds = [
  { key: 'main', label: 'Home' },
  { key: 'work', label: 'Work' },
];

function createList() {
  const panel = {
    renders: 0,
    last: undefined as ReturnType<typeof useSessions> | undefined,
    List({ options }: { readonly options?: SessionsOptions }) {
      panel.last = useSessions(options);
      panel.renders += 1;
      return panel.last.sessions.map(({ key, label }) => <p key={key}>{label ?? key}</p>);
    },
  };
  return panel;
}

it('shows the sessions and follows their changes', async () => {
  const panel = createList();
  const gateway = startGateway({ sessions: seeds });
  const { container } = renderPanel(gateway, <panel.List />);
  expect(container.textContent).toBe('');
  await wait(100);
  expect(container.textContent).toBe('HomeWork');
  const elsewhere = await startReadyClient(gateway, { scopes: ['operator.admin'] });
  await elsewhere.call('sessions.delete', { key: 'agent:main:work' });
  await wait(2_000);
  expect(container.textContent).toBe('Home');
});

it('requests the list once, however many components show it', async () => {
  const panel = createList();
  const list = vi.fn(() => ({ sessions: [] }));
  const gateway = startGateway({ methods: { 'sessions.list': list } });
  renderPanel(
    gateway,
    <>
      <panel.List options={{ limit: 5 }} />
      <panel.List options={{ limit: 5 }} />
    </>,
  );
  await wait(2_000);
  expect(list).toHaveBeenCalledTimes(1);
});

it('does not render if nothing changed, and returns the same object and functions', async () => {
  const panel = createList();
  const gateway = startGateway({ sessions: seeds });
  const { update } = renderPanel(gateway, <panel.List />);
  await wait(2_000);
  const { renders, last } = panel;
  gateway.emit('cron', {});
  await wait(5_000);
  expect(panel.renders).toBe(renders);
  update(<panel.List />);
  expect(panel.last).toBe(last);
});

it('shows another list for other options', async () => {
  const panel = createList();
  const { container, update } = renderPanel(startGateway({ sessions: seeds }), <panel.List />);
  await wait(2_000);
  update(<panel.List options={{ search: 'home' }} />);
  await wait(100);
  expect(container.textContent).toBe('Home');
});
