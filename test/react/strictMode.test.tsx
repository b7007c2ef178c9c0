import { useChatSession } from 'openclaw-react';
import { expect, it } from 'vitest';

import { startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

function Chat() {
  return useChatSession('main').messages.map(({ key, text }) => <p key={key}>{text}</p>);
}

it('requests the data of a session once, although its effects run twice', async () => {
  const calls: unknown[] = [];
  renderPanel(startGateway(), <Chat />, {
    onFrame: ({ direction, type, name }) => {
      if (direction === 'out' && type === 'req') calls.push(name);
    },
  });
  await wait(1_000);
  expect(calls).toEqual([
    'connect',
    'sessions.subscribe',
    'sessions.messages.subscribe',
    'chat.history',
  ]);
});

it('requests nothing more when a session moves in the tree', async () => {
  const calls: unknown[] = [];
  const panel = renderPanel(startGateway(), <Chat key="here" />, {
    onFrame: ({ direction, type, name }) => {
      if (direction === 'out' && type === 'req') calls.push(name);
    },
  });
  await wait(1_000);
  calls.length = 0;
  panel.update(<Chat key="there" />);
  await wait(1_000);
  expect(calls).toEqual([]);
});
