'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';

import type { GatewayClientOptions } from '../../client/options.js';
import { GatewayProvider } from '../../react/GatewayProvider.js';
import { createFakeGateway, type FakeGateway } from '../fakeGateway.js';

export interface RenderWithGatewayOptions extends Partial<GatewayClientOptions> {
  /** Default: a new one that lets everybody in. Close it when the test is over. */
  readonly gateway?: FakeGateway;
  readonly queryClient?: QueryClient;
}

export interface RenderWithGatewayResult extends RenderResult {
  readonly gateway: FakeGateway;
  readonly queryClient: QueryClient;
}

/**
 * Renders under a `GatewayProvider` that is connected to a fake gateway, and under React Query.
 * The other options are the provider's.
 *
 * @example
 * const { gateway, findByText } = renderWithGateway(<Panel />);
 * await findByText('ready');
 * gateway.emit('cron', { action: 'added' });
 */
export function renderWithGateway(
  children: ReactNode,
  {
    gateway = createFakeGateway(),
    queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } }),
    ...options
  }: RenderWithGatewayOptions = {},
): RenderWithGatewayResult {
  const wrap = (content: ReactNode): ReactNode => (
    <QueryClientProvider client={queryClient}>
      <GatewayProvider url={gateway.url} WebSocket={gateway.WebSocket} {...options}>
        {content}
      </GatewayProvider>
    </QueryClientProvider>
  );
  const result = render(wrap(children));
  return {
    ...result,
    gateway,
    queryClient,
    rerender: (content) => result.rerender(wrap(content)),
  };
}
