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

/** A device with an invalid proof that the fake gateway accepts. A fake clock does not advance WebCrypto. */
export const signer: DeviceSigner = {
  deviceId: 'd'.repeat(64),
  publicKey: 'p'.repeat(43),
  sign: () => 's'.repeat(86),
};

/** Starts a gateway on the fake clock. The gateway closes when the test ends. */
export function startGateway(options: FakeGatewayOptions = {}): FakeGateway {
  vi.useFakeTimers();
  const gateway = createFakeGateway({ token, verify: () => 'ok', ...options });
  onTestFinished(() => {
    gateway.close();
    vi.useRealTimers();
  });
  return gateway;
}

/** Returns the options of a client that connects to `gateway`. */
export const optionsFor = (gateway: FakeGateway): GatewayClientOptions => ({
  url: gateway.url,
  WebSocket: gateway.WebSocket,
  credentials: { token },
  signer,
});

/** Creates a client of `gateway`. The client is disposed when the test ends. */
export function startClient(
  gateway: FakeGateway,
  options: Partial<GatewayClientOptions> = {},
): GatewayClient {
  const client = createGatewayClient({ ...optionsFor(gateway), ...options });
  onTestFinished(() => client.dispose());
  return client;
}

/** Advances the fake clock by `ms` and runs every timer and promise that becomes due. */
export const advanceTime = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** Creates a client and connects it until it is ready. */
export async function startReadyClient(
  gateway: FakeGateway,
  options: Partial<GatewayClientOptions> = {},
): Promise<GatewayClient> {
  const client = startClient(gateway, options);
  client.connect();
  await advanceTime(100);
  return client;
}
