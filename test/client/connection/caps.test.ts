import { getChatSession } from 'openclaw-react/chat';
import { expect, test } from 'vitest';

import { advanceTime, startGateway, startReadyClient } from '../../support/gateway.js';

test('a client that may decide on approvals receives approval requests', async () => {
  const gateway = startGateway({
    model: () => [
      { type: 'tool', name: 'exec', args: { command: 'rm -r build' }, needsApproval: true },
    ],
  });
  const scopes = ['operator.read', 'operator.write', 'operator.approvals'];
  const client = await startReadyClient(gateway, { scopes });
  const requested: string[] = [];
  client.on('exec.approval.requested', ({ payload }) => requested.push(payload.request.command));
  void getChatSession(client, 'main').send('clean');
  await advanceTime(100);
  expect(requested).toEqual(['rm -r build']);
});
