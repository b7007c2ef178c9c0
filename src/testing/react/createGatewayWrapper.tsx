'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { GatewayClientOptions } from '../../client/options.js';
import { GatewayProvider } from '../../react/GatewayProvider.js';
import { createFakeGateway, type FakeGateway } from '../fakeGateway.js';
import { fakeSigner } from '../fakeSigner.js';

/** The options of the provider, and what it stands on. */
export interface GatewayWrapperOptions extends Partial<GatewayClientOptions> {
  /** Default: a new one that lets everybody in. */
  readonly gateway?: FakeGateway;
  /** Default: a new one that does not retry. */
  readonly queryClient?: QueryClient;
}

/** What a test needs besides what Testing Library gives. */
export interface GatewayWrapper {
  readonly gateway: FakeGateway;
  readonly queryClient: QueryClient;
  readonly Wrapper: (props: { readonly children: ReactNode }) => ReactNode;
}

/**
 * A `GatewayProvider` over a fake gateway, and React Query, to render under: for what the two render
 * functions here do not cover.
 *
 * @example
 * const { gateway, Wrapper } = createGatewayWrapper({ scopes: ['operator.read'] });
 */
export function createGatewayWrapper({
  gateway = createFakeGateway(),
  queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } }),
  ...options
}: GatewayWrapperOptions = {}): GatewayWrapper {
  const given: GatewayClientOptions = {
    url: gateway.url,
    WebSocket: gateway.WebSocket,
    signer: fakeSigner,
    ...options,
  };
  const Wrapper = ({ children }: { readonly children: ReactNode }): ReactNode => (
    <QueryClientProvider client={queryClient}>
      <GatewayProvider {...given}>{children}</GatewayProvider>
    </QueryClientProvider>
  );
  return { gateway, queryClient, Wrapper };
}
