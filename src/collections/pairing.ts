import type { GatewayClient } from '../client/GatewayClient.js';
import type { DevicePairRequestedEvent } from '../protocol/generated/schema.js';
import type { PairedDevice } from '../protocol/results.js';
import { createCollection, type Collection } from './collection.js';
import { perClient } from './perClient.js';

export interface PairingData {
  /** Devices that wait for approval. */
  readonly pending: readonly DevicePairRequestedEvent[];
  /** Devices that may connect. */
  readonly devices: readonly PairedDevice[];
}

/** The devices of a gateway, kept current. Needs the scope `operator.pairing`. */
export interface Pairing extends Collection<PairingData> {
  /**
   * Lets a waiting device in.
   *
   * @throws GatewayError the gateway's rejection, or a `CLIENT_` code where the gateway could not be
   *   asked; so do the other two.
   */
  approve(requestId: string): Promise<void>;
  /** Turns a waiting device away. */
  reject(requestId: string): Promise<void>;
  /** Ends a device's connections and makes its token void. */
  remove(deviceId: string): Promise<void>;
}

/**
 * Who may connect to a gateway and who wishes to: always the same object. Nothing happens until it is
 * retained.
 *
 * @example
 * const pairing = getPairing(client);
 * const release = pairing.retain();
 * await pairing.approve(requestId);
 */
export const getPairing: (client: GatewayClient) => Pairing = perClient(createPairing);

function createPairing(client: GatewayClient): Pairing {
  let data: PairingData = { pending: [], devices: [] };

  const {
    changed: _c,
    flush: _f,
    refetchSoon,
    ...collection
  } = createCollection<PairingData>(client, {
    events: ['device.pair.requested', 'device.pair.resolved', 'device.pair.changed'],
    // Rare, and they do not say enough.
    take: () => refetchSoon(),
    async load() {
      const { pending, paired } = await client.request(
        'device.pair.list',
        {},
        { whenDisconnected: 'reject' },
      );
      data = { pending, devices: paired };
    },
    read: () => data,
    clear() {
      data = { pending: [], devices: [] };
    },
  });

  return {
    ...collection,
    async approve(requestId) {
      await client.request('device.pair.approve', { requestId });
      await collection.refetch();
    },
    async reject(requestId) {
      await client.request('device.pair.reject', { requestId });
      await collection.refetch();
    },
    async remove(deviceId) {
      await client.request('device.pair.remove', { deviceId });
      await collection.refetch();
    },
  };
}
