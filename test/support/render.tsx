import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, type RenderResult } from '@testing-library/react';
import { GatewayProvider, type GatewayClientOptions } from 'openclaw-react';
import type { GatewayClientChanges } from 'openclaw-react/client';
import type { FakeGateway } from 'openclaw-react/testing';
import { StrictMode, type ReactNode } from 'react';
import { onTestFinished } from 'vitest';

import { optionsFor, advanceTime } from './gateway.js';

export interface RenderedPanel extends RenderResult {
  readonly queryClient: QueryClient;
  /** Renders again, with other options of the provider if given. */
  update(children: ReactNode, options?: GatewayClientChanges): void;
}

/** Renders under a provider, in StrictMode, as apps do. */
export function renderPanel(
  gateway: FakeGateway,
  children: ReactNode,
  options: Partial<GatewayClientOptions> = {},
  queryClient = new QueryClient(),
): RenderedPanel {
  onTestFinished(() => queryClient.clear());
  const tree = (content: ReactNode, changes: GatewayClientChanges): ReactNode => (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <GatewayProvider {...given({ ...optionsFor(gateway), ...changes })}>
          {content}
        </GatewayProvider>
      </QueryClientProvider>
    </StrictMode>
  );
  const rendered = render(tree(children, options));
  return {
    ...rendered,
    queryClient,
    update: (content, more = {}) => rendered.rerender(tree(content, { ...options, ...more })),
  };
}

/** Advances the fake time inside act(). */
export const wait = (ms: number): Promise<void> =>
  act(async () => {
    await advanceTime(ms);
  });

/** Removes options that are undefined. */
const given = (options: GatewayClientChanges): GatewayClientOptions =>
  Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as unknown as GatewayClientOptions;
