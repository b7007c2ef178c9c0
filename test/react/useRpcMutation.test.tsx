import { fireEvent } from '@testing-library/react';
import { useRpc, useRpcMutation } from 'openclaw-react';
import { expect, it } from 'vitest';

import { startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

function Panel() {
  const { data } = useRpc('sessions.list');
  const rename = useRpcMutation('sessions.patch');
  return (
    <button type="button" onClick={() => rename.mutate({ key: 'agent:main:main', label: 'Home' })}>
      {rename.error?.code ?? data?.sessions[0]?.label}
    </button>
  );
}

const sessions = [{ key: 'main', label: 'Old' }];

it('changes something, and what the gateway reports of it is shown', async () => {
  const gateway = startGateway({ sessions });
  const { container, getByRole } = renderPanel(gateway, <Panel />);
  await wait(2_000);
  expect(container.textContent).toBe('Old');
  fireEvent.click(getByRole('button'));
  // To a client that subscribed, as `useSessions` and `useChatSession` do.
  gateway.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'patch' });
  await wait(2_000);
  expect(container.textContent).toBe('Home');
});

it('shows why the gateway refuses', async () => {
  const gateway = startGateway({ sessions });
  const { container, getByRole } = renderPanel(gateway, <Panel />, { scopes: ['operator.read'] });
  await wait(2_000);
  fireEvent.click(getByRole('button'));
  await wait(100);
  expect(container.textContent).toBe('FORBIDDEN');
});
