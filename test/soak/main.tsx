import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { GatewayProvider, useChatSession, useGatewayStatus, useRpc } from 'openclaw-react';
import { getChatSession } from 'openclaw-react/chat';
import { createGatewayClient, GatewayClient } from 'openclaw-react/client';
import { createSigner } from 'openclaw-react/device';
import { useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { token, url } from '../support/pageGateway.js';

const signer = await createSigner();

/** What the script asks the page; the classes are what it counts. */
const soak = {
  classes: {
    GatewayClient,
    ChatSession: getChatSession(createGatewayClient({ url }), 'main').constructor,
  },
  isMounted: false,
  /** The session that the rest is about. */
  shown: null as string | null,
  show: (_sessionKey: string | null): void => {},
  send: (_text: string): void => {},
  rows: (): readonly string[] => [],
  isAtRest: (): boolean => false,
};
Object.assign(window, { soak });

function Panel(): ReactNode {
  const [key, setKey] = useState<string | null>(null);
  const { status } = useGatewayStatus();
  useEffect(() => {
    soak.show = setKey;
    soak.isMounted = true;
  }, []);
  return (
    <main>
      <p>{status}</p>
      <Sessions />
      {key !== null && <Chat key={key} sessionKey={key} />}
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
    soak.rows = () => messages.map(({ role, text }) => `${role}: ${text.trim()}`);
    soak.isAtRest = () => status === 'ready' && run === null && queue.length === 0;
  });
  useEffect(() => {
    for (const row of messages) if (row.status === 'failed') retry(row.key);
  }, [messages, retry]);
  return (
    <ol>
      {messages.map((row) => (
        <li key={row.key}>{row.text}</li>
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
