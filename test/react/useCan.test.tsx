import { useCan, useRpc, useSupports } from 'openclaw-react';
import { expect, it } from 'vitest';

import { startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

it('tells what the granted scopes allow, once they are known', async () => {
  function Panel() {
    return <output>{JSON.stringify([useCan('sessions.list'), useCan('sessions.reset')])}</output>;
  }
  const { container } = renderPanel(startGateway(), <Panel />);
  expect(container.textContent).toBe('[null,null]');
  await wait(100);
  expect(container.textContent).toBe('[true,false]');
});

it('tells what the gateway knows, once it is known', async () => {
  function Panel() {
    return <output>{String(useSupports('sessions.subscribe'))}</output>;
  }
  const { container } = renderPanel(startGateway(), <Panel />);
  expect(container.textContent).toBe('undefined');
  await wait(100);
  expect(container.textContent).toBe('true');
});

it('tells that a method is not known as soon as it was tried', async () => {
  function Trier() {
    useRpc('push.web.vapidPublicKey');
    return null;
  }
  function Panel() {
    return <output>{String(useSupports('push.web.vapidPublicKey'))}</output>;
  }
  const { container } = renderPanel(
    startGateway({ version: '2026.4.15' }),
    <>
      <Trier />
      <Panel />
    </>,
  );
  await wait(100);
  expect(container.textContent).toBe('false');
});
