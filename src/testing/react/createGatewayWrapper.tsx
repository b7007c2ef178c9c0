'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { GatewayClientOptions } from '../../client/options.js';
import { GatewayProvider } from '../../react/GatewayProvider.js';
import { createFakeGateway } from '../gateway/createFakeGateway.js';
import type { FakeGateway } from '../gateway/fakeGateway.js';
import { fakeSigner } from '../signIn/fakeSigner.js';

/** The options of the provider, and the gateway and QueryClient to use. */
export interface GatewayWrapperOptions extends Partial<GatewayClientOptions> {
  /**
   * @default a new gateway that accepts every client
   */
  readonly gateway?: FakeGateway;
  /**
   * @default a new QueryClient that does not retry
   */
  readonly queryClient?: QueryClient;
}

/** A provider over a fake gateway, and both of its parts. */
export interface GatewayWrapper {
  readonly gateway: FakeGateway;
  readonly queryClient: QueryClient;
  readonly Wrapper: (props: { readonly children: ReactNode }) => ReactNode;
}

/**
 * Makes a component that renders its children under a `GatewayProvider` over a fake gateway, and under
 * React Query. Use it if `renderWithGateway` and `renderHookWithGateway` do not fit.
 *
 * @example
 * const { gateway, Wrapper } = createGatewayWrapper({ scopes: ['operator.read'] });
 */
export function createGatewayWrapper({
  gateway = createFakeGateway(),
  queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } }),
  ...options
}: GatewayWrapperOptions = {}): GatewayWrapper {
  const clientOptions: GatewayClientOptions = {
    url: gateway.url,
    WebSocket: gateway.WebSocket,
    signer: fakeSigner,
    ...options,
  };
  const Wrapper = ({ children }: { readonly children: ReactNode }): ReactNode => (
    <QueryClientProvider client={queryClient}>
      <GatewayProvider {...clientOptions}>{children}</GatewayProvider>
    </QueryClientProvider>
  );
  return { gateway, queryClient, Wrapper };
}
