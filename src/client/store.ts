import { createStore, type StoreApi } from 'zustand/vanilla';

import type { GatewayLogger } from '../core/logger.js';
import { safely } from '../core/safely.js';
import type { GatewayState } from './state.js';

/** The part of a zustand store that only reads. Zustand's `useStore` accepts this part. */
export type ReadonlyStoreApi<State> = Pick<
  StoreApi<State>,
  'getState' | 'getInitialState' | 'subscribe'
>;

/** The store of a client: apps read it, the client alone writes it. */
export interface GatewayStore {
  readonly reader: ReadonlyStoreApi<GatewayState>;
  /** Never throws. If a subscriber throws, the error is logged and the other subscribers are notified. */
  update(changes: Partial<GatewayState>): void;
}

export function createGatewayStore(
  initialState: GatewayState,
  logger: () => GatewayLogger | undefined,
): GatewayStore {
  const { getState, getInitialState, subscribe, setState } = createStore<GatewayState>(
    () => initialState,
  );
  return {
    reader: {
      getState,
      getInitialState,
      // If a subscriber throws, zustand notifies no further subscriber and throws to the caller of setState.
      subscribe: (subscriber) =>
        subscribe((state, before) =>
          safely(logger(), 'store subscriber', () => subscriber(state, before)),
        ),
    },
    update: (changes) => setState(changes),
  };
}
