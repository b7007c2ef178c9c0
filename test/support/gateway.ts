import {
  createGatewayClient,
  type GatewayClient,
  type GatewayClientOptions,
} from 'openclaw-react/client';
import type { DeviceSigner } from 'openclaw-react/device';
import {
  createFakeGateway,
  type FakeGateway,
  type FakeGatewayOptions,
} from 'openclaw-react/testing';
import { onTestFinished, vi } from 'vitest';

export const token = 'planted-secret-token';

/** A device whose proof nobody checks: tests with a fake clock cannot wait for WebCrypto. */
export const signer: DeviceSigner = {
  deviceId: 'd'.repeat(64),
  publicKey: 'p'.repeat(43),
  sign: () => 's'.repeat(86),
};

/** A gateway on the fake clock, closed with the test. */
export function startGateway(options: FakeGatewayOptions = {}): FakeGateway {
  vi.useFakeTimers();
  const gateway = createFakeGateway({ token, verify: () => 'ok', ...options });
  onTestFinished(() => {
    gateway.close();
    vi.useRealTimers();
  });
  return gateway;
}

/** The options of a client of that gateway. */
export const optionsFor = (gateway: FakeGateway): GatewayClientOptions => ({
  url: gateway.url,
  WebSocket: gateway.WebSocket,
  credentials: { token },
  signer,
});

/** A client of that gateway, disposed with the test. */
export function startClient(
  gateway: FakeGateway,
  options: Partial<GatewayClientOptions> = {},
): GatewayClient {
  const client = createGatewayClient({ ...optionsFor(gateway), ...options });
  onTestFinished(() => client.dispose());
  return client;
}

/** Lets that much time pass on the fake clock, and everything that follows from it happen. */
export const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

export async function startReadyClient(
  gateway: FakeGateway,
  options: Partial<GatewayClientOptions> = {},
): Promise<GatewayClient> {
  const client = startClient(gateway, options);
  client.connect();
  await pass(100);
  return client;
}
