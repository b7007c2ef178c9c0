import { fireEvent } from '@testing-library/react';
import { useApprovals } from 'openclaw-react';
import { expect, it } from 'vitest';

import { startGateway } from '../support/gateway.js';
import { renderPanel, wait } from '../support/render.js';

function Panel() {
  const { approvals, status, resolve } = useApprovals();
  if (approvals.length === 0) return <output>{status}</output>;
  return approvals.map(({ id, kind, request, decisions }) => (
    <p key={id}>
      {kind === 'exec' ? request.command : request.title}
      {decisions.map((decision) => (
        <button key={decision} type="button" onClick={() => void resolve(id, decision)}>
          {decision}
        </button>
      ))}
    </p>
  ));
}

it('shows pending approvals, and sends the decision', async () => {
  const gateway = startGateway();
  const { container, getByText } = renderPanel(gateway, <Panel />, {
    scopes: ['operator.read', 'operator.approvals'],
  });
  expect(container.textContent).toBe('loading');
  await wait(100);
  expect(container.textContent).toBe('ready');
  const decision = gateway.requestApproval({ command: 'rm' });
  await wait(2_000);
  expect(container.textContent).toBe('rmallow-oncedeny');
  fireEvent.click(getByText('deny'));
  await wait(100);
  expect(container.textContent).toBe('ready');
  expect(await decision).toBe('deny');
});
