import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { GatewayProvider, type GatewayClientOptions } from 'openclaw-react';
import { createMemorySigner, type DeviceSigner } from 'openclaw-react/device';
import {
  createFakeGateway,
  type FakeGateway,
  type FakeGatewayOptions,
} from 'openclaw-react/testing';
import { Suspense, use, useState, type ReactNode } from 'react';

export interface OverGatewayProps {
  readonly gateway?: FakeGatewayOptions;
  readonly client?: Partial<GatewayClientOptions>;
  /** Changes the gateway before a client connects. */
  readonly arrange?: (gateway: FakeGateway) => void;
  readonly children: ReactNode | ((gateway: FakeGateway) => ReactNode);
}

/** A provider with its own fake gateway in this page. */
export function OverGateway(props: OverGatewayProps): ReactNode {
  const [signer] = useState(createMemorySigner);
  return (
    <Suspense>
      <Connected {...props} signer={signer} />
    </Suspense>
  );
}

function Connected({
  gateway: options,
  client,
  arrange,
  signer: signerPromise,
  children,
}: OverGatewayProps & { readonly signer: Promise<DeviceSigner> }): ReactNode {
  const signer = use(signerPromise);
  const [queryClient] = useState(() => new QueryClient());
  const [gateway] = useState(() => {
    const created = createFakeGateway(options);
    arrange?.(created);
    return created;
  });
  return (
    <QueryClientProvider client={queryClient}>
      <GatewayProvider url={gateway.url} WebSocket={gateway.WebSocket} signer={signer} {...client}>
        {typeof children === 'function' ? children(gateway) : children}
      </GatewayProvider>
    </QueryClientProvider>
  );
}
