import { useCan, useRpc, useSupports } from 'openclaw-react';
import { expect, it } from 'vitest';

import { startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

it('returns whether the granted scopes allow a method, after hello', async () => {
  function Panel() {
    return <output>{JSON.stringify([useCan('sessions.list'), useCan('sessions.reset')])}</output>;
  }
  const { container } = renderPanel(startGateway(), <Panel />);
  expect(container.textContent).toBe('[null,null]');
  await wait(100);
  expect(container.textContent).toBe('[true,false]');
});

it('returns whether the gateway knows a method, after hello', async () => {
  function Panel() {
    return <output>{String(useSupports('sessions.subscribe'))}</output>;
  }
  const { container } = renderPanel(startGateway(), <Panel />);
  expect(container.textContent).toBe('undefined');
  await wait(100);
  expect(container.textContent).toBe('true');
});

it('returns false for an unlisted method once a call failed', async () => {
  function Caller() {
    useRpc('push.web.vapidPublicKey');
    return null;
  }
  function Panel() {
    return <output>{String(useSupports('push.web.vapidPublicKey'))}</output>;
  }
  const { container } = renderPanel(
    startGateway({ version: '2026.4.15' }),
    <>
      <Caller />
      <Panel />
    </>,
  );
  await wait(100);
  expect(container.textContent).toBe('false');
});
