// @vitest-environment node
import { QueryClient } from '@tanstack/react-query';
import { createGatewayClient, gatewayQuery } from 'openclaw-react';
import { createFakeGateway } from 'openclaw-react/testing';
import { Suspense } from 'react';
import { expect, it, onTestFinished } from 'vitest';

import { optionsFor, token } from '../support/gateway.js';
import { renderOnServer } from '../support/renderOnServer.js';
import { page, panel, Status, SuspendingSessions } from '../support/serverPanel.js';

const waiting = (
  <>
    <Status />
    <Suspense fallback="waiting">
      <SuspendingSessions />
    </Suspense>
  </>
);

function startServersGateway() {
  const gateway = createFakeGateway({ token, verify: () => 'ok', sessions: [{ key: 'main' }] });
  onTestFinished(() => gateway.close());
  return gateway;
}

it('R5: renders the first state of a client and does not connect', async () => {
  expect(typeof window).toBe('undefined');
  const gateway = startServersGateway();
  const html = await renderOnServer(page(createGatewayClient(optionsFor(gateway)), panel));
  expect(html).toBe(
    '<output>idle</output><button aria-label="Reset" title="undefined"></button><ul></ul><section>idle</section>',
  );
  expect(gateway.handshakes.sockets).toBe(0);
});

it('does not wait for a client that is not connected', async () => {
  const errors: unknown[] = [];
  const client = createGatewayClient(optionsFor(startServersGateway()));
  const html = await renderOnServer(page(client, waiting), (error) => {
    errors.push(error);
  });
  expect(html).toContain('<output>idle</output>');
  expect(html).toContain('waiting');
  expect(errors).toMatchObject([{ code: 'CLIENT_NOT_STARTED' }]);
});

it('renders the results of a connected client on the server', async () => {
  const gateway = startServersGateway();
  const client = createGatewayClient(optionsFor(gateway));
  onTestFinished(() => client.dispose());
  client.connect();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery(gatewayQuery(client).options('sessions.list', { limit: 5 }));
  const html = await renderOnServer(page(client, waiting, queryClient));
  expect(html).toContain('<b>agent:main:main</b>');
  expect(html).toContain('<output>idle</output>');
});
