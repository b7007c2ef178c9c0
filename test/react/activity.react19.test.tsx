import { useChatSession, useGatewayStatus } from 'openclaw-react';
import { Activity, type ReactNode } from 'react';
import { expect, it } from 'vitest';

import { startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

const sessions = [{ key: 'main', messages: [{ role: 'user', text: 'Hello' }] }] as const;

function Chat() {
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

it('R16: lets go of a conversation in a hidden tree and catches up when it is shown again', async () => {
  const calls: unknown[] = [];
  const gateway = startGateway({ sessions });
  const panel = renderPanel(gateway, tree('visible', <Chat />), {
    onFrame: ({ direction, type, name }) => {
      if (direction === 'out' && type === 'req') calls.push(name);
    },
  });
  await wait(1_000);
  calls.length = 0;
  panel.update(tree('hidden', <Chat />));
  await wait(1_000);
  expect(calls).toEqual(['sessions.messages.unsubscribe']);

  gateway.sessions.append('main', { role: 'user', text: ' again' });
  await wait(1_000);
  panel.update(tree('visible', <Chat />));
  expect(panel.container.querySelector('p')?.textContent).toBe('Hello');
  await wait(1_000);
  expect(panel.container.querySelector('p')?.textContent).toBe('Hello again');
  expect(gateway.handshakes.sockets).toBe(1);
});

it('R16: asks for nothing while a conversation is only prepared in a hidden tree', async () => {
  const calls: unknown[] = [];
  renderPanel(startGateway({ sessions }), tree('hidden', <Chat />), {
    onFrame: ({ direction, type, name }) => {
      if (direction === 'out' && type === 'req') calls.push(name);
    },
  });
  await wait(1_000);
  expect(calls).toEqual(['connect']);
});
