import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { GatewayProvider, useChatSession, useGatewayStatus, useRpc } from 'openclaw-react';
import { getChatSession } from 'openclaw-react/chat';
import { createGatewayClient } from 'openclaw-react/client';
import { createSigner } from 'openclaw-react/device';
import { useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { token, url } from '../support/pageGateway.js';

const signer = await createSigner();

/** The interface of the soak script. The script counts live objects of the classes. */
const soak = {
  classes: classesToCount(),
  isMounted: false,
  /** The key of the session to which `send`, `lines` and `isIdle` apply. */
  shown: null as string | null,
  show: (_sessionKey: string | null): void => {},
  send: (_text: string): void => {},
  lines: (): readonly string[] => [],
  isIdle: (): boolean => false,
};
Object.assign(window, { soak });

/** The objects that show the classes are not kept: the script would count them. */
function classesToCount() {
  const client = createGatewayClient({ url });
  return {
    GatewayClient: client.constructor,
    ChatSession: getChatSession(client, 'main').constructor,
  };
}

function Panel(): ReactNode {
  const [sessionKey, setSessionKey] = useState<string | null>(null);
  const { status } = useGatewayStatus();
  useEffect(() => {
    soak.show = setSessionKey;
    soak.isMounted = true;
  }, []);
  return (
    <main>
      <p>{status}</p>
      <Sessions />
      {sessionKey !== null && <Chat key={sessionKey} sessionKey={sessionKey} />}
    </main>
  );
}

function Sessions(): ReactNode {
  const { data } = useRpc('sessions.list', { limit: 50 });
  return <p>{data?.sessions.length}</p>;
}

function Chat({ sessionKey }: { readonly sessionKey: string }): ReactNode {
  const { messages, status, run, queue, send, retry } = useChatSession(sessionKey);
  useEffect(() => {
    soak.shown = sessionKey;
    soak.send = (text) => void send(text).catch(() => {});
    soak.lines = () => messages.map(({ role, text }) => `${role}: ${text.trim()}`);
    soak.isIdle = () => status === 'ready' && run === null && queue.length === 0;
  });
  useEffect(() => {
    for (const message of messages) if (message.status === 'failed') retry(message.key);
  }, [messages, retry]);
  return (
    <ol>
      {messages.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ol>
  );
}

createRoot(document.querySelector('#root') ?? document.body).render(
  <QueryClientProvider client={new QueryClient()}>
    <GatewayProvider
      url={url}
      credentials={{ token }}
      signer={signer}
      reconnect={{ minDelayMs: 50, initialDelayMs: 100, maxDelayMs: 500 }}
    >
      <Panel />
    </GatewayProvider>
  </QueryClientProvider>,
);
