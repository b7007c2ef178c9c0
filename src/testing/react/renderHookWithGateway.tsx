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

/** Testing Library's own result, and the gateway behind it. */
export type RenderHookWithGatewayResult<Result, Props> = RenderHookResult<Result, Props> &
  Omit<GatewayWrapper, 'Wrapper'>;

/**
 * Calls a hook under a `GatewayProvider` that is connected to a fake gateway, and under React Query.
 *
 * @example
 * const { result, gateway } = renderHookWithGateway(() => useRpc('sessions.list', {}));
 * await waitFor(() => expect(result.current.data?.count).toBe(0));
 */
export function renderHookWithGateway<Result, Props>(
  hook: (props: Props) => Result,
  { initialProps, ...options }: RenderHookWithGatewayOptions<Props> = {},
): RenderHookWithGatewayResult<Result, Props> {
  const { Wrapper, ...rest } = createGatewayWrapper(options);
  const rendered = renderHook<Result, Props>(
    hook,
    initialProps === undefined ? { wrapper: Wrapper } : { wrapper: Wrapper, initialProps },
  );
  return { ...rendered, ...rest };
}
