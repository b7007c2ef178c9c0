import type { EnvironmentSignal, GatewayClient } from 'openclaw-react/client';
import { onTestFinished } from 'vitest';

import { startFaultProxy, type FaultProxy } from '../faults/faultProxy.js';
import { connectNewDevice, type GatewayAddress } from './support.js';

export interface FaultyConnection {
  readonly proxy: FaultProxy;
  /** A client on the other side of the proxy. */
  connect(): Promise<GatewayClient>;
  /** As when a person looks at the page again. */
  wake(): void;
}

/** A fault proxy before a real gateway; it ends with the test. */
export async function startFaultyConnection(gateway: GatewayAddress): Promise<FaultyConnection> {
  const proxy = await startFaultProxy(gateway.url);
  onTestFinished(() => proxy.close());
  const listeners = new Set<(signal: EnvironmentSignal) => void>();
  return {
    proxy,
    connect: () =>
      connectNewDevice(
        { ...gateway, url: proxy.url },
        {
          environment: {
            onSignal(listener) {
              listeners.add(listener);
              return () => listeners.delete(listener);
            },
          },
        },
      ),
    wake() {
      for (const listener of listeners) listener('online');
    },
  };
}
