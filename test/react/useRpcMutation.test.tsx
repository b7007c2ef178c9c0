import { fireEvent } from '@testing-library/react';
import { useRpc, useRpcMutation, type GatewayError } from 'openclaw-react';
import { expect, it, vi } from 'vitest';

import { startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

function Panel(props: { readonly onError?: (error: GatewayError) => void }) {
  const { data } = useRpc('sessions.list');
  const rename = useRpcMutation('sessions.patch', props);
  return (
    <button type="button" onClick={() => rename.mutate({ key: 'agent:main:main', label: 'Home' })}>
      {rename.error?.code ?? data?.sessions[0]?.label}
    </button>
  );
}

const sessions = [{ key: 'main', label: 'Old' }];

it('sends the change, and shows the new result after the gateway’s event', async () => {
  const gateway = startGateway({ sessions });
  const { container, getByRole } = renderPanel(gateway, <Panel />);
  await wait(2_000);
  expect(container.textContent).toBe('Old');
  fireEvent.click(getByRole('button'));
  // The fake gateway sends this event only to clients that subscribed to sessions.
  gateway.emit('sessions.changed', { sessionKey: 'agent:main:main', reason: 'patch' });
  await wait(2_000);
  expect(container.textContent).toBe('Home');
});

it('C14: changes nothing on a gateway that the page switched to meanwhile', async () => {
  const gateway = startGateway({ sessions });
  const patch = vi.fn(() => ({}));
  const other = startGateway({ sessions, methods: { 'sessions.patch': patch } });
  const onError = vi.fn();
  const { container, getByRole, update } = renderPanel(gateway, <Panel onError={onError} />);
  await wait(2_000);
  gateway.stop();
  await wait(10);
  fireEvent.click(getByRole('button'));
  await wait(10);
  update(<Panel onError={onError} />, {
    url: 'ws://another.gateway',
    WebSocket: other.WebSocket,
  });
  await wait(2_000);
  expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'CLIENT_OWNER_CHANGED', sent: false });
  expect(patch).not.toHaveBeenCalled();
  // The failure belongs to the gateway that was left, so it is not shown.
  expect(container.textContent).toBe('Old');
});

it('shows the gateway’s rejection', async () => {
  const gateway = startGateway({ sessions });
  const { container, getByRole } = renderPanel(gateway, <Panel />, { scopes: ['operator.read'] });
  await wait(2_000);
  fireEvent.click(getByRole('button'));
  await wait(100);
  expect(container.textContent).toBe('FORBIDDEN');
});
