import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { GatewayProvider, useChatSession, useGatewayStatus } from 'openclaw-react';
import { createSigner } from 'openclaw-react/device';
import { createFakeGateway } from 'openclaw-react/testing';
import { StrictMode } from 'react';
import { expect, it, onTestFinished } from 'vitest';

function Panel() {
  const { status } = useGatewayStatus();
  const chat = useChatSession('main');
  return (
    <>
      <output>{status}</output>
      <button type="button" disabled={chat.status !== 'ready'} onClick={() => void chat.send('Hi')}>
        Send
      </button>
      {chat.messages.map((message) => (
        <p key={message.key} data-status={message.status}>
          {message.text}
        </p>
      ))}
    </>
  );
}

it('signs in with a key of this browser and streams a response on one socket', async () => {
  const gateway = createFakeGateway({ token: 'secret', model: () => 'one two three four five' });
  onTestFinished(() => gateway.close());
  const signer = await createSigner({ name: crypto.randomUUID() });
  const panel = render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <GatewayProvider
          url={gateway.url}
          WebSocket={gateway.WebSocket}
          credentials={{ token: 'secret' }}
          signer={signer}
        >
          <Panel />
        </GatewayProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  await panel.findByText('ready');
  await expect.element(panel.getByRole('button')).toBeEnabled();
  panel.getByRole('button').click();
  await expect
    .element(await panel.findByText('one two three four five'))
    .toHaveAttribute('data-status', 'complete');
  expect(panel.container.querySelectorAll('p')).toHaveLength(2);
  expect(gateway.handshakes).toEqual({ sockets: 1, connectFrames: 1 });
  expect(gateway.connections[0]?.deviceId).toBe(signer.deviceId);
});
