'use client';

import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';

import {
  createGatewayWrapper,
  type GatewayWrapper,
  type GatewayWrapperOptions,
} from './createGatewayWrapper.js';

/** Testing Library's own result, the gateway and the QueryClient. */
export type RenderWithGatewayResult = RenderResult & Omit<GatewayWrapper, 'Wrapper'>;

/**
 * Renders children under a `GatewayProvider` over a fake gateway, and under React Query. The options
 * are the provider's. Every fake gateway trusts the device of the default signer.
 *
 * @example
 * const { gateway, findByText } = renderWithGateway(<Panel />);
 * await findByText('ready');
 * gateway.emit('cron', { action: 'added' });
 */
export function renderWithGateway(
  children: ReactNode,
  options?: GatewayWrapperOptions,
): RenderWithGatewayResult {
  const { Wrapper, ...parts } = createGatewayWrapper(options);
  const rendered: RenderResult = render(children, { wrapper: Wrapper });
  return { ...rendered, ...parts };
}
