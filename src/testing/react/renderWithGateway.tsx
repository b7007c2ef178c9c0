'use client';

import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';

import {
  createGatewayWrapper,
  type GatewayWrapper,
  type GatewayWrapperOptions,
} from './createGatewayWrapper.js';

/** Testing Library's own result, and the gateway behind it. */
export type RenderWithGatewayResult = RenderResult & Omit<GatewayWrapper, 'Wrapper'>;

/**
 * Renders under a `GatewayProvider` that is connected to a fake gateway, and under React Query.
 * The other options are the provider's; the device is one that every fake gateway trusts.
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
  const { Wrapper, ...rest } = createGatewayWrapper(options);
  const rendered: RenderResult = render(children, { wrapper: Wrapper });
  return { ...rendered, ...rest };
}
