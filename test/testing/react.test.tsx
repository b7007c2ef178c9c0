import { act, fireEvent, waitFor } from '@testing-library/react';
import { useChatSession, useGatewayStatus, useRpc } from 'openclaw-react';
import { createFakeGateway } from 'openclaw-react/testing';
import { renderHookWithGateway, renderWithGateway } from 'openclaw-react/testing/react';
import { expect, onTestFinished, test } from 'vitest';

function Panel() {
  const status = useGatewayStatus(({ status: name }) => name);
  const chat = useChatSession('main');
  return (
    <main>
      <p>{status}</p>
      {chat.messages.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
      <button type="button" onClick={() => void chat.send('Hello')}>
        Say hello
      </button>
    </main>
  );
}

test('a component connects to a gateway of its own, and may read and write', async () => {
  const { gateway, findByText, getByRole } = renderWithGateway(<Panel />);
  onTestFinished(() => gateway.close());
  await findByText('ready');
  fireEvent.click(getByRole('button', { name: 'Say hello' }));
  await findByText('Hello! You said: Hello. How can I help you with that?');
});

test('a component survives a restart of its gateway', async () => {
  const gateway = createFakeGateway({ token: 'secret' });
  onTestFinished(() => gateway.close());
  const { findByText } = renderWithGateway(<Panel />, {
    gateway,
    credentials: { token: 'secret' },
    reconnect: { minDelayMs: 1, initialDelayMs: 1, maxDelayMs: 10 },
  });
  await findByText('ready');
  act(() => gateway.stop());
  await findByText('reconnecting');
  act(() => gateway.start());
  await findByText('ready');
});

test('a hook is called with its props, and again with new props', async () => {
  const gateway = createFakeGateway({ sessions: [{ key: 'a' }, { key: 'b' }] });
  onTestFinished(() => gateway.close());
  const { result, rerender } = renderHookWithGateway(
    ({ limit }: { readonly limit: number }) => useRpc('sessions.list', { limit }),
    { gateway, initialProps: { limit: 1 } },
  );
  await waitFor(() => expect(result.current.data?.sessions).toHaveLength(1));
  rerender({ limit: 2 });
  await waitFor(() => expect(result.current.data?.sessions).toHaveLength(2));
});
