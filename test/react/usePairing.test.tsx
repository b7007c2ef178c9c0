import { usePairing } from 'openclaw-react';
import { expect, it } from 'vitest';

import { startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

function Panel() {
  const { required, status, pending, devices } = usePairing();
  if (required) return <output>{required.command}</output>;
  return (
    <output>
      {status} {pending.length} {devices.length}
    </output>
  );
}

it('returns how to approve this device, then the other devices', async () => {
  const gateway = startGateway({ pairing: 'required' });
  const { container } = renderPanel(gateway, <Panel />, {
    scopes: ['operator.read', 'operator.pairing'],
  });
  await wait(100);
  const [request] = gateway.pairingRequests;
  expect(container.textContent).toBe(`openclaw devices approve ${request?.requestId}`);
  gateway.approve(request?.requestId ?? '');
  await wait(30_000);
  expect(container.textContent).toBe('ready 0 1');
});
