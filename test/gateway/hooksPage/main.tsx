import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  GatewayProvider,
  useApprovals,
  useChatSession,
  useGatewayStatus,
  useRpc,
  useSessions,
} from 'openclaw-react';
import { createSigner } from 'openclaw-react/device';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { token, url } from '../../support/pageGateway.js';

function Status() {
  return <output>{useGatewayStatus(({ status }) => status)}</output>;
}

function Sessions() {
  return (
    <ul>
      {useSessions().sessions.map(({ key }) => (
        <li key={key}>{key}</li>
      ))}
    </ul>
  );
}

function Approvals() {
  const { approvals, resolve } = useApprovals();
  return approvals.map(({ id, kind, request }) => (
    <p key={id} role="alert">
      {kind === 'exec' ? request.command : request.title}
      <button onClick={() => void resolve(id, 'allow-once')}>Allow</button>
    </p>
  ));
}

function Chat() {
  const chat = useChatSession('main');
  return (
    <section aria-busy={chat.run !== null}>
      {chat.messages.map(({ key, role, text }) => (
        <article key={key}>{`${role}: ${text}`}</article>
      ))}
      <button onClick={() => void chat.send('STUB_TOOL:echo approved')}>Run</button>
    </section>
  );
}

function Agents() {
  return <data>{useRpc('agents.list').data ? 'agents known' : 'no agents'}</data>;
}

const signer = await createSigner();
// 2026.9.6 rejects the command of a `webchat` client at once, because no client can approve it.
const clientInfo = { id: 'openclaw-control-ui', mode: 'ui' } as const;
const scopes = ['operator.read', 'operator.write', 'operator.approvals'];

createRoot(document.querySelector('#root') ?? document.body).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <GatewayProvider
        url={url}
        credentials={{ token }}
        signer={signer}
        clientInfo={clientInfo}
        scopes={scopes}
      >
        <Status />
        <Sessions />
        <Approvals />
        <Chat />
        <Agents />
      </GatewayProvider>
    </QueryClientProvider>
  </StrictMode>,
);
