import type { EnvironmentSignal, GatewayClient } from 'openclaw-react/client';
import { onTestFinished } from 'vitest';

import { startFaultProxy, type FaultProxy } from '../faults/faultProxy.js';
import { connectNewDevice, type GatewayAddress } from './support.js';

export interface FaultyConnection {
  readonly proxy: FaultProxy;
  /** Connects a client through the proxy. */
  connect(): Promise<GatewayClient>;
  /** Signals `online` to every client, as a browser does when the network returns. */
  signalOnline(): void;
}

/** Starts a fault proxy in front of a real gateway. It closes when the test ends. */
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
    signalOnline() {
      for (const listener of listeners) listener('online');
    },
  };
}
