'use client';

import { renderHook, type RenderHookResult } from '@testing-library/react';

import {
  createGatewayWrapper,
  type GatewayWrapper,
  type GatewayWrapperOptions,
} from './createGatewayWrapper.js';

/** Options of {@link renderHookWithGateway}. */
export interface RenderHookWithGatewayOptions<Props> extends GatewayWrapperOptions {
  readonly initialProps?: Props;
}

/** Testing Library's own result, the gateway and the QueryClient. */
export type RenderHookWithGatewayResult<Result, Props> = RenderHookResult<Result, Props> &
  Omit<GatewayWrapper, 'Wrapper'>;

/**
 * Renders a hook under a `GatewayProvider` over a fake gateway, and under React Query.
 *
 * @example
 * const { result, gateway } = renderHookWithGateway(() => useRpc('sessions.list', {}));
 * await waitFor(() => expect(result.current.data?.count).toBe(0));
 */
export function renderHookWithGateway<Result, Props>(
  hook: (props: Props) => Result,
  { initialProps, ...options }: RenderHookWithGatewayOptions<Props> = {},
): RenderHookWithGatewayResult<Result, Props> {
  const { Wrapper, ...parts } = createGatewayWrapper(options);
  const rendered = renderHook<Result, Props>(
    hook,
    initialProps === undefined ? { wrapper: Wrapper } : { wrapper: Wrapper, initialProps },
  );
  return { ...rendered, ...parts };
}
