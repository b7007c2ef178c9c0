import { QueryClient, QueryClientProvider, useSuspenseQuery } from '@tanstack/react-query';
import {
  gatewayQuery,
  GatewayProvider,
  useCan,
  useChatSession,
  useGateway,
  useGatewayEvents,
  useGatewayStatus,
  useRpc,
  useSupports,
  type GatewayClient,
} from 'openclaw-react';
import { StrictMode, type ReactNode } from 'react';

export function Status() {
  return <output>{useGatewayStatus(({ status }) => status)}</output>;
}

function Sessions() {
  const { data } = useRpc('sessions.list', { limit: 5 });
  return (
    <ul>
      {data?.sessions.map(({ key }) => (
        <li key={key}>{key}</li>
      ))}
    </ul>
  );
}

function Chat() {
  const chat = useChatSession('main');
  useGatewayEvents('chat', () => {});
  return (
    <section>
      {chat.status}
      {chat.messages.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </section>
  );
}

function Reset() {
  const can = useCan('sessions.reset');
  const isKnown = useSupports('sessions.reset');
  return <button aria-label="Reset" title={String(isKnown)} disabled={can === false} />;
}

/** One component for each kind of hook, without those that suspend. */
export const panel = (
  <>
    <Status />
    <Reset />
    <Sessions />
    <Chat />
  </>
);

export function SuspendingSessions() {
  const client = useGateway();
  const { queryKey, queryFn } = gatewayQuery(client).options('sessions.list', { limit: 5 });
  const { data } = useSuspenseQuery({ queryKey, queryFn });
  return <b>{data?.sessions.map(({ key }) => key)}</b>;
}

export const page = (
  client: GatewayClient,
  children: ReactNode,
  queryClient = new QueryClient(),
): ReactNode => (
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <GatewayProvider client={client}>{children}</GatewayProvider>
    </QueryClientProvider>
  </StrictMode>
);
