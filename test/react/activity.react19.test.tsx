import { act, render } from '@testing-library/react';
import { GatewayProvider, useChatSession, useGatewayStatus } from 'openclaw-react';
import { Activity, type ReactNode } from 'react';
import { expect, it } from 'vitest';

import { optionsFor, startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

const sessions = [{ key: 'main', messages: [{ role: 'user', text: 'Hello' }] }] as const;

function Messages() {
  return <p>{useChatSession('main').messages.map(({ text }) => text)}</p>;
}

function Status() {
  return <output>{useGatewayStatus(({ status }) => status)}</output>;
}

const tree = (mode: 'visible' | 'hidden', children: ReactNode) => (
  <>
    <Status />
    <Activity mode={mode}>{children}</Activity>
  </>
);

it('R16: releases a session in a hidden tree and catches up when it is shown again', async () => {
  const calls: unknown[] = [];
  const gateway = startGateway({ sessions });
  const panel = renderPanel(gateway, tree('visible', <Messages />), {
    onFrame: ({ direction, type, name }) => {
      if (direction === 'out' && type === 'req') calls.push(name);
    },
  });
  await wait(1_000);
  calls.length = 0;
  panel.update(tree('hidden', <Messages />));
  await wait(1_000);
  expect(calls).toEqual(['sessions.messages.unsubscribe']);

  gateway.sessions.append('main', { role: 'user', text: ' again' });
  await wait(1_000);
  panel.update(tree('visible', <Messages />));
  expect(panel.container.querySelector('p')?.textContent).toBe('Hello');
  await wait(1_000);
  expect(panel.container.querySelector('p')?.textContent).toBe('Hello again');
  expect(gateway.handshakes.sockets).toBe(1);
});

it('R16: requests nothing while a session is only prepared in a hidden tree', async () => {
  const calls: unknown[] = [];
  renderPanel(startGateway({ sessions }), tree('hidden', <Messages />), {
    onFrame: ({ direction, type, name }) => {
      if (direction === 'out' && type === 'req') calls.push(name);
    },
  });
  await wait(1_000);
  expect(calls).toEqual(['connect']);
});

it.each([
  ['by one name', 'main', 'main'],
  // The second hook uses another name of the same session.
  ['by its key and an alias', 'main', 'agent:main:main'],
])(
  'R16: sends a message written before its provider was hidden, in a session retained %s',
  async (_, first, second) => {
    function Session({ name }: { readonly name: string }) {
      const { messages, send } = useChatSession(name);
      return (
        <p>
          {messages.map(({ text }) => text).join()}
          <button type="button" aria-label="Say hello" onClick={() => send('Hello')} />
        </p>
      );
    }
    const gateway = startGateway({ model: () => 'Yes' });
    const options = optionsFor(gateway);
    const provider = (mode: 'visible' | 'hidden') => (
      <Activity mode={mode}>
        <GatewayProvider {...options}>
          <Session name={first} />
          <Session name={second} />
        </GatewayProvider>
      </Activity>
    );
    const panel = render(provider('visible'));
    await wait(1_000);
    gateway.stop();
    await wait(1_000);
    act(() => panel.container.querySelector('button')?.click());
    panel.rerender(provider('hidden'));
    await wait(1_000);
    gateway.start();
    panel.rerender(provider('visible'));
    await wait(60_000);
    const shown = [...panel.container.querySelectorAll('p')].map(({ textContent }) => textContent);
    expect(shown).toEqual(['Hello,Yes', 'Hello,Yes']);
  },
);
