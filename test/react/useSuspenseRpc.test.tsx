import { useSuspenseRpc } from 'openclaw-react';
import { FakeGatewayError } from 'openclaw-react/testing';
import { Suspense } from 'react';
import { expect, it, onTestFinished, vi } from 'vitest';

import { Boundary } from '../support/Boundary.js';
import { startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

function Sessions() {
  const { data } = useSuspenseRpc('sessions.list', { limit: 5 });
  return <output>{data?.sessions.map(({ key }) => key)}</output>;
}

const panel = (
  <Boundary>
    <Suspense fallback={<output>waiting</output>}>
      <Sessions />
    </Suspense>
  </Boundary>
);

it('suspends until there is a result', async () => {
  const { container } = renderPanel(startGateway({ sessions: [{ key: 'main' }] }), panel);
  expect(container.textContent).toBe('waiting');
  await wait(100);
  expect(container.textContent).toBe('agent:main:main');
});

it('throws the gateway’s rejection to the error boundary', async () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => report.mockRestore());
  const list = () => {
    throw new FakeGatewayError('INVALID_REQUEST', 'not today');
  };
  const gateway = startGateway({ methods: { 'sessions.list': list } });
  const { container } = renderPanel(gateway, panel);
  await wait(100);
  expect(container.textContent).toContain('not today');
});
