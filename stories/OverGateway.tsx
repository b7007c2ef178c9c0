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
  /** What happens to the gateway before anyone connects. */
  readonly arrange?: (gateway: FakeGateway) => void;
  readonly children: ReactNode | ((gateway: FakeGateway) => ReactNode);
}

/** A provider over a gateway of its own, in this page. */
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
  signer: promisedSigner,
  children,
}: OverGatewayProps & { readonly signer: Promise<DeviceSigner> }): ReactNode {
  const signer = use(promisedSigner);
  const [queryClient] = useState(() => new QueryClient());
  const [gateway] = useState(() => {
    const made = createFakeGateway(options);
    arrange?.(made);
    return made;
  });
  return (
    <QueryClientProvider client={queryClient}>
      <GatewayProvider url={gateway.url} WebSocket={gateway.WebSocket} signer={signer} {...client}>
        {typeof children === 'function' ? children(gateway) : children}
      </GatewayProvider>
    </QueryClientProvider>
  );
}
